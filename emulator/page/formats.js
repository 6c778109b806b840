// Times, days and sizes as people write them. Times are Unix seconds, shown in the emulator's zone, else in the browser's.

import { language, t } from "./words.js";

const locale = language === "en" ? "en-GB" : "ru-RU";
const SHAPES = {
  timeOfDay: { hour: "2-digit", minute: "2-digit" },
  wholeDay: { weekday: "long", day: "numeric", month: "long" },
  shortDay: { weekday: "short", day: "numeric", month: "short" },
  dayName: { day: "numeric", month: "long" },
  moment: { dateStyle: "full", timeStyle: "medium" },
  day: { dateStyle: "short" },
};
let shapes;
useZone(undefined);

// An emulator started with --zone shows everybody that zone's clock.
export function useZone(timeZone) {
  const made = ([name, shape]) => [name, new Intl.DateTimeFormat(locale, { ...shape, timeZone: timeZone || undefined })];
  shapes = Object.fromEntries(Object.entries(SHAPES).map(made));
}

const as = (shape) => (seconds) => shapes[shape].format(seconds * 1000);
export const clockTime = as("timeOfDay");
export const clockDay = as("wholeDay");
export const clockShortDay = as("shortDay");
export const exactly = as("moment");
export const dayKey = as("day");

export function dayLabel(seconds, now) {
  if (dayKey(seconds) === dayKey(now)) return t("today");
  if (dayKey(seconds) === dayKey(now - 86400)) return t("yesterday");
  return as("dayName")(seconds);
}

export function sizeLabel(bytes) {
  if (bytes < 1000) return t("bytes", { n: bytes });
  const [name, amount] = bytes < 999_500 ? ["kilobytes", bytes / 1000] : ["megabytes", bytes / 1_000_000];
  return t(name, { n: new Intl.NumberFormat(locale, { maximumFractionDigits: amount < 10 ? 1 : 0 }).format(amount) });
}
