// One person on the page: who it is, what they were told to try, their chats and their writing line.

import { act, Refused } from "./api.js";
import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { avatar, el, iconButton } from "./dom.js";
import { Hands } from "./hands.js";
import { Keys } from "./keys.js";
import { note } from "./note.js";
import { Sheet } from "./sheet.js";
import { t } from "./words.js";

const ACTION_LASTS = 5000; // milliseconds, as in Telegram
const FLASH_LASTS = 1200;

export class Column {
  // `page` knows the world and the time, and is told when the column is closed or its count of unread changes.
  constructor(person, page) {
    this.page = page;
    this.person = person;
    this.chats = new Map();
    this.current = null;
    this.inSight = false;
    this.hands = new Hands(this);
    this.sheet = new Sheet();
    this.keys = new Keys(this);
    this.composer = new Composer(this);
    this.view = this.#build();
    this.describe(person);
  }

  get world() {
    return this.page.world;
  }

  get unread() {
    return [...this.chats.values()].reduce((sum, chat) => sum + chat.unread, 0);
  }

  now() {
    return this.page.now();
  }

  describe(person) {
    this.person = person;
    for (const chat of this.chats.values()) chat.person = person;
    this.#subtitle(person.role);
    if (this.noted === person.note) return;
    this.noted = person.note;
    this.hint.hidden = person.note === "";
    this.hint.lastElementChild.replaceChildren(...note(person.note, this.hands, () => { this.hint.open = false; }));
  }

  // Chats appear and go with the world. New ones are read; with `anew`, all of them.
  async learn(anew) {
    const places = this.#places();
    const wanted = new Set(places.map((place) => place.key));
    for (const key of this.chats.keys()) if (!wanted.has(key)) this.chats.delete(key);
    for (const place of places) if (!this.chats.has(place.key)) this.chats.set(place.key, new Chat(place, this));
    const current = this.chats.get(this.current?.key) ?? this.chats.values().next().value ?? null;
    if (current !== this.current) this.#turnTo(current);
    this.#drawTabs();
    this.#drawBlocked();
    const unread = [...this.chats.values()].filter((chat) => anew || chat.loads === 0);
    await Promise.all(unread.map((chat) => chat.load()));
  }

  hear(event) {
    if (event.type === "answer") return this.#answered(event);
    for (const chat of this.chats.values()) {
      if (!chat.belongs(event)) continue;
      if (event.type === "action") this.#acts(chat, event);
      else chat.hear(event);
    }
  }

  hears(chat, message) {
    if (chat === this.current) this.#rest();
    if (message.force_reply && chat === this.current) this.composer.answer(message);
    this.view.classList.remove("flash");
    requestAnimationFrame(() => this.view.classList.add("flash"));
    setTimeout(() => this.view.classList.remove("flash"), FLASH_LASTS);
  }

  open(bot) {
    this.#turnTo([...this.chats.values()].find((chat) => chat.bot === bot && !chat.group) ?? this.current);
  }

  says(text, replyTo = null) {
    return this.tries(this.current.say(text, replyTo));
  }

  // The result, or undefined after telling the person why it did not work.
  async tries(deed) {
    try {
      return await deed;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.sheet.toast(t("failed", { error: error.message || t("offline") }), "wrong");
      return undefined;
    }
  }

  look(inSight) {
    this.inSight = inSight;
    if (inSight) this.current?.read();
  }

  counted() {
    for (const tab of this.tabs.children) drawBadge(tab.lastElementChild, this.chats.get(tab.dataset.key).unread);
    this.page.counted(this);
  }

  // An empty chat shows what the bot says about itself, and the button every conversation begins with.
  drawEmpty(chat) {
    if (chat !== this.current) return;
    const empty = chat.messages.size === 0 && chat.loaded;
    this.empty.hidden = !empty;
    if (!empty) return;
    const bot = this.world.bots.find((each) => each.id === chat.bot);
    const about = bot.description[this.person.language_code] || bot.description[""] || t(chat.group ? "nothingYet" : "startHint");
    this.empty.replaceChildren(el("p", { dir: "auto" }, about),
      chat.group ? "" : el("button", { type: "button", class: "start", on: { click: () => this.says("/start") } }, t("start")));
  }

