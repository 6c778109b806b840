// The bar above: whose bot this is, what time it is there, the buttons given at the emulator's start.

import { pressPageButton, Refused } from "./api.js";
import { el } from "./dom.js";
import { clockDay, clockShortDay, clockTime } from "./formats.js";
import { t } from "./words.js";

const LONGEST_ANSWER = 300; // characters
const NEWS_LASTS = 8000; // milliseconds

export class Top {
  constructor() {
    this.skew = 0;
    this.brand = document.getElementById("brand");
    this.clock = document.getElementById("clock");
    this.buttons = document.getElementById("page-buttons");
    this.news = document.getElementById("news");
    this.shown = { time: el("b"), day: el("span", { class: "whole" }), shortDay: el("span", { class: "short" }) };
    this.clock.append(this.shown.day, this.shown.shortDay, this.shown.time);
    setInterval(() => this.#tick(), 1000);
  }

  // The emulator's clock runs with this machine's, some way ahead or behind.
  setClock(now) {
    this.skew = now - Date.now() / 1000;
    this.#tick();
  }

  now() {
    return Date.now() / 1000 + this.skew;
  }

  describe(world) {
    const [bot] = world.bots;
    const sign = el("img", { src: "icon.svg", alt: "", width: 28, height: 28 });
    this.brand.replaceChildren(sign, el("h1", { dir: "auto" }, bot?.name ?? t("chats")));
    const drawn = JSON.stringify(world.page_buttons);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.buttons.replaceChildren(...world.page_buttons.map((label, number) => this.#button(label, number)));
  }

  connected(online) {
    if (online) return this.lost && this.#tell("");
    this.lost = true;
    return this.#show(t("lost"), "wrong");
  }

  #button(label, number) {
    const made = el("button", { type: "button" }, el("span", {}, label));
    made.addEventListener("click", () => this.#press(made, number));
    return made;
  }

  async #press(button, number) {
    if (button.getAttribute("aria-busy")) return;
    button.setAttribute("aria-busy", "true");
    try {
      const { label, status, body } = await pressPageButton(number);
      this.#tell(`${label}: ${body.trim().slice(0, LONGEST_ANSWER) || status}`, status < 400 ? "" : "wrong");
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#tell(t("failed", { error: error.message || t("offline") }), "wrong");
    } finally {
      button.removeAttribute("aria-busy");
    }
  }

  #tell(sentence, kind = "") {
    this.lost = false;
    this.#show(sentence, kind);
    this.later = setTimeout(() => this.#show(""), NEWS_LASTS);
  }

  #show(sentence, kind = "") {
    clearTimeout(this.later);
    this.news.textContent = sentence;
    this.news.className = kind;
    this.news.hidden = sentence === "";
  }

  #tick() {
    const now = this.now();
    const said = { time: clockTime(now), day: clockDay(now), shortDay: clockShortDay(now) };
    for (const [name, text] of Object.entries(said)) {
      if (this.shown[name].textContent !== text) this.shown[name].textContent = text;
    }
  }
}
