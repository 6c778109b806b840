// One conversation of one person: its messages in order, kept up to date, and the place where the reader is.

import { act, look } from "./api.js";
import { el, iconButton } from "./dom.js";
import { dayKey, dayLabel } from "./formats.js";
import { bubble } from "./message.js";
import { Presses } from "./presses.js";
import { t } from "./words.js";

const NEAR_END = 48; // pixels: so close to the end the reader follows what comes
const SHOWN_AT_ONCE = 200; // messages; older ones come on request
const RUN = 600; // seconds between messages of one sender that stand together

export class Chat {
  // `place` says where: `{ bot, id, title, group }`; `column` is the person's column.
  constructor(place, column) {
    Object.assign(this, place);
    this.column = column;
    this.person = column.person;
    this.hands = column.hands;
    this.messages = new Map();
    this.keys = [];
    this.unread = 0;
    this.stuck = true;
    this.top = 0;
    this.limit = SHOWN_AT_ONCE;
    this.presses = new Presses(this);
    this.nodes = new Map();
    this.days = new Map();
    this.gone = new Set();
    this.waiting = [];
    this.loads = 0;
    this.loaded = false;
    this.view = this.#build();
  }

  belongs(event) {
    return event.chat === this.id && (this.id < 0 || event.bot === this.bot);
  }

  // Reads the whole chat; what happens meanwhile is kept and applied after it.
  async load() {
    const turn = ++this.loads;
    this.waiting = [];
    const seen = await look("chat", { bot: this.bot, chat: this.id, person: this.person.id });
    if (turn !== this.loads) return;
    this.#replace(seen);
    const heard = this.waiting;
    this.waiting = null;
    this.loaded = true;
    heard.forEach((event) => this.hear(event));
    this.column.drawEmpty(this);
  }

  hear(event) {
    if (this.waiting) this.waiting.push(event);
    else {
      if (event.type === "delete") this.#drop(event.message.id);
      else this.#put(event.message);
      this.#setKeys(event.keyboard);
    }
  }

  // What a bubble asks for

  waits(id, data) {
    return this.presses.waits(id, data);
  }

  press(message, button) {
    return this.column.tries(this.presses.press(message, button));
  }

  answer(message) {
    this.column.composer.answer(message);
  }

  show(id) {
    const node = this.nodes.get(id);
    if (!node) return;
    node.scrollIntoView({ block: "center" });
    node.classList.remove("pointed");
    requestAnimationFrame(() => node.classList.add("pointed"));
  }

  redraw(id) {
    const message = this.messages.get(id);
    if (message && this.nodes.has(id)) this.#draw(message);
  }

  // Reading

  get seen() {
    return this.stuck && this.column.current === this && this.column.inSight;
  }

  read() {
    if (!this.unread || !this.seen) return;
    this.unread = 0;
    this.#count();
  }

  toEnd() {
    this.stuck = true;
    this.#follow();
    this.read();
  }

