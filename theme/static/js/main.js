/* Gives every element with data-module its behaviour. A page without this script lacks a convenience, never a word. */
import { readAloud } from "./aloud.js";
import { copyLink } from "./copy.js";
import { markWords } from "./marks.js";
import { printPage } from "./print.js";
import { keepSettings } from "./settings.js";

const modules = { aloud: readAloud, copy: copyLink, print: printPage, settings: keepSettings };

for (const element of document.querySelectorAll("[data-module]")) {
  modules[element.dataset.module]?.(element);
}

markWords();
