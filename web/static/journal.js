"use strict";
// The grid of the journal: the keyboard, a queue of what was typed, what others wrote meanwhile.
// The server draws every cell; here is only what a page cannot do without a script.

const grid = document.getElementById("grid");
const form = document.querySelector("meta[name=journal-form]").content;
const state = document.getElementById("state");
const here = location.pathname.replace(/\/$/, "");
const writable = grid !== null && grid.getAttribute("aria-readonly") === "false";
const POLL = 4000;
const AWAY = new Set(["н", "n", "y"]);
const LATE = new Set(["о", "o", "j"]);
const ONE_KEY = { five: /^[1-5]$/, pass_fail: /^[+\-]$/, hundred: null };

const queue = [];
let sending = false, ended = false, editor = null, stale = false;

// Where we are

const rows = () => Array.from(grid.tBodies[0].rows);
const cellsOf = (row) => Array.from(row.cells).filter((cell) => cell.classList.contains("cell"));
const place = (cell) => ({ row: rows().indexOf(cell.parentElement), column: cellsOf(cell.parentElement).indexOf(cell) });
const at = (row, column) => cellsOf(rows()[row])[column];
const header = (cell) => grid.tHead.rows[0].cells[cell.cellIndex];
const current = () => grid.querySelector("td.cell[tabindex='0']");
const marksIn = (cell) => (cell.dataset.s ? cell.dataset.s.split(" ").length : 0);

let stepped = false; // a key has written its mark and gone to the next pupil

function turnTo(cell, focus = true) {
  stepped = false;
  const was = current();
  if (was) { was.tabIndex = -1; was.parentElement.classList.remove("here"); header(was).classList.remove("here"); }
  cell.tabIndex = 0;
  cell.parentElement.classList.add("here");
  header(cell).classList.add("here");
  if (focus) { cell.focus({ preventScroll: true }); reveal(cell); }
}

// The head, the names and the averages stay in place: what is under them cannot be seen.
function reveal(cell) {
  const box = grid.parentElement, row = cell.parentElement, who = row.cells[0].offsetWidth;
  const stay = [".mean", ".open-dots"].map((name) => row.querySelector(name));
  const after = stay.reduce((sum, one) => sum + (getComputedStyle(one).position === "sticky" ? one.offsetWidth : 0), 0);
  const left = cell.offsetLeft - who, right = cell.offsetLeft + cell.offsetWidth + after;
  if (left < box.scrollLeft) box.scrollLeft = left;
  else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
  const top = cell.offsetTop - grid.tHead.offsetHeight, bottom = cell.offsetTop + cell.offsetHeight;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
}

function move(down, right) {
  const { row, column } = place(current());
  const last = { row: rows().length - 1, column: cellsOf(rows()[row]).length - 1 };
  const next = at(Math.min(Math.max(row + down, 0), last.row), Math.min(Math.max(column + right, 0), last.column));
  turnTo(next);
}

// Typing

function onKey(event) {
  if (!event.target.classList.contains("cell") || event.altKey || event.metaKey) return;
  const habit = stepped && event.key === "Enter" && !event.shiftKey; // of a spreadsheet: it must not skip a pupil
  stepped = false;
  if (habit) { event.preventDefault(); return; }
  const far = event.ctrlKey ? Infinity : 0;
  const moves = {
    ArrowUp: [-1 - far, 0], ArrowDown: [1 + far, 0], ArrowLeft: [0, -1 - far], ArrowRight: [0, 1 + far],
    Home: [-far || 0, -Infinity], End: [far || 0, Infinity], PageUp: [-10, 0], PageDown: [10, 0],
    Enter: [event.shiftKey ? -1 : 1, 0],
  };
  if (event.key in moves) { event.preventDefault(); move(...moves[event.key]); return; }
  if (event.key === " ") { event.preventDefault(); openCard(event.target); return; }
  if (!writable || event.ctrlKey) return;
  if (event.key === "F2") { event.preventDefault(); edit(event.target, event.target.dataset.t || ""); return; }
  if (event.key === "Delete" || event.key === "Backspace") { event.preventDefault(); erase(event.target); return; }
  if (event.key.length === 1) { event.preventDefault(); type(event.target, event.key); }
}

