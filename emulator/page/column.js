// One person on the page: who it is, what they were told to try, their chats and their writing line.

import { act, Refused } from "./api.js";
import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { drawBadge, el } from "./dom.js";
import { takeDrops } from "./drop.js";
import { Hands } from "./hands.js";
import { Keys } from "./keys.js";
import { note } from "./note.js";
import { Sheet } from "./sheet.js";
import { Who } from "./who.js";
import { t } from "./words.js";

const CHANGES = new Set(["message", "edit", "delete"]);
const FLASH_LASTS = 1200; // milliseconds

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
    this.who = new Who(person, () => page.close(this));
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
    this.who.describe(person.role);
    if (this.noted === person.note) return;
    this.noted = person.note;
    this.hint.hidden = person.note === "";
    this.hint.open = true;
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
    if (event.type === "answer") {
      this.#answered(event);
      return;
    }
    for (const chat of this.chats.values()) {
      if (!chat.belongs(event)) continue;
      if (CHANGES.has(event.type)) chat.hear(event);
      if (event.type === "action" && chat === this.current) this.who.acts(this.#botName(event.bot), event.action);
    }
  }

  hears(chat, message) {
    if (chat === this.current) {
      this.who.rest();
      if (message.force_reply) this.composer.answer(message);
    }
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
    for (const tab of this.tabs.children) drawBadge(tab.lastElementChild, this.chats.get(tab.dataset.key)?.unread ?? 0);
    this.page.counted(this);
  }

  // An empty chat shows what the bot says about itself, and the button every conversation begins with.
  drawEmpty(chat) {
    if (chat !== this.current) return;
    this.empty.hidden = !chat.loaded || chat.messages.size > 0;
    if (this.empty.hidden) return;
    const about = chat.group ? t("nothingYet") : this.#about(chat.bot) || t("startHint");
    const start = { type: "button", class: "start", hidden: chat.group, on: { click: () => this.says("/start") } };
    this.empty.replaceChildren(el("p", { dir: "auto" }, about), el("button", start, t("start")));
  }

  #about(bot) {
    const { description } = this.world.bots.find((each) => each.id === bot);
    return description[this.person.language_code] || description[""];
  }

  #botName(id) {
    return this.world.bots.find((bot) => bot.id === id).name;
  }

  #build() {
    const { full_name: name, id } = this.person;
    const unblock = el("button", { type: "button", on: { click: () => this.#unblock() } }, t("unblock"));
    this.hint = el("details", { class: "hint", open: true, hidden: true }, el("summary", {}, t("hints")), el("div"));
    this.tabs = el("div", { class: "tabs", role: "group", "aria-label": t("dialogs", { name }), hidden: true });
    this.empty = el("div", { class: "empty", hidden: true });
    this.place = el("div", { class: "place" });
    this.blocked = el("div", { class: "blocked", hidden: true }, el("span", {}, t("blocked")), unblock);
    const view = el(
      "section",
      { class: "column", id: `person-${id}`, "aria-label": name },
      this.who.view,
      this.hint,
      this.tabs,
      el("div", { class: "talk" }, this.place, this.empty, this.sheet.toasts),
      this.blocked,
      this.composer.view,
      this.keys.view,
      this.sheet.view,
      el("div", { class: "dropping", "aria-hidden": "true" }, t("drop")),
    );
    takeDrops(view, (files) => this.composer.attach(files));
    return view;
  }

  #places() {
    const { bots, groups } = this.world;
    const { id } = this.person;
    const own = bots.map((bot) => ({ key: `${bot.id}`, bot: bot.id, id, title: bot.name, group: false }));
    const joined = groups.filter((group) => group.members.includes(id) && group.migrated_to === null);
    const shared = joined.map((group) => {
      const bot = Number(Object.keys(group.bots)[0] ?? bots[0]?.id);
      return { key: `${group.id}`, bot, id: group.id, title: group.title, group: true };
    });
    return [...own, ...shared.filter((place) => bots.some((bot) => bot.id === place.bot))];
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
    this.who.rest();
  }

  #drawTabs() {
    const tabs = [...this.chats.values()].map((chat) => this.#tab(chat));
    const focused = [...this.tabs.children].indexOf(document.activeElement);
    this.tabs.replaceChildren(...tabs);
    this.tabs.hidden = tabs.length < 2;
    if (focused >= 0) tabs[focused]?.focus();
    this.counted();
  }

  #tab(chat) {
    const chosen = String(chat === this.current);
    const how = { type: "button", "data-key": chat.key, "aria-pressed": chosen };
    const tab = el("button", how, el("span", { dir: "auto" }, chat.title), el("span", { class: "badge" }));
    tab.addEventListener("click", () => this.#turnTo(chat));
    return tab;
  }

  #drawBlocked() {
    const { current, person } = this;
    const dialog = this.world.dialogs.find((each) => each.person === person.id && each.bot === current?.bot);
    const blocked = Boolean(dialog?.blocked) && !current.group;
    this.blocked.hidden = !blocked;
    this.composer.view.hidden = blocked || !current;
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
}
