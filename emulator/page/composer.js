// The writing line: words, files, the message that is being answered, commands.

import { act } from "./api.js";
import { Commands } from "./commands.js";
import { el, icon, iconButton } from "./dom.js";
import { sizeLabel } from "./formats.js";
import { gist } from "./message.js";
import { t } from "./words.js";

const PHOTOS = new Set(["image/png", "image/jpeg", "image/gif"]);
const TALLEST = 160; // pixels, then the line scrolls

export class Composer {
  constructor(column) {
    this.column = column;
    this.files = [];
    this.answered = null;
    this.commands = new Commands(column, (text) => this.#say(text));
    this.bar = el("div", { class: "answering", hidden: true });
    this.attached = el("div", { class: "attached", role: "list", "aria-label": t("attached"), hidden: true });
    this.picker = el("input", { type: "file", multiple: true, hidden: true, on: { change: () => this.#picked() } });
    this.line = this.#line();
    this.button = iconButton("send", t("send"), () => this.send(), { class: "send" });
    const clip = iconButton("clip", t("attach"), () => this.picker.click(), { class: "tool" });
    const tools = el("div", { class: "tools" }, clip, this.commands.toggle, this.line, column.keys.toggle, this.button);
    this.view = el("div", { class: "composer" }, this.commands.view, this.bar, this.attached, tools, this.picker);
  }

  focus() {
    this.line.focus({ preventScroll: true });
  }

  answer(message) {
    this.answered = message.id;
    const quote = el("div", { class: "quote" }, el("b", {}, message.sender_name), el("span", {}, gist(message)));
    this.bar.replaceChildren(icon("reply"), quote, iconButton("close", t("noReply"), () => this.forget(message.id)));
    this.bar.hidden = false;
    this.line.placeholder = message.force_reply?.input_field_placeholder || t("write");
    this.focus();
  }

  // The message is gone, answered or no longer to be answered.
  forget(id) {
    if (this.answered !== id) return;
    this.answered = null;
    this.bar.hidden = true;
    this.line.placeholder = t("write");
  }

  attach(files) {
    this.files.push(...files);
    this.#drawFiles();
    this.focus();
  }

  pointsAt(option) {
    this.line.setAttribute("aria-expanded", String(option !== null));
    if (option) this.line.setAttribute("aria-activedescendant", option);
    else this.line.removeAttribute("aria-activedescendant");
  }

  async send() {
    const text = this.line.value.trim();
    const files = this.files;
    if (!text && files.length === 0) return;
    this.#write("");
    this.files = [];
    this.#drawFiles();
    const sent = files.length ? this.#sendFiles(files, text) : this.#say(text);
    if (!(await sent)) this.#giveBack(text, files);
  }

  #line() {
    const label = t("writeTo", { name: this.column.person.full_name });
    const how = { rows: 1, placeholder: t("write"), "aria-label": label, autocomplete: "off", dir: "auto" };
    const list = { "aria-autocomplete": "list", "aria-controls": this.commands.id, "aria-expanded": "false" };
    return el("textarea", { ...how, role: "combobox", ...list, on: {
      input: () => this.#typed(),
      keydown: (event) => this.#key(event),
      paste: (event) => this.#paste(event),
      blur: () => this.commands.close(),
    } });
  }

  #key(event) {
    if (event.isComposing) return;
    if (this.commands.key(event)) return event.preventDefault();
    if (event.key === "Escape" && this.answered !== null) this.forget(this.answered);
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    this.send();
  }

  #typed() {
    this.#write(this.line.value);
    if (/^\/\w*$/.test(this.line.value)) this.column.tries(this.commands.offer(this.line.value));
    else this.commands.close();
  }

  #write(text) {
    if (this.line.value !== text) this.line.value = text;
    this.line.style.height = "auto";
    this.line.style.height = `${Math.min(this.line.scrollHeight, TALLEST)}px`;
    this.button.classList.toggle("ready", text.trim() !== "" || this.files.length > 0);
  }

  // True when it was said. The chat is remembered: the person may look at another one meanwhile.
  async #say(text) {
    const { answered } = this;
    if (text === this.line.value.trim()) this.#write("");
    if (answered !== null) this.forget(answered);
    return this.column.says(text, answered);
  }

  async #sendFiles(files, caption) {
    const { bot, id, person } = this.column.current;
    for (const [place, file] of files.entries()) {
      const what = { name: file.name, kind: kindOf(file), base64: await base64(file), caption: place ? "" : caption };
      const sent = await this.column.tries(act("send_file", { bot, person: person.id, chat: id, ...what }));
      if (!sent) return false;
    }
    return true;
  }

  #giveBack(text, files) {
    if (this.line.value || this.files.length) return;
    this.files = files;
    this.#drawFiles();
    this.#write(text);
  }

  #picked() {
    this.attach(this.picker.files);
    this.picker.value = "";
  }

  #paste(event) {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    this.attach(event.clipboardData.files);
  }

  #drawFiles() {
    this.attached.replaceChildren(...this.files.map((file) => this.#chip(file)));
    this.attached.hidden = this.files.length === 0;
    this.#write(this.line.value);
  }

  #chip(file) {
    const value = el("span", { class: "value" }, file.name, el("small", {}, sizeLabel(file.size)));
    const remove = iconButton("close", t("remove", { name: file.name }), () => this.#remove(file));
    return el("span", { class: "chip", role: "listitem" }, value, remove);
  }

  #remove(file) {
    this.files = this.files.filter((each) => each !== file);
    this.#drawFiles();
  }
}

function kindOf(file) {
  if (PHOTOS.has(file.type)) return "photo";
  return file.type === "audio/ogg" ? "voice" : "document";
}

function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
