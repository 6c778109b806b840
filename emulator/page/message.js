// One message as a bubble: who said it, what it answers, what it carries, its words, its time and its buttons.

import { el, icon, iconButton } from "./dom.js";
import { clockTime, exactly, sizeLabel } from "./formats.js";
import { link, rich } from "./rich.js";
import { knows, t } from "./words.js";

const PHOTO_WIDTH = 340; // pixels
const PHOTO_HEIGHT = 320;
const PICTURES = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);

// `chat` is the conversation that shows the message (see chat.js): it finds answered messages and does what is pressed.
export function bubble(message, chat) {
  if (message.service) return service(message);
  const own = message.from === chat.person.id;
  const reply = iconButton("reply", t("reply"), () => chat.answer(message), { class: "act" });
  const inside = el("div", { class: "bubble" },
    !own && chat.group && el("div", { class: `author hue-text-${message.from % 8}` }, message.sender_name),
    message.forwarded && el("div", { class: "forwarded" }, t("forwarded")),
    message.reply_to && quoted(message.reply_to, chat),
    message.file && carried(message),
    message.contact && contact(message.contact),
    words(message, chat.hands),
    meta(message),
  );
  return el("div", { class: `message ${own ? "own" : "theirs"}`, "data-id": message.id },
    el("div", { class: "line" }, inside, reply),
    message.buttons.length > 0 && keyboard(message, chat),
  );
}

export function markBusy(node, message, chat) {
  const keys = node.querySelectorAll(".keyboard .key");
  for (const [place, button] of message.buttons.flat().entries()) {
    const busy = button.kind === "callback" && chat.waits(message.id, button.data);
    if (busy) keys[place].setAttribute("aria-busy", "true");
    else keys[place].removeAttribute("aria-busy");
  }
}

// One line about a message, for quotes.
export function gist(message) {
  const said = message.text || fileName(message.file) || (message.contact ? t("contact") : "");
  return said.replace(/\s+/g, " ").slice(0, 120);
}

function fileName(file) {
  if (!file) return "";
  return file.kind === "document" ? file.name : t(file.kind);
}

function service(message) {
  const said = knows(message.service) ? t(message.service, { name: message.sender_name }) : message.service;
  return el("div", { class: "message service", "data-id": message.id }, el("span", {}, said));
}

function words(message, hands) {
  return message.text ? el("div", { class: "text", dir: "auto" }, rich(message.text, message.entities, hands)) : null;
}

function meta(message) {
  return el("div", { class: "meta" },
    message.edited !== null && el("span", { class: "edited", title: exactly(message.edited) }, t("edited")),
    el("time", { title: exactly(message.date) }, clockTime(message.date)),
  );
}

function quoted(id, chat) {
  const answered = chat.messages.get(id);
  const said = answered ? gist(answered) : t("deletedMessage");
  return el("button", { type: "button", class: "quote", on: { click: () => chat.show(id) } },
    answered && el("b", {}, answered.sender_name), el("span", {}, said));
}

function carried(message) {
  const { file } = message;
  if (file.kind === "photo" && PICTURES.has(file.mime)) return photo(file, message);
  if (file.kind === "voice" && file.mime === "audio/ogg") {
    return el("audio", { controls: true, preload: "none", src: file.url, "aria-label": t("voice") });
  }
  return card(file);
}

function card(file) {
  const size = sizeLabel(file.size);
  const ending = /\.(\w{1,4})$/.exec(file.name)?.[1] ?? "";
  const label = t("download", { name: file.name, size });
  return el("a", { class: "file", href: file.url, download: file.name, "aria-label": label },
    el("span", { class: "kind", "aria-hidden": "true" }, ending || icon("load")),
    el("span", { class: "about" }, el("b", { dir: "auto" }, file.name), el("small", {}, size)));
}

// Width and height stand before the picture has come, so that nothing jumps.
function photo(file, message) {
  const about = message.text || t("photo");
  const scale = Math.min(1, PHOTO_WIDTH / file.width, PHOTO_HEIGHT / file.height);
  const [width, height] = [file.width, file.height].map((side) => Math.max(1, Math.round(side * scale)));
  const small = el("img", { src: file.url, alt: about, width, height, decoding: "async" });
  const how = { type: "button", class: "photo", "aria-label": t("openPhoto") };
  return el("button", { ...how, on: { click: () => enlarge(file, about) } }, small);
}

function enlarge(file, about) {
  const on = { click: () => shown.close(), close: () => shown.remove() };
  const shown = el("dialog", { class: "lightbox", "aria-label": t("photo"), on },
    el("img", { src: file.url, alt: about }), iconButton("close", t("close"), () => shown.close()));
  document.body.append(shown);
  shown.showModal();
}

function contact(card) {
  const name = [card.first_name, card.last_name].filter(Boolean).join(" ");
  return el("div", { class: "contact" },
    el("span", { class: "kind", "aria-hidden": "true" }, icon("person")),
    el("span", { class: "about" }, el("b", { dir: "auto" }, name), el("small", {}, phone(card.phone_number))));
}

export function phone(number) {
  return number.startsWith("+") ? number : `+${number}`;
}

// Keys of a row share its width and never break a word, unless it is longer than any word is.
export function keyClass(label) {
  return /\S{22}/.test(label) ? "key long" : "key";
}

function keyboard(message, chat) {
  const drawn = (row) => el("div", { class: "keys" }, row.map((button) => key(button, message, chat)));
  return el("div", { class: "keyboard" }, message.buttons.map(drawn));
}

function key(button, message, chat) {
  const label = el("span", { dir: "auto" }, button.text);
  if (button.kind === "url") {
    const made = link(button.url, chat.hands, keyClass(button.text));
    made.append(label, icon("out"));
    return made;
  }
  const how = { type: "button", class: keyClass(button.text), on: { click: () => chat.press(message, button) } };
  return el("button", how, label, button.kind === "copy" && icon("copy"));
}