function type(cell, key) {
  const small = key.toLowerCase();
  if (AWAY.has(small)) { write(cell, "н", false); step(); return; }
  if (LATE.has(small)) { write(cell, "о", false); step(); return; }
  const one = ONE_KEY[grid.dataset.scale];
  if (one && one.test(key) && marksIn(cell) < 2) { write(cell, key, false); step(); return; }
  edit(cell, marksIn(cell) > 1 ? `${cell.dataset.t} ${key}` : key, marksIn(cell) < 2);
}

function step() {
  move(1, 0);
  stepped = true;
}

function erase(cell) {
  const left = (cell.dataset.t || "").split(" ").filter(Boolean).slice(0, -1);
  if (cell.dataset.t) write(cell, left.join(" "), true);
}

function edit(cell, text, over = false) {
  if (editor) finish(false);
  const field = document.createElement("input");
  const name = cell.parentElement.dataset.name;
  Object.assign(field, { value: text, autocomplete: "off", maxLength: 60, className: "editor", spellcheck: false });
  field.setAttribute("aria-label", `${name}, ${header(cell).dataset.day}`);
  if (grid.dataset.scale === "hundred") field.inputMode = "numeric";
  editor = { cell, field, over, was: text };
  cell.append(field);
  field.focus();
  field.addEventListener("keydown", onEditorKey);
  field.addEventListener("blur", () => finish(true, false));
}

function onEditorKey(event) {
  event.stopPropagation();
  const steps = { Enter: [event.shiftKey ? -1 : 1, 0], ArrowDown: [1, 0], ArrowUp: [-1, 0], Tab: [0, event.shiftKey ? -1 : 1] };
  if (event.key === "Escape") { event.preventDefault(); finish(false); return; }
  if (event.key in steps) { event.preventDefault(); finish(true); move(...steps[event.key]); }
}

function finish(keep, refocus = true) {
  if (!editor) return;
  const { cell, field, over, was } = editor;
  editor = null;
  const text = field.value.trim();
  field.remove();
  if (refocus) turnTo(cell);
  if (keep && (over ? text !== "" : text !== was.trim())) write(cell, text, !over);
}

// Saving, one after the other

const fresh = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
const waits = (cell) => queue.some((job) => job.cell === cell);

function write(cell, text, whole) {
  cell.classList.remove("wrong");
  cell.classList.add("waits");
  queue.push({ cell, text, whole, key: fresh() });
  show("saving");
  send();
}

async function send() {
  if (sending || ended) return;
  sending = true;
  while (queue.length && !ended) {
    const job = queue[0], answer = await post("cell", wish(job));
    if (answer === null) continue;
    queue.shift();
    if (!waits(job.cell)) job.cell.classList.remove("waits");
    take(answer, job.cell);
    if (answer.status === 409 && answer.known.clash) await choose(job, answer.known.clash);
  }
  sending = false;
  if (!ended) show("saved");
}

const wish = (job) => ({
  key: job.key, text: job.text, whole: job.whole,
  pupil: job.cell.parentElement.dataset.p, column: header(job.cell).dataset.c,
  seen: job.cell.dataset.s || "", noted: job.cell.dataset.n || "0",
});

// Null: nobody heard us, it is tried again with the same key.
async function post(where, said) {
  let answer;
  try {
    answer = await fetch(`${here}/${where}${location.search}`, {
      method: "POST", body: JSON.stringify(said), credentials: "same-origin",
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-Journal-Form": form },
    });
    if (answer.status >= 502) throw new Error("on the way");
  } catch {
    show("offline");
    await new Promise((done) => setTimeout(done, 1500));
    return null;
  }
  return { status: answer.status, known: await answer.json().catch(() => ({})) };
}

