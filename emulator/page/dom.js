// Elements are built here and nowhere from text: what people and bots write can never become markup.

const SVG = "http://www.w3.org/2000/svg";
const SHAPES = {
  send: "M3.5 20.5 21 12 3.5 3.5l-.01 6.6L15 12 3.49 13.9z",
  clip: "m20 11.5-8.3 8.3a5 5 0 0 1-7.1-7.1l8.3-8.3a3.3 3.3 0 0 1 4.7 4.7l-8.2 8.2a1.6 1.6 0 0 1-2.3-2.3l7.5-7.5",
  close: "M6 6l12 12M18 6 6 18",
  reply: "M10 6 4.5 11.5 10 17M5 11.5h8.5a6 6 0 0 1 6 6V19",
  down: "m6 9.5 6 6 6-6",
  keys: "M3.5 6.5h17v11h-17zM7 10h.01M10.3 10h.01M13.7 10h.01M17 10h.01M8 14h8",
  copy: "M9 9h11v11H9zM15 5.5V4H4v11h1.5",
  load: "M12 4v11m-5-5 5 5 5-5M5 20h14",
  out: "M9 5h10v10M19 5 6 18",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20.5c.6-4 4-6 8-6s7.4 2 8 6",
};

export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "on") for (const [event, listener] of Object.entries(value)) made.addEventListener(event, listener);
    else made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const shape = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  shape.setAttribute("d", SHAPES[name]);
  svg.append(shape);
  return svg;
}

// A button that shows a picture and says a word.
export function iconButton(name, label, press, attributes = {}) {
  const how = { type: "button", "aria-label": label, title: label, on: { click: press } };
  return el("button", { ...how, ...attributes }, icon(name));
}

// The same person has the same colour everywhere; `people` are numbered one after another.
export function avatar(person) {
  const initials = [person.first_name, person.last_name].map((name) => Array.from(name || "")[0] || "").join("");
  return el("span", { class: `avatar hue-${person.id % 8}`, "aria-hidden": "true" }, initials.toUpperCase());
}

export function drawBadge(badge, count) {
  badge.hidden = count === 0;
  badge.textContent = count;
}

export async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  throw new Error("no clipboard");
}
