// What lies over a column for a moment: toasts, alerts, questions.

import { el } from "./dom.js";
import { t } from "./words.js";

const TOAST_BASE = 2500; // milliseconds, and some more per letter
const TOAST_PER_LETTER = 45;
let numbered = 0;

export class Sheet {
  constructor() {
    this.toasts = el("div", { class: "toasts", role: "status", "aria-live": "polite" });
    this.view = el("div", { class: "sheets" });
  }

  toast(sentence, kind = "") {
    const shown = el("div", { class: `toast ${kind}` }, sentence);
    const away = () => shown.remove();
    shown.addEventListener("click", away);
    this.toasts.replaceChildren(shown);
    setTimeout(away, TOAST_BASE + sentence.length * TOAST_PER_LETTER);
  }

  alert(sentence) {
    return this.ask(sentence, [[t("ok"), true]]);
  }

  // Shows the sentence with buttons; resolves to the value of the chosen one, to false on Escape. Takes the focus unless
  // somebody is busy in another column.
  ask(sentence, choices) {
    const before = document.activeElement;
    const free = before === document.body || this.view.parentElement.contains(before);
    const id = `sheet-${++numbered}`;
    return new Promise((resolve) => {
      const done = (value) => {
        curtain.remove();
        const back = before.isConnected ? before : this.view.parentElement.querySelector(".log");
        if (free) back?.focus({ preventScroll: true });
        resolve(value);
      };
      const drawn = ([label, value]) => {
        const how = { type: "button", class: value ? "main" : "", on: { click: () => done(value) } };
        return el("button", how, label);
      };
      const buttons = choices.map(drawn);
      const how = { class: "box", role: "alertdialog", "aria-label": t("alert"), "aria-describedby": id };
      const said = el("p", { id, dir: "auto" }, sentence);
      const box = el("div", how, said, el("div", { class: "choices" }, buttons));
      const curtain = el("div", { class: "curtain" }, box);
      curtain.addEventListener("keydown", (event) => this.#keys(event, buttons, done));
      this.view.append(curtain);
      if (free) buttons.at(-1).focus({ preventScroll: true });
    });
  }

  // Tab stays among the buttons, as in any modal box; the other columns stay usable by mouse.
  #keys(event, buttons, done) {
    if (event.key === "Escape") done(false);
    if (event.key !== "Tab") return;
    event.preventDefault();
    const at = buttons.indexOf(document.activeElement) + (event.shiftKey ? -1 : 1);
    buttons.at(at % buttons.length).focus();
  }
}
