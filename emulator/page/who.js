// The head of a column: the person's name, and under it their role or what the bot is doing right now.

import { avatar, el, iconButton } from "./dom.js";
import { t } from "./words.js";

const ACTION_LASTS = 5000; // milliseconds, as in Telegram

export class Who {
  constructor(person, close) {
    this.role = "";
    this.line = el("p", { dir: "auto" });
    const shut = iconButton("close", t("closeColumn", { name: person.full_name }), close, { class: "shut" });
    const names = el("div", { class: "names" }, el("h2", { dir: "auto" }, person.full_name), this.line);
    this.view = el("header", { class: "who" }, avatar(person), names, shut);
  }

  describe(role) {
    this.role = role;
    this.rest();
  }

  acts(name, action) {
    this.#say(t(action === "typing" ? "typing" : "uploading", { name }), true);
    clearTimeout(this.acting);
    this.acting = setTimeout(() => this.rest(), ACTION_LASTS);
  }

  rest() {
    clearTimeout(this.acting);
    this.#say(this.role, false);
  }

  #say(text, busy) {
    this.line.textContent = text;
    this.line.classList.toggle("busy", busy);
  }
}
