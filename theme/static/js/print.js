/** Lets a button print the page. */
export function printPage(button) {
  button.addEventListener("click", () => window.print());
}
