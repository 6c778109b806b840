// Text with entities becomes elements. Offsets are UTF-16 units, which is how JavaScript counts too.

import { el } from "./dom.js";
import { exactly } from "./formats.js";
import { t } from "./words.js";

const PLAIN_TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s" };
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const LONG_QUOTE = 140; // characters, or four lines: shorter expandable quotes need no folding

// `hands` do what is touched (see hands.js): say a command, follow a deep link, copy.
export function rich(text, entities, hands) {
  const top = document.createDocumentFragment();
  const open = [{ node: top, end: text.length }];
  let at = 0;
  const flush = (to) => {
    if (to > at) open.at(-1).node.append(text.slice(at, to));
    at = Math.max(at, to);
  };
  const close = (until) => {
    while (open.length > 1 && open.at(-1).end <= until) {
      flush(open.at(-1).end);
      if (BLOCKS.has(open.pop().type) && text[at] === "\n") at += 1; // a block ends its line itself
    }
  };
  for (const entity of entities) {
    close(entity.offset);
    flush(entity.offset);
    const end = Math.min(entity.offset + entity.length, open.at(-1).end);
    if (end <= entity.offset) continue;
    const { outer, inner } = marked(entity, text.slice(entity.offset, end), hands);
    open.at(-1).node.append(outer);
    open.push({ node: inner, end, type: entity.type });
  }
  close(text.length);
  flush(text.length);
  return top;
}

export function deepLink(url) {
  const found = /^(?:https?:\/\/)?t\.me\/(\w{3,32})\?start=([\w-]{1,64})$/i.exec(url.trim());
  return found && { bot: found[1], payload: found[2] };
}

function marked(entity, text, hands) {
  const same = (node) => ({ outer: node, inner: node });
  switch (entity.type) {
    case "bold":
    case "italic":
    case "underline":
    case "strikethrough":
      return same(el(PLAIN_TAGS[entity.type]));
    case "spoiler":
      return same(spoiler());
    case "code":
      return same(code("code", {}, text, hands));
    case "pre":
      return block(entity, text, hands);
    case "blockquote":
      return same(el("blockquote"));
    case "expandable_blockquote":
      return quote(text);
    case "text_link":
      return same(link(entity.url, hands));
    case "url":
      return same(link(/^[a-z]+:\/\//i.test(text) ? text : `http://${text}`, hands));
    case "email":
      return same(el("a", { href: `mailto:${text}` }));
    case "bot_command":
      return same(el("button", { type: "button", class: "link", on: { click: () => hands.command(text) } }));
    case "date_time":
      return same(el("time", { title: exactly(entity.unix_time) }));
    default:
      return same(el("span", { class: `entity ${entity.type}` }));
  }
}

// Only the web is opened, in a new tab; a deep link of a bot here is followed on the spot.
export function link(url, hands, kind = "link") {
  const deep = deepLink(url);
  if (deep && hands.knows(deep.bot)) {
    return el("button", { type: "button", class: kind, on: { click: () => hands.start(deep) } });
  }
  if (!/^https?:\/\//i.test(url)) return el("span", { class: `${kind} inert`, title: url });
  return el("a", { class: kind, href: url, target: "_blank", rel: "noopener noreferrer", title: url });
}

function spoiler() {
  const hidden = el("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": t("spoiler") });
  const reveal = (event) => {
    if (!hidden.classList.contains("spoiler")) return;
    event.preventDefault();
    event.stopPropagation();
    hidden.className = "revealed";
    for (const name of ["role", "tabindex", "aria-label"]) hidden.removeAttribute(name);
  };
  hidden.addEventListener("click", reveal, true);
  hidden.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") reveal(event);
  });
  return hidden;
}

function code(tag, attributes, text, hands) {
  const taken = () => hands.copy(text);
  return el(tag, { ...attributes, class: "code", tabindex: "0", title: t("copyCode"), on: {
    click: taken,
    keydown: (event) => event.key === "Enter" && taken(),
  } });
}

function block(entity, text, hands) {
  const outer = code("pre", { "data-language": entity.language }, text, hands);
  const inner = el("code");
  outer.append(inner);
  return { outer, inner };
}

function quote(text) {
  const inner = el("div", { class: "folded" });
  const outer = el("blockquote", {}, inner);
  if (text.length <= LONG_QUOTE && text.split("\n").length <= 4) {
    inner.className = "";
    return { outer, inner };
  }
  const toggle = el("button", { type: "button", class: "link fold", "aria-expanded": "false" }, t("more"));
  toggle.addEventListener("click", () => {
    const folded = inner.classList.toggle("folded");
    toggle.textContent = t(folded ? "more" : "less");
    toggle.setAttribute("aria-expanded", String(!folded));
  });
  outer.append(toggle);
  return { outer, inner };
}
