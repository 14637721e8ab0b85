/* Puts the reader's choice on <html> before the first paint. A classic script in the head: it has to run at once. */
(() => {
  const { dataset } = document.documentElement;
  dataset.scripted = "";
  try {
    const kept = JSON.parse(localStorage.getItem("reading")) ?? {};
    for (const name of ["text", "spacing", "letters", "scheme", "contrast", "pictures", "motion"]) {
      if (typeof kept[name] === "string" && kept[name]) dataset[name] = kept[name];
    }
  } catch {
    /* Nothing is kept where the device does not allow it, and what cannot be read is no choice. */
  }
})();
