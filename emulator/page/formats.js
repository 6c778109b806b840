// Times, days and sizes as people write them. Times are Unix seconds, shown in the zone of the browser.

import { language, t } from "./words.js";

const locale = language === "en" ? "en-GB" : "ru-RU";
const timeOfDay = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });
const wholeDay = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" });
const shortDay = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short" });
const dayName = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long" });
const moment = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "medium" });

export const clockTime = (seconds) => timeOfDay.format(seconds * 1000);
export const clockDay = (seconds) => wholeDay.format(seconds * 1000);
export const clockShortDay = (seconds) => shortDay.format(seconds * 1000);
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
