// One conversation of one person: its messages, kept up to date, and the place where the reader is.

import { act, look } from "./api.js";
import { el, iconButton } from "./dom.js";
import { MessageList } from "./list.js";
import { Presses } from "./presses.js";
import { t } from "./words.js";

const POINTED = 1600; // milliseconds that a message looked up stays marked
const NEAR_END = 48; // pixels: so close to the end the reader follows what comes

export class Chat {
  // `place` says where: `{ key, bot, id, title, group }`; `column` is the person's column.
  constructor(place, column) {
    Object.assign(this, place);
    this.column = column;
    this.person = column.person;
    this.hands = column.hands;
    this.messages = new Map();
    this.gone = new Set();
    this.keys = [];
    this.unread = 0;
    this.stuck = true;
    this.top = 0;
    this.waiting = []; // events that came while the chat was being read; null when it has been
    this.loads = 0;
    this.loaded = false;
    this.presses = new Presses(this);
    this.list = new MessageList(this);
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
    if (this.waiting) {
      this.waiting.push(event);
      return;
    }
    if (event.type === "delete") this.#drop(event.message.id);
    else this.#put(event.message);
    this.#setKeys(event.keyboard);
  }

  say(text, replyTo = null) {
    return act("say", { bot: this.bot, person: this.person.id, chat: this.id, text, reply_to: replyTo });
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
    const node = this.list.node(id);
    if (!node) return;
    node.scrollIntoView({ block: "center" });
    node.classList.add("pointed");
    setTimeout(() => node.classList.remove("pointed"), POINTED);
  }

  mark(id) {
    if (this.messages.has(id)) this.list.mark(this.messages.get(id));
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
    const earlier = { type: "button", class: "earlier", hidden: true, on: { click: () => this.#showEarlier() } };
    this.earlier = el("button", earlier, t("earlier"));
    const label = t("messages", { name: this.person.full_name });
    const log = { class: "log", role: "log", tabindex: "0", "aria-label": label };
    this.log = el("div", log, this.earlier, this.list.view);
    this.log.addEventListener("scroll", () => this.#scrolled());
    this.badge = el("span", { class: "badge", hidden: true });
    this.down = iconButton("down", t("toEnd"), () => this.toEnd(), { class: "down", hidden: true });
    this.down.append(this.badge);
    const resized = new ResizeObserver(() => this.#follow());
    resized.observe(this.log);
    resized.observe(this.list.view);
    return el("div", { class: "chat" }, this.log, this.down);
  }

  #replace(seen) {
    const known = this.messages;
    this.gone = new Set(seen.deleted.map((message) => message.id));
    this.messages = new Map(seen.messages.map((message) => [message.id, message]));
    for (const id of known.keys()) if (!this.messages.has(id)) this.#forget(id);
    for (const [id, message] of this.messages) {
      if (JSON.stringify(known.get(id)) !== JSON.stringify(message)) this.list.redraw(message);
    }
    this.#arrange();
    const missed = seen.messages.filter((message) => this.loaded && !known.has(message.id));
    missed.forEach((message) => this.#notice(message));
    this.#setKeys(seen.keyboard);
  }

  #put(message) {
    const known = this.messages.get(message.id);
    if (this.gone.has(message.id) || (known && known.edits > message.edits)) return;
    this.messages.set(message.id, message);
    if (known) {
      this.list.redraw(message);
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
    this.#forget(id);
    this.#arrange();
  }

  #forget(id) {
    this.list.forget(id);
    this.column.composer.forget(id);
  }

  #arrange() {
    this.list.arrange(this.column.now());
    this.earlier.hidden = !this.list.holdsBack;
    this.column.drawEmpty(this);
    this.#follow();
  }

  #notice(message) {
    this.list.node(message.id)?.classList.add("fresh");
    if (message.from === this.person.id) return;
    this.column.hears(this, message);
    if (!this.seen) this.unread += 1;
    this.#count();
  }

  #setKeys(rows) {
    this.keys = rows;
    if (this.column.current === this) this.column.keys.show(this);
  }

  #showEarlier() {
    const height = this.log.scrollHeight;
    this.list.showMore();
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
    const said = this.unread ? `${t("toEnd")}, ${t("unread", { count: this.unread })}` : t("toEnd");
    this.badge.hidden = this.unread === 0;
    this.badge.textContent = this.unread;
    this.down.setAttribute("aria-label", said);
    this.column.counted();
  }
}
