// Every word of the page, in Russian and, for browsers that prefer it, in English.

const RU = {
  language: "ru",
  chats: "Чаты",
  waiting: "Здесь появятся люди, как только эмулятор их узнает.",
  people: "Люди",
  commands: "Команды",
  messages: "Сообщения: {name}",
  dialogs: "Чаты: {name}",
  write: "Сообщение",
  writeTo: "Сообщение от {name}",
  send: "Отправить",
  attach: "Прикрепить файл",
  attached: "Прикреплено",
  remove: "Убрать {name}",
  drop: "Отпустите, чтобы прикрепить",
  start: "Начать",
  startHint: "Нажмите, чтобы начать разговор",
  nothingYet: "Сообщений пока нет",
  unblock: "Разблокировать",
  blocked: "Бот заблокирован",
  closeColumn: "Убрать {name} с экрана",
  hints: "Подсказка",
  copy: "Скопировать {value}",
  copied: "Скопировано: {value}",
  notCopied: "Браузер не дал скопировать. Вот текст: {value}",
  say: "Отправить {value} сообщением",
  follow: "Открыть ссылку",
  reply: "Ответить",
  replyTo: "Ответ: {name}",
  noReply: "Не отвечать",
  edited: "изменено",
  forwarded: "Переслано",
  deletedMessage: "Удалённое сообщение",
  silent: "без звука",
  photo: "Фото",
  voice: "Голосовое сообщение",
  download: "Скачать {name}, {size}",
  openPhoto: "Открыть фото",
  contact: "Контакт",
  close: "Закрыть",
  earlier: "Показать раньше",
  toEnd: "К последнему сообщению",
  unread: "непрочитанных: {count}",
  spoiler: "Скрытый текст: показать",
  more: "Показать целиком",
  less: "Свернуть",
  copyCode: "Нажмите, чтобы скопировать",
  typing: "{name} печатает…",
  uploading: "{name} отправляет файл…",
  keyboard: "Клавиатура",
  keyboardShow: "Показать клавиатуру",
  keyboardHide: "Спрятать клавиатуру",
  alert: "Сообщение бота",
  ok: "Понятно",
  cancel: "Отмена",
  share: "Поделиться",
  shareAsk: "Отправить боту номер {phone}?",
  shareNone: "У этого человека нет номера телефона",
  elsewhere: "Эта кнопка здесь не работает",
  lost: "Связь потеряна. Подключаемся…",
  failed: "Не получилось: {error}",
  offline: "эмулятор не отвечает",
  noAnswer: "Бот не ответил на нажатие",
  today: "Сегодня",
  yesterday: "Вчера",
  bytes: "{n} Б",
  kilobytes: "{n} КБ",
  megabytes: "{n} МБ",
  pinned_message: "{name} закрепляет сообщение",
  new_chat_members: "{name} добавляет участника",
  left_chat_member: "{name}: участник вышел",
  migrate_to_chat_id: "Группа стала супергруппой",
  migrate_from_chat_id: "Группа стала супергруппой",
  forum_topic_created: "{name} создаёт тему",
};

const EN = {
  language: "en",
  chats: "Chats",
  waiting: "People appear here as soon as the emulator knows them.",
  people: "People",
  commands: "Commands",
  messages: "Messages: {name}",
  dialogs: "Chats: {name}",
  write: "Message",
  writeTo: "Message from {name}",
  send: "Send",
  attach: "Attach a file",
  attached: "Attached",
  remove: "Remove {name}",
  drop: "Drop to attach",
  start: "Start",
  startHint: "Press to start talking",
  nothingYet: "No messages yet",
  unblock: "Unblock",
  blocked: "The bot is blocked",
  closeColumn: "Take {name} off the screen",
  hints: "Hint",
  copy: "Copy {value}",
  copied: "Copied: {value}",
  notCopied: "The browser did not let us copy. Here is the text: {value}",
  say: "Send {value} as a message",
  follow: "Open the link",
  reply: "Reply",
  replyTo: "Reply to {name}",
  noReply: "Do not reply",
  edited: "edited",
  forwarded: "Forwarded",
  deletedMessage: "Deleted message",
  silent: "silent",
  photo: "Photo",
  voice: "Voice message",
  download: "Download {name}, {size}",
  openPhoto: "Open the photo",
  contact: "Contact",
  close: "Close",
  earlier: "Show earlier",
  toEnd: "To the last message",
  unread: "unread: {count}",
  spoiler: "Hidden text: show",
  more: "Show all",
  less: "Show less",
  copyCode: "Press to copy",
  typing: "{name} is typing…",
  uploading: "{name} is sending a file…",
  keyboard: "Keyboard",
  keyboardShow: "Show the keyboard",
  keyboardHide: "Hide the keyboard",
  alert: "The bot says",
  ok: "OK",
  cancel: "Cancel",
  share: "Share",
  shareAsk: "Send the number {phone} to the bot?",
  shareNone: "This person has no phone number",
  elsewhere: "This button does not work here",
  lost: "Connection lost. Reconnecting…",
  failed: "That did not work: {error}",
  offline: "the emulator does not answer",
  noAnswer: "The bot did not answer the press",
  today: "Today",
  yesterday: "Yesterday",
  bytes: "{n} B",
  kilobytes: "{n} KB",
  megabytes: "{n} MB",
  pinned_message: "{name} pinned a message",
  new_chat_members: "{name} added a member",
  left_chat_member: "{name}: a member left",
  migrate_to_chat_id: "The group became a supergroup",
  migrate_from_chat_id: "The group became a supergroup",
  forum_topic_created: "{name} created a topic",
};

const words = navigator.language.toLowerCase().startsWith("en") ? EN : RU;

export const language = words.language;

export function knows(name) {
  return Object.hasOwn(words, name);
}

// Values go in as they are, whatever signs they hold.
export function t(name, values = {}) {
  return words[name].replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ""));
}

const locale = language === "en" ? "en-GB" : "ru-RU";
const timeOfDay = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });
const wholeDay = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" });
const dayName = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long" });
const moment = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "medium" });

// Times are Unix seconds, shown in the zone of the browser.
export const clockTime = (seconds) => timeOfDay.format(seconds * 1000);
export const clockDay = (seconds) => wholeDay.format(seconds * 1000);
export const exactly = (seconds) => moment.format(seconds * 1000);
export const dayKey = (seconds) => new Date(seconds * 1000).toDateString();

export function dayLabel(seconds, now) {
  if (dayKey(seconds) === dayKey(now)) return t("today");
  if (dayKey(seconds) === dayKey(now - 86400)) return t("yesterday");
  return dayName.format(seconds * 1000);
}

export function sizeLabel(bytes) {
  if (bytes < 1000) return t("bytes", { n: bytes });
  const [name, amount] = bytes < 999_500 ? ["kilobytes", bytes / 1000] : ["megabytes", bytes / 1_000_000];
  return t(name, { n: new Intl.NumberFormat(locale, { maximumFractionDigits: amount < 10 ? 1 : 0 }).format(amount) });
}
