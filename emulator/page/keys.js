// The keyboard that a bot puts in place of the letters: keys under the writing line.

import { act } from "./api.js";
import { el, icon } from "./dom.js";
import { keyClass, phone } from "./message.js";
import { t } from "./words.js";

export class Keys {
  constructor(column) {
    this.column = column;
    this.folded = false;
    this.view = el("div", { class: "reply-keys", role: "group", "aria-label": t("keyboard"), hidden: true });
    const how = { type: "button", class: "tool", hidden: true, on: { click: () => this.#fold(!this.folded) } };
    this.toggle = el("button", how, icon("keys"));
  }

  show(chat) {
    const drawn = JSON.stringify([chat.key, chat.keys]);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    const rows = chat.keys.map((row) => el("div", { class: "keys" }, row.map((key) => this.#key(chat, key))));
    this.view.replaceChildren(...rows);
    this.toggle.hidden = rows.length === 0;
    this.#fold(false);
  }

  #fold(folded) {
    this.folded = folded;
    this.view.hidden = folded || this.toggle.hidden;
    const label = t(folded ? "keyboardShow" : "keyboardHide");
    for (const name of ["aria-label", "title"]) this.toggle.setAttribute(name, label);
    this.toggle.setAttribute("aria-expanded", String(!folded));
  }

  #key(chat, key) {
    const press = () => this.column.tries(key.request_contact ? this.#share(chat, key) : this.#tap(chat, key));
    return el("button", { type: "button", class: keyClass(key.text), on: { click: press } },
      key.request_contact && icon("person"), el("span", { dir: "auto" }, key.text));
  }

  #tap(chat, key) {
    return act("tap", { bot: chat.bot, person: chat.person.id, chat: chat.id, label: key.text });
  }

  // As a real client, asks before the number leaves.
  async #share(chat, key) {
    const number = chat.person.phone;
    if (!number) return this.column.hands.tell(t("shareNone"));
    const choices = [[t("cancel"), false], [t("share"), true]];
    const sure = await this.column.sheet.ask(t("shareAsk", { phone: phone(number) }), choices);
    return sure ? this.#tap(chat, key) : null;
  }
}
