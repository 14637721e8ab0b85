const { dataset } = document.documentElement;

/** Lets a form show and change the reading settings. reading.js has put what is kept on <html> already. */
export function keepSettings(form) {
  for (const input of radios(form)) input.checked = input.value === (dataset[input.name] ?? "");
  form.addEventListener("change", () => put(form));
  form.addEventListener("reset", () => {
    for (const input of radios(form)) input.checked = input.value === "";
    put(form);
  });
  for (const button of form.querySelectorAll("[data-choice]")) {
    button.addEventListener("click", () => choose(form, new URLSearchParams(button.dataset.choice)));
  }
}

function radios(form) {
  return [...form.elements].filter((element) => element.type === "radio");
}

/** Makes several choices at once and leaves the others as they are. */
function choose(form, choices) {
  for (const [name, value] of choices) form.elements[name].value = value;
  put(form);
}

/** Puts what is chosen on <html> and keeps what differs from the usual. */
function put(form) {
  const choice = [...new FormData(form)];
  for (const [name, value] of choice) {
    if (value) dataset[name] = value;
    else delete dataset[name];
  }
  keep(Object.fromEntries(choice.filter(([, value]) => value)));
}

/** Keeps a choice for this device only; where that is forbidden it holds for this page. */
function keep(choice) {
  try {
    localStorage.setItem("reading", JSON.stringify(choice));
  } catch {
    /* The page itself has changed already. */
  }
}
