const speech = window.speechSynthesis;

/** Shows a button that reads the page aloud, if the device has a voice for the language of the page. */
export function readAloud(button) {
  if (!speech) return;
  const words = button.querySelector("span");
  const label = words.textContent;
  const rest = () => { words.textContent = label; };
  const show = () => { button.hidden = !voice(); };
  show();
  speech.addEventListener("voiceschanged", show);
  button.addEventListener("click", () => {
    if (speech.speaking) {
      speech.cancel();
      return;
    }
    words.textContent = button.dataset.stop;
    speak(rest);
  });
  window.addEventListener("pagehide", () => speech.cancel());
}

function voice() {
  const { lang } = document.documentElement;
  return speech.getVoices().find((each) => each.lang.toLowerCase().startsWith(lang));
}

/* A long utterance is cut off by some browsers, so each paragraph is one; `done` follows the last. */
function speak(done) {
  const blocks = document.querySelectorAll("main :is(h1, .lead, .prose :is(p, h2, h3, li, figcaption))");
  const sentences = [...blocks].map((block) => block.innerText.replaceAll("\u00ad", ""));
  for (const [index, text] of sentences.entries()) {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = document.documentElement.lang;
    utterance.voice = voice();
    utterance.onerror = done;
    if (index === sentences.length - 1) utterance.onend = done;
    speech.speak(utterance);
  }
}
