// The list of the bot's commands over the writing line: by its button, or while a command is being typed.

import { look } from "./api.js";
import { el } from "./dom.js";
import { t } from "./words.js";

let numbered = 0;

export class Commands {
  // `choose(text)` says the command.
  constructor(column, choose) {
    this.column = column;
    this.choose = choose;
    this.known = [];
    this.at = 0;
    this.id = `commands-${++numbered}`;
    const list = { class: "commands", id: this.id, role: "listbox", "aria-label": t("commands"), hidden: true };
    this.view = el("div", list);
    const label = { "aria-label": t("commands"), title: t("commands") };
    const how = { type: "button", class: "tool slash", ...label, "aria-expanded": "false", "aria-controls": this.id };
    this.toggle = el("button", { ...how, on: { mousedown: keepFocus, click: () => this.#press() } }, "/");
  }

  get open() {
    return !this.view.hidden;
  }

  // The bot may change its commands at any time: they are read anew whenever the list opens.
  async offer(prefix) {
    if (!this.open) await this.#learn();
    this.shown = this.known.filter(({ command }) => command.startsWith(prefix.slice(1).toLowerCase()));
    this.at = 0;
    this.#draw();
  }

  close() {
    this.shown = [];
    this.#draw();
  }

  // Keys of the writing line while the list is open; true when the key was for the list.
  key(event) {
    if (!this.open) return false;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) this.at = (this.at + steps[event.key] + this.shown.length) % this.shown.length;
    else if (event.key === "Enter" && !event.shiftKey) return this.#take(this.shown[this.at]);
    else if (event.key === "Escape") this.close();
    else return false;
    this.#draw();
    return true;
  }

  async #press() {
    if (this.open) return this.close();
    await this.column.tries(this.offer("/"));
    if (!this.open) this.column.hands.tell(`${t("commands")}: 0`);
    this.column.composer.focus();
  }

  async #learn() {
    const chat = this.column.current;
    this.known = (await look("chat", { bot: chat.bot, chat: chat.id, person: chat.person.id })).commands;
  }

  #take(command) {
    this.close();
    this.choose(`/${command.command}`);
    return true;
  }

  #draw() {
    const options = this.shown.map((command, place) => this.#option(command, place));
    this.view.replaceChildren(...options);
    this.view.hidden = options.length === 0;
    this.toggle.setAttribute("aria-expanded", String(this.open));
    options[this.at]?.scrollIntoView({ block: "nearest" });
    this.column.composer.pointsAt(this.open ? `${this.id}-${this.at}` : null);
  }

  #option(command, place) {
    const how = { role: "option", id: `${this.id}-${place}`, "aria-selected": String(place === this.at) };
    const on = { mousedown: keepFocus, click: () => this.#take(command) };
    const about = el("span", { dir: "auto" }, command.description);
    return el("div", { ...how, on }, el("b", {}, `/${command.command}`), about);
  }
}

// A mouse must not take the focus from the writing line: losing it closes the list.
function keepFocus(event) {
  event.preventDefault();
}