  #build() {
    this.name = el("h2", { dir: "auto" }, this.person.full_name);
    this.subtitle = el("p", { dir: "auto" });
    this.hint = el("details", { class: "hint", open: true, hidden: true }, el("summary", {}, t("hints")), el("div"));
    this.tabs = el("div", { class: "tabs", role: "tablist", "aria-label": t("dialogs", { name: this.person.full_name }), hidden: true });
    this.empty = el("div", { class: "empty", hidden: true });
    this.place = el("div", { class: "place" });
    this.blocked = el("div", { class: "blocked", hidden: true }, el("span", {}, t("blocked")),
      el("button", { type: "button", on: { click: () => this.#unblock() } }, t("unblock")));
    return el("section", { class: "column", id: `person-${this.person.id}`, "aria-label": this.person.full_name, on: this.#drops() },
      el("header", { class: "who" }, avatar(this.person), el("div", { class: "names" }, this.name, this.subtitle),
        iconButton("close", t("closeColumn", { name: this.person.full_name }), () => this.page.close(this), { class: "shut" })),
      this.hint, this.tabs, el("div", { class: "talk" }, this.place, this.empty, this.sheet.toasts),
      this.blocked, this.composer.view, this.keys.view, this.sheet.view, el("div", { class: "dropping", "aria-hidden": "true" }, t("drop")));
  }

  #places() {
    const { bots, groups } = this.world;
    const own = bots.map((bot) => ({ key: `${bot.id}`, bot: bot.id, id: this.person.id, title: bot.name, group: false }));
    const shared = groups.filter((group) => group.members.includes(this.person.id) && group.migrated_to === null && bots.length > 0)
      .map((group) => ({ key: `${group.id}`, bot: Number(Object.keys(group.bots)[0] ?? bots[0].id), id: group.id, title: group.title, group: true }));
    return [...own, ...shared];
  }

  #turnTo(chat) {
    this.current = chat;
    this.place.replaceChildren(...(chat ? [chat.view] : []));
    this.empty.hidden = true;
    this.#drawTabs();
    this.#drawBlocked();
    if (!chat) return;
    this.keys.show(chat);
    this.drawEmpty(chat);
    chat.toEnd();
    this.#rest();
  }

  #drawTabs() {
    const tabs = [...this.chats.values()].map((chat) => el("button", { type: "button", role: "tab", "data-key": chat.key,
      "aria-selected": String(chat === this.current), on: { click: () => this.#turnTo(chat) } }, el("span", { dir: "auto" }, chat.title), el("span", { class: "badge" })));
    this.tabs.replaceChildren(...tabs);
    this.tabs.hidden = tabs.length < 2;
    this.counted();
  }

  #drawBlocked() {
    const dialog = this.world.dialogs.find((each) => each.person === this.person.id && each.bot === this.current?.bot);
    const blocked = Boolean(dialog?.blocked) && !this.current.group;
    this.blocked.hidden = !blocked;
    this.composer.view.hidden = blocked || !this.current;
  }

  #unblock() {
    return this.tries(act("unblock", { bot: this.current.bot, person: this.person.id }));
  }

  #answered(event) {
    if (event.person !== this.person.id) return;
    for (const chat of this.chats.values()) chat.presses.answered(event.query_id);
    if (!event.text) return;
    if (event.show_alert) this.sheet.alert(event.text);
    else this.sheet.toast(event.text);
  }

  #acts(chat, event) {
    if (chat !== this.current) return;
    const name = this.world.bots.find((bot) => bot.id === event.bot).name;
    this.#subtitle(t(event.action === "typing" ? "typing" : "uploading", { name }), true);
    clearTimeout(this.acting);
    this.acting = setTimeout(() => this.#rest(), ACTION_LASTS);
  }

  #rest() {
    clearTimeout(this.acting);
    this.#subtitle(this.person.role);
  }

  #subtitle(text, busy = false) {
    this.subtitle.textContent = text;
    this.subtitle.classList.toggle("busy", busy);
  }

  #drops() {
    const carries = (event) => event.dataTransfer?.types.includes("Files");
    return {
      dragover: (event) => {
        if (!carries(event)) return;
        event.preventDefault();
        this.view.classList.add("over");
      },
      dragleave: (event) => this.view.contains(event.relatedTarget) || this.view.classList.remove("over"),
      drop: (event) => {
        if (!carries(event)) return;
        event.preventDefault();
        this.view.classList.remove("over");
        this.composer.attach(event.dataTransfer.files);
      },
    };
  }
}

export function drawBadge(badge, count) {
  badge.hidden = count === 0;
  badge.textContent = count;
}
