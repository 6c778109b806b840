// The row of people: on a phone the only way from one to another, on a wide screen needed when not all fit.

import { avatar, drawBadge, el } from "./dom.js";
import { t } from "./words.js";

export class People {
  constructor(page) {
    this.page = page;
    this.view = document.getElementById("people");
    this.view.setAttribute("aria-label", t("people"));
    this.buttons = new Map();
  }

  draw() {
    const { columns } = this.page;
    for (const [id, button] of this.buttons) {
      if (columns.has(id)) continue;
      button.remove();
      this.buttons.delete(id);
    }
    for (const column of columns.values()) if (!this.buttons.has(column.person.id)) this.#add(column);
    this.mark();
    this.fit();
  }

  count(column) {
    const button = this.buttons.get(column.person.id);
    if (button) drawBadge(button.lastElementChild, column.unread);
  }

  reveal(id) {
    this.buttons.get(id).scrollIntoView({ inline: "nearest", block: "nearest" });
  }

  // Who is on the screen now.
  mark() {
    for (const [id, button] of this.buttons) {
      const column = this.page.columns.get(id);
      button.setAttribute("aria-pressed", String(Boolean(column?.visible) && !column.view.hidden));
    }
  }

  fit() {
    const hidden = [...this.page.columns.values()].some((column) => column.view.hidden);
    const { scrollWidth, clientWidth } = this.page.place;
    this.view.hidden = this.buttons.size < 2 || !(hidden || scrollWidth > clientWidth + 1);
  }

  #add(column) {
    const { person } = column;
    const title = [person.full_name, person.role].filter(Boolean).join(", ");
    const name = el("span", { class: "name", dir: "auto" }, person.first_name);
    const badge = el("span", { class: "badge", hidden: true });
    const button = el("button", { type: "button", title }, avatar(person), name, badge);
    button.addEventListener("click", () => this.page.choose(person.id));
    this.buttons.set(person.id, button);
    this.view.append(button);
    this.count(column);
  }
}