  #build() {
    this.list = el("div", { class: "messages" });
    this.earlier = el("button", { type: "button", class: "earlier", hidden: true, on: { click: () => this.#showEarlier() } }, t("earlier"));
    this.log = el("div", { class: "log", role: "log", tabindex: "0", "aria-label": t("messages", { name: this.person.full_name }), on: { scroll: () => this.#scrolled() } }, this.earlier, this.list);
    this.badge = el("span", { class: "badge", hidden: true });
    this.down = iconButton("down", t("toEnd"), () => this.toEnd(), { class: "down", hidden: true });
    this.down.append(this.badge);
    const resized = new ResizeObserver(() => this.#follow());
    resized.observe(this.log);
    resized.observe(this.list);
    return el("div", { class: "chat" }, this.log, this.down);
  }

  #replace(seen) {
    const known = this.messages;
    this.gone = new Set(seen.deleted.map((message) => message.id));
    this.messages = new Map(seen.messages.map((message) => [message.id, message]));
    for (const [id, node] of this.nodes) {
      if (this.messages.has(id)) continue;
      node.remove();
      this.nodes.delete(id);
    }
    const fresh = [...this.messages.values()].filter((message) => this.loaded && !known.has(message.id));
    for (const [id, message] of this.messages) {
      if (JSON.stringify(known.get(id)) !== JSON.stringify(message)) this.redraw(id);
    }
    this.#arrange();
    fresh.forEach((message) => this.#notice(message));
    this.#setKeys(seen.keyboard);
  }

  #put(message) {
    const known = this.messages.get(message.id);
    if (this.gone.has(message.id) || (known && known.edits > message.edits)) return;
    this.messages.set(message.id, message);
    if (known) {
      this.redraw(message.id);
      this.#follow();
      return;
    }
    if (message.from === this.person.id) this.stuck = true;
    this.#arrange();
    this.#notice(message);
  }

  #drop(id) {
    this.gone.add(id);
    this.messages.delete(id);
    this.nodes.get(id)?.remove();
    this.nodes.delete(id);
    this.column.composer.forget(id);
    this.#arrange();
  }

  #notice(message) {
    this.nodes.get(message.id)?.classList.add("fresh");
    if (message.from === this.person.id) return;
    this.column.hears(this, message);
    if (!this.seen) this.unread += 1;
    this.#count();
  }

  #setKeys(rows) {
    this.keys = rows;
    if (this.column.current === this) this.column.keys.show(this);
  }

  #draw(message) {
    const old = this.nodes.get(message.id);
    const made = bubble(message, this);
    this.nodes.set(message.id, made);
    if (!old) return made;
    for (const name of ["first", "last"]) made.classList.toggle(name, old.classList.contains(name));
    const place = [...old.querySelectorAll("button, a")].indexOf(document.activeElement);
    old.replaceWith(made);
    if (place >= 0) made.querySelectorAll("button, a")[place]?.focus({ preventScroll: true });
    return made;
  }

  // Puts the newest messages in order, days between them, and marks where a run of one sender begins and ends.
  #arrange() {
    const ids = [...this.messages.keys()].sort((one, other) => one - other);
    this.earlier.hidden = ids.length <= this.limit;
    const wanted = [];
    let before = null;
    for (const message of ids.slice(-this.limit).map((id) => this.messages.get(id))) {
      const node = this.nodes.get(message.id) ?? this.#draw(message);
      if (!before || dayKey(before.date) !== dayKey(message.date)) wanted.push(this.#day(message.date));
      node.classList.toggle("first", !inOneRun(before, message));
      if (before) this.nodes.get(before.id).classList.toggle("last", !inOneRun(before, message));
      wanted.push(node);
      before = message;
    }
    if (before) this.nodes.get(before.id).classList.add("last");
    reconcile(this.list, wanted);
    this.column.drawEmpty(this);
    this.#follow();
  }

  #day(date) {
    const key = dayKey(date);
    if (!this.days.has(key)) this.days.set(key, el("div", { class: "day" }, el("span")));
    const label = dayLabel(date, this.column.now());
    const { firstElementChild: said } = this.days.get(key);
    if (said.textContent !== label) said.textContent = label;
    return this.days.get(key);
  }

  #showEarlier() {
    const height = this.log.scrollHeight;
    this.limit += SHOWN_AT_ONCE;
    this.#arrange();
    this.log.scrollTop += this.log.scrollHeight - height;
  }

  // Only the reader moves up: what grows below leaves the place as it is, and is followed.
  #scrolled() {
    const { clientHeight, scrollHeight, scrollTop } = this.log;
    if (clientHeight === 0) return;
    const nearEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
    this.stuck = nearEnd || (this.stuck && scrollTop >= this.top);
    this.top = scrollTop;
    this.down.hidden = this.stuck;
    this.read();
  }

  #follow() {
    if (this.stuck) this.log.scrollTop = this.log.scrollHeight;
    this.down.hidden = this.stuck;
  }

  #count() {
    this.badge.hidden = this.unread === 0;
    this.badge.textContent = this.unread;
    this.down.setAttribute("aria-label", this.unread ? `${t("toEnd")}, ${t("unread", { count: this.unread })}` : t("toEnd"));
    this.column.counted();
  }

  say(text, replyTo = null) {
    return act("say", { bot: this.bot, person: this.person.id, chat: this.id, text, reply_to: replyTo });
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
