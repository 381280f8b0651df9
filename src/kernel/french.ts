/**
 * A number as French typography writes it: thin no-break spaces between thousands, a comma, a true minus sign.
 * With `signed`, a plus stands before what is above zero.
 *
 * @source Lexique des règles typographiques en usage à l'Imprimerie nationale, « Nombres »
 * @example
 * formatNumber(-1234.56, 1)
 * // => "−1\u202f234,6"
 */
export function formatNumber(value: number, decimals: number, signed = false): string {
  return formatOf(decimals, signed).format(value).replace("-", "−");
}

/**
 * A number of people or things, whole as it is printed: one that is estimated by weighting says so.
 *
 * @example
 * formatCount(253.32)
 * // => "environ\u00a0253"
 * @example
 * formatCount(1200)
 * // => "1\u202f200"
 */
export function formatCount(value: number): string {
  const shown = formatNumber(value, 0);
  return Number.isInteger(value) ? shown : `environ\u00a0${shown}`;
}

/**
 * An amount in euros, with its cents when it has some.
 *
 * @example
 * formatEuros(1200)
 * // => "1\u202f200\u00a0€"
 * @example
 * formatEuros(12.5)
 * // => "12,50\u00a0€"
 */
export const formatEuros = (value: number): string =>
  `${formatNumber(value, Number.isInteger(value) ? 0 : 2)}\u00a0€`;

const FORMATS = new Map<string, Intl.NumberFormat>();

function formatOf(decimals: number, signed: boolean): Intl.NumberFormat {
  const key = `${decimals}${signed}`;
  let format = FORMATS.get(key);
  if (!format) {
    format = new Intl.NumberFormat("fr-FR", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: signed ? "exceptZero" : "negative",
    });
    FORMATS.set(key, format);
  }
  return format;
}

/** The months, as French writes them: no capital. */
export const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

/**
 * A day as French prose writes it; a text that is not AAAA-MM-JJ stays as it is.
 *
 * @example
 * frenchDate("2026-02-01")
 * // => "1er\u00a0février 2026"
 */
export function frenchDate(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (!name) return day;
  return `${Number(date) === 1 ? "1er" : Number(date)}\u00a0${name} ${year}`;
}

/**
 * Days one after the other, their year once when it is the same.
 *
 * @example
 * daysWords(["2025-01-14", "2025-02-01"])
 * // => "14\u00a0janvier, 1er\u00a0février 2025"
 */
export function daysWords(days: readonly string[]): string {
  const year = days[0]?.slice(0, 4) ?? "";
  const isOne = days.every((day) => day.startsWith(`${year}-`));
  if (!isOne) return days.map(frenchDate).join(", ");
  const bare = days.map((day) => frenchDate(day).slice(0, -` ${year}`.length));
  return `${bare.join(", ")} ${year}`;
}

/**
 * When something was or is to be, as French prose says it of a year, a month or a day; a text that is none of them stays
 * as it is.
 *
 * @example
 * frenchMoment("2027")
 * // => "en 2027"
 * @example
 * frenchMoment("2025-06")
 * // => "en juin 2025"
 * @example
 * frenchMoment("2025-06-30")
 * // => "le 30\u00a0juin 2025"
 */
export function frenchMoment(date: string): string {
  if (/^\d{4}$/.test(date)) return `en ${date}`;
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name) return `en ${name} ${year}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? `le ${frenchDate(date)}` : date;
}

/**
 * A text that begins a sentence: its first letter is a capital, the rest is as written.
 *
 * @example
 * capital("écart stable")
 * // => "Écart stable"
 */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A text that goes on a sentence: its first letter is small, the rest is as written.
 *
 * @example
 * uncapital("Taux d’emploi")
 * // => "taux d’emploi"
 */
export function uncapital(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/**
 * A number and what it counts; French has the singular below two. The plural is the word with an « s » unless given.
 *
 * @example
 * counted(0, "cible")
 * // => "0 cible"
 * @example
 * counted(2, "cible évaluable", "cibles évaluables")
 * // => "2 cibles évaluables"
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count, 0)} ${count < 2 ? one : many}`;
}

/**
 * How many could be judged of how many, in French.
 *
 * @example
 * outOf({ evaluable: 2, total: 9 }, "cible")
 * // => "2 cibles sur 9 évaluables"
 */
export function outOf(
  { evaluable, total }: { readonly evaluable: number; readonly total: number },
  noun: string,
): string {
  return `${counted(evaluable, noun)} sur ${total} ${evaluable < 2 ? "évaluable" : "évaluables"}`;
}
