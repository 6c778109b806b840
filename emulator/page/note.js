// The note on a person: plain words in which codes can be copied or sent, commands said and deep links followed, with
// one tap. A code is what stands after a colon without spaces, in Latin letters, digits and signs ("Код: K7QF-2MXA"),
// or a word of six or more capitals and digits with a digit in it, wherever it stands.

import { el, icon, iconButton } from "./dom.js";
import { deepLink } from "./rich.js";
import { t } from "./words.js";

const LINK = /((?:https?:\/\/)?t\.me\/\w{3,32}\?start=[\w-]{1,64})/;
const AFTER_COLON = /(?<=:\s)[\x21-\x7e]{4,}?(?=[.,;]?(?:\s|$))/;
const CAPITALS = /(?<![\w-])(?=[A-Z-]*\d)[A-Z\d][A-Z\d-]{4,}[A-Z\d](?![\w-])/;
const COMMAND = /(?<![^\s(«"])(\/[a-z]\w{0,31})(?![\w/])/;
const PIECES = new RegExp([LINK, COMMAND, AFTER_COLON, CAPITALS].map((each) => each.source).join("|"), "g");

export function pieces(note) {
  const found = [];
  let at = 0;
  for (const hit of note.matchAll(PIECES)) {
    if (hit.index > at) found.push({ kind: "words", text: note.slice(at, hit.index) });
    found.push({ kind: hit[1] ? "link" : hit[2] ? "command" : "code", text: hit[0] });
    at = hit.index + hit[0].length;
  }
  if (at < note.length) found.push({ kind: "words", text: note.slice(at) });
  return found;
}

// `used` is told when a code was sent or a link followed: the hint has done its work.
export function note(text, hands, used) {
  const shown = (piece) => {
    if (piece.kind === "words") return piece.text;
    return DRAWN[piece.kind](piece.text, hands, used);
  };
  return text.split("\n").map((line) => el("div", { class: "hint-line" }, pieces(line).map(shown)));
}

function follow(url, hands, used) {
  const go = () => hands.start(deepLink(url)).then(used);
  return el("button", { type: "button", class: "follow", title: url, on: { click: go } }, icon("out"), t("follow"));
}

function command(text, hands) {
  return el("button", { type: "button", class: "follow quiet", on: { click: () => hands.command(text) } }, text);
}

function code(value, hands, used) {
  const label = t("copy", { value });
  const on = { click: () => hands.copy(value) };
  const how = { type: "button", class: "value", "aria-label": label, title: label, on };
  return el("span", { class: "chip" },
    el("button", how, value, icon("copy")),
    iconButton("send", t("say", { value }), () => hands.command(value).then(used)));
}

const DRAWN = { link: follow, command, code };
