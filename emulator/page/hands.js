// What links, codes and hints in a person's column may do.

import { copy } from "./dom.js";
import { t } from "./words.js";

export class Hands {
  constructor(column) {
    this.column = column;
  }

  knows(username) {
    return this.#botCalled(username) !== undefined;
  }

  command(text) {
    return this.column.says(text);
  }

  // Opening `t.me/<bot>?start=<payload>` is, in the end, saying /start with the payload to that bot.
  start({ bot, payload }) {
    this.column.open(this.#botCalled(bot).id);
    return this.column.says(`/start ${payload}`);
  }

  tell(sentence) {
    this.column.sheet.toast(sentence);
  }

  copy(text) {
    return copy(text).then(
      () => this.tell(t("copied", { value: text })),
      () => this.tell(t("notCopied", { value: text })),
    );
  }

  #botCalled(username) {
    return this.column.world.bots.find((bot) => bot.username.toLowerCase() === username.toLowerCase());
  }
}
