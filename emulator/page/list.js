// The messages of a chat as elements: the newest ones in order, days between them, runs of one sender kept together.

import { el } from "./dom.js";
import { dayKey, dayLabel } from "./formats.js";
import { bubble, markBusy } from "./message.js";

const SHOWN_AT_ONCE = 200; // older ones come on request
const RUN = 600; // seconds between messages of one sender that stand together

export class MessageList {
  constructor(chat) {
    this.chat = chat;
    this.limit = SHOWN_AT_ONCE;
    this.nodes = new Map();
    this.days = new Map();
    this.view = el("div", { class: "messages" });
  }

  get holdsBack() {
    return this.chat.messages.size > this.limit;
  }

  node(id) {
    return this.nodes.get(id);
  }

  showMore() {
    this.limit += SHOWN_AT_ONCE;
  }

  forget(id) {
    this.nodes.get(id)?.remove();
    this.nodes.delete(id);
  }

  // Draws the message anew where it stands. A button that had the focus keeps it.
  redraw(message) {
    const old = this.nodes.get(message.id);
    if (!old) return;
    const made = bubble(message, this.chat);
    for (const name of ["first", "last"]) made.classList.toggle(name, old.classList.contains(name));
    this.nodes.set(message.id, made);
    this.mark(message);
    const place = [...old.querySelectorAll("button, a")].indexOf(document.activeElement);
    old.replaceWith(made);
    if (place >= 0) made.querySelectorAll("button, a")[place]?.focus({ preventScroll: true });
  }

  // Shows which of its buttons wait for the bot.
  mark(message) {
    const node = this.nodes.get(message.id);
    if (node) markBusy(node, message, this.chat);
  }

  arrange(now) {
    const ids = [...this.chat.messages.keys()].sort((one, other) => one - other).slice(-this.limit);
    const wanted = [];
    let before = null;
    for (const message of ids.map((id) => this.chat.messages.get(id))) {
      const node = this.#shown(message);
      const goesOn = inOneRun(before, message);
      if (!before || dayKey(before.date) !== dayKey(message.date)) wanted.push(this.#day(message.date, now));
      node.classList.toggle("first", !goesOn);
      node.classList.add("last");
      if (before) this.nodes.get(before.id).classList.toggle("last", !goesOn);
      wanted.push(node);
      before = message;
    }
    reconcile(this.view, wanted);
  }

  #shown(message) {
    if (!this.nodes.has(message.id)) this.nodes.set(message.id, bubble(message, this.chat));
    return this.nodes.get(message.id);
  }

  #day(date, now) {
    const key = dayKey(date);
    if (!this.days.has(key)) this.days.set(key, el("div", { class: "day" }, el("span")));
    const { firstElementChild: said } = this.days.get(key);
    const label = dayLabel(date, now);
    if (said.textContent !== label) said.textContent = label;
    return this.days.get(key);
  }
}

function inOneRun(before, message) {
  return before !== null && before.from === message.from && !before.service && before.buttons.length === 0
    && message.date - before.date < RUN && dayKey(before.date) === dayKey(message.date);
}

// Makes `wanted` the children, without touching those that stand where they should.
function reconcile(parent, wanted) {
  const kept = new Set(wanted);
  for (const child of [...parent.children]) if (!kept.has(child)) child.remove();
  let place = parent.firstElementChild;
  for (const node of wanted) {
    if (node === place) place = place.nextElementSibling;
    else parent.insertBefore(node, place);
  }
}