function take(answer, cell) {
  const { status, known } = answer;
  if (status === 401) { signedOut(); return; }
  if (known.rows) draw(known, cell);
  if (status === 200) { tell("said", known.told || ""); hide("wrong"); return; }
  if (known.clash) return;
  if (cell) cell.classList.add("wrong");
  tell("wrong", known.said || String(status));
}

// How many cells are not what they were. `own` is the cell that we have written ourselves: more may be on its way there.
function draw(known, own = null) {
  let changed = 0;
  for (const [pupil, parts] of Object.entries(known.rows)) {
    const row = grid.querySelector(`tr[data-p="${pupil}"]`);
    if (!row) continue;
    for (const cell of cellsOf(row)) {
      const part = parts.cells[header(cell).dataset.c];
      if (part && (cell === own || !busy(cell))) changed += fill(cell, part);
    }
    row.querySelector(".mean").textContent = parts.mean;
    row.querySelector("td.open-dots").innerHTML = parts.dots;
  }
  stale = known.layout !== grid.dataset.layout;
  if (known.pulse) grid.dataset.pulse = known.pulse;
  return changed;
}

const busy = (cell) => waits(cell) || (editor && editor.cell === cell);

function fill(cell, [inside, typed, seen, noted]) {
  if (cell.dataset.drawn === inside && cell.dataset.s === (seen || undefined) && cell.dataset.n === (noted || undefined)) return 0;
  const same = cell.innerHTML === inside, typing = editor && editor.cell === cell;
  if (!typing) { cell.innerHTML = inside; cell.dataset.drawn = inside; }
  for (const [name, value] of [["t", typed], ["s", seen], ["n", noted]]) {
    if (value) cell.dataset[name] = value; else delete cell.dataset[name];
  }
  cell.classList.remove("wrong");
  if (same || typing) return 0;
  cell.classList.add("changed");
  setTimeout(() => cell.classList.remove("changed"), 1200);
  return 1;
}

// Two values for one cell

function choose(job, what) {
  const dialog = document.getElementById("clash");
  document.getElementById("clash-what").textContent = what;
  const back = document.activeElement;
  dialog.showModal();
  document.getElementById("clash-title").focus(); // not a button: whoever types on presses none by accident
  return new Promise((done) => {
    dialog.onclose = () => {
      if (dialog.returnValue === "mine") queue.unshift({ ...job, key: fresh(), whole: job.whole || marksIn(job.cell) > 1 });
      else forget(job.cell);
      dialog.returnValue = "";
      (back && back.isConnected ? back : job.cell).focus();
      done();
    };
  });
}
for (const [id, value] of [["clash-mine", "mine"], ["clash-theirs", "theirs"]]) {
  document.getElementById(id).addEventListener("click", () => document.getElementById("clash").close(value));
}

// Whoever leaves a cell as it is leaves it with everything that was typed there before the question came.
function forget(cell) {
  for (let number = queue.length - 1; number >= 0; number -= 1) if (queue[number].cell === cell) queue.splice(number, 1);
  cell.classList.remove("waits");
}

// The card of a cell

async function openCard(cell) {
  const query = new URLSearchParams(location.search);
  query.set("pupil", cell.parentElement.dataset.p);
  query.set("column", header(cell).dataset.c);
  const answer = await fetch(`${here}/card?${query}`, { credentials: "same-origin" }).catch(() => null);
  if (!answer) { show("offline"); return; }
  if (answer.status === 401) { signedOut(); return; }
  if (!answer.ok) { tell("wrong", String(answer.status)); return; }
  document.getElementById("card-inside").innerHTML = await answer.text();
  const dialog = document.getElementById("card");
  dialog.onclose = () => turnTo(cell);
  dialog.showModal();
  (dialog.querySelector("textarea") || document.getElementById("card-title")).focus();
}

