const { dataset } = document.documentElement;

/** Lets a form show and change the reading settings. reading.js has put what is kept on <html> already. */
export function keepSettings(form) {
  for (const input of form.elements) {
    if (input.type === "radio") input.checked = input.value === (dataset[input.name] ?? "");
  }
  form.addEventListener("change", ({ target }) => {
    apply(target.name, target.value);
    keep(new FormData(form));
  });
  form.addEventListener("reset", () => {
    for (const { name } of form.querySelectorAll("input:checked")) apply(name, "");
    keep(new FormData());
  });
}

function apply(name, value) {
  if (value) dataset[name] = value;
  else delete dataset[name];
}

/** Keeps what differs from the usual, for this device only; where that is forbidden it holds for this page. */
function keep(choice) {
  const chosen = [...choice].filter(([, value]) => value);
  try {
    localStorage.setItem("reading", JSON.stringify(Object.fromEntries(chosen)));
  } catch {
    /* The page itself has changed already. */
  }
}
