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

function voice(language = document.documentElement.lang) {
  return speech.getVoices().find((each) => each.lang.toLowerCase().startsWith(language));
}

const READ = "h1, .lead, .prose :is(p, h2, h3, h4, li, dt, dd, th, td, figcaption)";

/* A long utterance is cut off by some browsers, so each block is one, in the voice of its language if there is one;
   what holds a block that is read is not read again. `done` follows the last. */
function speak(done) {
  const blocks = [...document.querySelectorAll(`main :is(${READ})`)].filter((each) => !each.querySelector(READ));
  const read = blocks.map((each) => [each.closest("[lang]").lang, each.innerText.replaceAll("\u00ad", "").trim()]);
  const told = read.filter(([, text]) => text);
  for (const [index, [language, text]] of told.entries()) {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice(language) ?? voice();
    utterance.lang = utterance.voice.lang;
    utterance.onerror = done;
    if (index === told.length - 1) utterance.onend = done;
    speech.speak(utterance);
  }
}