document.getElementById("card").addEventListener("submit", async (event) => {
  event.preventDefault();
  const cell = current(), said = Object.fromEntries(new FormData(event.target));
  const place = { pupil: cell.parentElement.dataset.p, column: header(cell).dataset.c };
  const key = fresh();
  let answer = null;
  show("saving");
  while (answer === null) answer = await post(event.target.dataset.to, { ...place, ...said, key });
  show("saved");
  document.getElementById("card").close();
  take(answer, answer.status === 200 ? null : cell);
  if (stale) settle();
});

// A column

function openColumn(head) {
  const dialog = document.getElementById("column"), button = head.querySelector("button");
  document.getElementById("column-title").textContent = button.title;
  document.getElementById("column-topic").textContent = head.dataset.topic || "";
  const field = document.getElementById("column-at");
  if (field) field.value = head.dataset.c;
  dialog.onclose = () => button.focus();
  dialog.showModal();
  document.getElementById("column-title").focus();
}
for (const dialog of document.querySelectorAll("dialog")) {
  dialog.addEventListener("click", (event) => { if ("close" in event.target.dataset) dialog.close(); });
}

// What others wrote

async function listen() {
  if (ended || document.hidden) return;
  const query = new URLSearchParams(location.search);
  query.set("pulse", grid.dataset.pulse);
  const answer = await fetch(`${here}/news?${query}`, { credentials: "same-origin", headers: { Accept: "application/json" } })
    .catch(() => null);
  if (!answer) { show("offline"); return; }
  if (answer.status === 401) { signedOut(); return; }
  if (state.classList.contains("offline") && !queue.length) show("saved");
  if (answer.status !== 200) return;
  if (draw(await answer.json())) tell("said", grid.dataset.sayOthers);
  if (stale) settle();
}

// Columns came or went: the page is asked for anew, where nobody is in the middle of something.
function settle() {
  if (queue.length || editor || document.querySelector("dialog[open]")) return;
  const cell = current();
  sessionStorage.setItem("journal", `${cell.parentElement.dataset.p} ${header(cell).dataset.c}`);
  location.reload();
}

// Telling

function show(what) {
  state.textContent = grid.dataset[`say${what[0].toUpperCase()}${what.slice(1)}`];
  state.className = what;
}
function tell(id, text) { const line = document.getElementById(id); line.hidden = false; line.textContent = text; }
function hide(id) { document.getElementById(id).hidden = true; }
function signedOut() { ended = true; show("signedout"); tell("wrong", grid.dataset.saySignedout); }

// Beginning

function firstPlace() {
  const [pupil, column] = (sessionStorage.getItem("journal") || "").split(" ");
  sessionStorage.removeItem("journal");
  const wished = column || decodeURIComponent(location.hash.slice(1));
  const heads = Array.from(grid.tHead.rows[0].cells);
  const head = heads.find((one) => one.dataset.c === wished) || grid.querySelector("th.fresh");
  const row = grid.querySelector(`tr[data-p="${CSS.escape(pupil || "")}"]`) || rows()[0];
  return row.cells[head.cellIndex];
}

if (grid) {
  grid.addEventListener("keydown", onKey);
  grid.addEventListener("click", (event) => {
    const head = event.target.closest("th.column"), cell = event.target.closest("td.cell");
    if (head) openColumn(head);
    else if (cell && !(editor && editor.cell === cell)) turnTo(cell);
  });
  grid.addEventListener("dblclick", (event) => {
    const cell = event.target.closest("td.cell");
    if (cell) openCard(cell);
  });
  for (const button of document.querySelectorAll(".quick button")) {
    button.addEventListener("click", () => {
      const cell = current(), todo = button.dataset.do;
      if (todo === "erase") { erase(cell); turnTo(cell); }
      else if (todo === "card") openCard(cell);
      else if (todo === "edit") edit(cell, cell.dataset.t || "");
      else { write(cell, button.dataset.type, false); move(1, 0); }
    });
  }
  addEventListener("beforeunload", (event) => { if (queue.length && !ended) event.preventDefault(); });
  addEventListener("visibilitychange", () => { if (!document.hidden) listen(); });
  setInterval(listen, POLL);
  turnTo(firstPlace());
}
