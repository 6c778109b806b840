// The page: people side by side, the line to the emulator, and who hears what.

import { listen, look, Refused } from "./api.js";
import { Column } from "./column.js";
import { el } from "./dom.js";
import { useZone } from "./formats.js";
import { People } from "./people.js";
import { Top } from "./top.js";
import { language, t } from "./words.js";

const OPEN_AT_FIRST = 8; // columns; more people wait in the row of people
const NARROW = matchMedia("(max-width: 640px)");

class Page {
  constructor() {
    this.world = { bots: [], people: [], groups: [], dialogs: [], page_buttons: [] };
    this.columns = new Map();
    this.closed = new Set();
    this.chosen = null;
    this.place = document.getElementById("columns");
    this.waiting = el("p", { class: "waiting" }, t("waiting"));
    this.top = new Top(this);
    this.people = new People(this);
    this.sight = new IntersectionObserver((seen) => this.#looked(seen), { root: this.place, threshold: 0.5 });
    document.addEventListener("visibilitychange", () => this.#look());
    NARROW.addEventListener("change", () => this.#show());
    new ResizeObserver(() => this.people.fit()).observe(this.place);
  }

  now() {
    return this.top.now();
  }

  hear(event) {
    if (event.type === "hello" || event.type === "state") return this.#learnSoon(event.type === "hello");
    if (event.type === "clock") return this.top.setClock(event.now);
    for (const column of this.columns.values()) column.hear(event);
    return undefined;
  }

  connected(online) {
    this.top.connected(online);
  }

  // Shows the person: alone on a phone; on a wide screen beside the others, scrolled to.
  choose(id) {
    this.chosen = id;
    this.closed.delete(id);
    this.#show();
    const { view } = this.columns.get(id);
    view.scrollIntoView({ inline: "nearest", block: "nearest" });
    this.people.reveal(id);
  }

  close(column) {
    this.closed.add(column.person.id);
    this.#show();
  }

  counted(column) {
    this.people.count(column);
    const all = [...this.columns.values()].reduce((sum, each) => sum + each.unread, 0);
    const name = this.world.bots[0]?.name ?? t("chats");
    document.title = all ? `(${all}) ${name}` : name;
  }

  // Many changes at once are learnt once. After `hello` chats are read anew too: something may have been missed.
  #learnSoon(anew) {
    this.anew = this.anew || anew;
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.#tryToLearn(), anew ? 0 : 60);
  }

  // If the line breaks just now, the next `hello` brings everything anew.
  async #tryToLearn() {
    try {
      await this.#learn();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.connected(false);
    }
  }

  async #learn() {
    const { anew } = this;
    this.anew = false;
    this.world = await look("state");
    useZone(this.world.zone);
    this.top.setClock(this.world.now);
    this.top.describe(this.world);
    const fresh = this.#meet();
    this.#show();
    await Promise.all([...this.columns.values()].map((column) => column.learn(anew || fresh.includes(column))));
  }

  #meet() {
    const ids = new Set(this.world.people.map((person) => person.id));
    for (const [id, column] of this.columns) {
      if (ids.has(id)) continue;
      this.sight.unobserve(column.view);
      column.view.remove();
      this.columns.delete(id);
    }
    const fresh = [];
    for (const person of this.world.people) {
      if (this.columns.has(person.id)) this.columns.get(person.id).describe(person);
      else fresh.push(this.#welcome(person));
    }
    return fresh;
  }

  #welcome(person) {
    const column = new Column(person, this);
    if (this.columns.size >= OPEN_AT_FIRST) this.closed.add(person.id);
    this.columns.set(person.id, column);
    this.place.append(column.view);
    this.sight.observe(column.view);
    return column;
  }

  #show() {
    if (!this.columns.has(this.chosen)) this.chosen = this.columns.keys().next().value ?? null;
    for (const [id, column] of this.columns) {
      column.view.hidden = NARROW.matches ? id !== this.chosen : this.closed.has(id);
    }
    const open = [...this.columns.values()].filter((column) => !column.view.hidden);
    this.place.classList.toggle("single", open.length < 2);
    if (this.columns.size === 0) this.place.append(this.waiting);
    else this.waiting.remove();
    this.people.draw();
  }

  #looked(seen) {
    for (const entry of seen) {
      const column = [...this.columns.values()].find((each) => each.view === entry.target);
      if (column) column.visible = entry.isIntersecting;
    }
    this.#look();
  }

  #look() {
    const awake = document.visibilityState === "visible";
    for (const column of this.columns.values()) column.look(awake && Boolean(column.visible));
    this.people.mark();
  }
}

document.documentElement.lang = language;
const page = new Page();
listen((event) => page.hear(event), (online) => page.connected(online));
