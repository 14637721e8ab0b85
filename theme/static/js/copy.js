const SHOWN = 4000;

/** Lets a button copy the page's lasting address and say so for a while; where that is forbidden it takes no room. */
export function copyLink(button) {
  if (!navigator.clipboard) {
    button.hidden = true;
    return;
  }
  const words = button.querySelector("[aria-live]");
  const label = words.textContent;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(address());
    words.textContent = button.dataset.done;
    setTimeout(() => { words.textContent = label; }, SHOWN);
  });
}

function address() {
  return document.querySelector('link[rel="canonical"]')?.href ?? location.href;
}
