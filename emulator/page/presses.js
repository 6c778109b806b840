// Buttons under messages: pressed, waiting for the bot, answered or given up.

import { act } from "./api.js";
import { t } from "./words.js";

const PATIENCE = 20000; // milliseconds a button waits for its answer

export class Presses {
  constructor(chat) {
    this.chat = chat;
    this.waiting = new Map(); // what was pressed -> the number of the press, once known
    this.early = new Set(); // answers that came before the number of their press
  }

  waits(id, data) {
    return this.waiting.has(`${id} ${data}`);
  }

  async press(message, button) {
    if (button.kind === "callback") return this.#ask(message, button);
    if (button.kind === "copy") return this.chat.hands.copy(button.data);
    return this.chat.hands.tell(t("elsewhere"));
  }

  answered(query) {
    for (const [what, number] of this.waiting) {
      if (number !== query) continue;
      this.#settle(what);
      return;
    }
    if ([...this.waiting.values()].includes(null)) this.early.add(query);
  }

  async #ask(message, button) {
    const what = `${message.id} ${button.data}`;
    if (this.waiting.has(what)) return;
    this.waiting.set(what, null);
    this.chat.mark(message.id);
    const { person, id } = this.chat;
    const wishes = { bot: message.from, person: person.id, chat: id, data: button.data, message_id: message.id };
    let number;
    try {
      number = await act("press", wishes);
    } catch (error) {
      this.#settle(what);
      throw error;
    }
    if (this.early.delete(number)) return this.#settle(what);
    this.waiting.set(what, number);
    setTimeout(() => this.#giveUp(what, number), PATIENCE);
  }

  #giveUp(what, number) {
    if (this.waiting.get(what) !== number) return;
    this.#settle(what);
    this.chat.hands.tell(t("noAnswer"));
  }

  #settle(what) {
    this.waiting.delete(what);
    this.chat.mark(Number(what.split(" ", 1)[0]));
  }
}
