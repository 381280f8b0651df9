import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { Cell } from "../../formats/raw-table.ts";
import { formatNumber } from "../../kernel/french.ts";
import { decimalsOf, parseNumber } from "../../kernel/numbers.ts";
import { foldText } from "../../kernel/text.ts";
import { type CellRead, isDated, notOfKind, textOf } from "./cell.ts";

/** Digits in groups that no number is written in: « 12 00 » is a slip, « 1 200 1 300 » two numbers. */
const BAD_GROUPS = /\d \d/;
const GOOD_GROUPS = /^[-−]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/;

type Written = { readonly value: number } | { readonly problem: "texte" | "ambigu" };

/**
 * The number that a person writes, in French or in English when both marks show which (`1.200,00`, `1,200.00`); « 1.234 » alone
 * could be either and stays so.
 */
function written(text: string): Written {
  if (BAD_GROUPS.test(text) && !GOOD_GROUPS.test(text)) return { problem: "texte" };
  const french = parseNumber(text, ",", false);
  if ("value" in french || french.problem === "ambigu") return french as Written;
  return parseNumber(text, ".", false) as Written;
}

/** What an amount is counted in, as French budgets write it. */
const UNIT = / ?(k ?€|m ?€|€|eur|euros?)$/i;

/** « 1,200 » of an amount: three decimals of a euro do not exist, and an English thousand does. */
const EITHER_WAY = /^[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * An amount in euros, to the cent: `1 200 €`, `1.200,00`, `1200 k€`, `1,2 M€`. Negative amounts, percentages and dates are
 * refused, and so is what can be read in two ways.
 *
 * @example
 * readEuros("1,2 M€")
 * // => { value: 1200000 }
 * @example
 * readEuros("1 200,50 €")
 * // => { value: 1200.5 }
 */
export function readEuros(cell: Cell): CellRead<number> {
  const text = textOf(cell);
  if (typeof cell === "number") return positive(cell, text, "euros");
  if (typeof cell === "object") return notOfKind("euros", text);
  const unit = UNIT.exec(text)?.[1] ?? "";
  const digits = text.replace(UNIT, "").replace(/^€ ?/, "");
  const times = TIMES.find(([pattern]) => pattern.test(unit))?.[1] ?? 1;
  if (times === 1 && EITHER_WAY.test(digits)) return ambiguous(text, digits);
  const read = written(digits.replace(/^\((.+)\)$/, "-$1"));
  if ("value" in read) return positive(Math.round(read.value * times * 100) / 100, text, "euros");
  return read.problem === "ambigu" ? ambiguous(text, digits) : notOfKind("euros", text);
}

const TIMES: readonly (readonly [RegExp, number])[] = [
  [/^k/i, 1e3],
  [/^m/i, 1e6],
];

/** A whole number, 0 or more: how many. `1 200` is one, `12,5` and `46/50` are not. */
export function readCount(cell: Cell): CellRead<number> {
  const text = textOf(cell);
  if (typeof cell === "object") return notOfKind("entier", text);
  const read = typeof cell === "number" ? { value: cell } : written(text);
  if (!("value" in read))
    return read.problem === "ambigu" ? ambiguous(text, text) : notOfKind("entier", text);
  return Number.isInteger(read.value) ? positive(read.value, text, "entier") : notOfKind("entier", text);
}

/** « 46/50 »: so many of so many. */
const FRACTION = /^(\d{1,6}) ?(?:\/|sur) ?(\d{1,6})$/;

/**
 * A number, or a share in per cent: `92 %`, a cell that is shown so, and `46/50`, which is 92; that is said.
 *
 * @example
 * readNumber("92 %")
 * // => { value: 92, isShare: true }
 * @example
 * readNumber("46/50").value
 * // => 92
 */
export function readNumber(cell: Cell, kind: "nombre" | "valeur" = "nombre"): CellRead<number> {
  const text = textOf(cell);
  if (typeof cell === "number") return { value: cell };
  if (typeof cell === "object")
    return cell.percent === undefined || isDated(cell)
      ? notOfKind(kind, text)
      : { value: cell.percent, isShare: true };
  const [, part, whole] = FRACTION.exec(text) ?? [];
  if (part !== undefined) return shareOf(Number(part), Number(whole), text, kind);
  const bare = text.replace(/ ?%$/, "");
  const read = written(bare);
  if ("value" in read) return { value: read.value, ...(bare !== text && { isShare: true }) };
  return read.problem === "ambigu" ? ambiguous(text, bare) : notOfKind(kind, text);
}

/** To fifteen digits: what 46 / 50 × 100 leaves beyond is the computer's. */
function shareOf(part: number, whole: number, text: string, kind: "nombre" | "valeur"): CellRead<number> {
  if (whole === 0 || part > whole) return notOfKind(kind, text);
  const value = Number(((part / whole) * 100).toPrecision(14));
  return {
    value,
    isShare: true,
    note: { how: "lues_en_part", text, read: `${formatNumber(value, Math.min(2, decimalsOf(value)))} %` },
  };
}

/** What a spreadsheet, or a person, writes for yes and for no; « 1 » and « 0 » may be counts. */
const YES: ReadonlySet<string> = new Set(["oui", "o", "vrai", "true"]);
const NO: ReadonlySet<string> = new Set(["non", "n", "faux", "false"]);
const TICKS: ReadonlySet<string> = new Set(["x", "✓", "✔", "☑"]);

/** Yes or no. A tick is yes, and that is said: what is not ticked is not known to be no. */
export function readYesNo(cell: Cell): CellRead<boolean> {
  const text = textOf(cell);
  const word = foldText(text);
  if (YES.has(word)) return { value: true };
  if (NO.has(word)) return { value: false };
  if (TICKS.has(word)) return { value: true, note: { how: "lues_cochees", text, read: "oui" } };
  return notOfKind("oui_non", text);
}

/** A number, yes, no, or « inconnu »: asked, and not known. */
export function readValue(cell: Cell): CellRead<number | boolean | "inconnu"> {
  const word = foldText(textOf(cell));
  if (word === "oui" || word === "true" || word === "vrai") return { value: true };
  if (word === "non" || word === "false" || word === "faux") return { value: false };
  return word === "inconnu" ? { value: "inconnu" } : readNumber(cell, "valeur");
}

function positive(value: number, text: string, kind: "euros" | "entier"): CellRead<number> {
  if (!Number.isFinite(value)) return notOfKind(kind, text);
  return value < 0 ? refuseNegative(text) : { value };
}

function refuseNegative(text: string): { readonly refused: (place: Place) => Diagnostic } {
  return { refused: (place) => problem("entry/negatif", place, { value: text }) };
}

/** Both readings of « 1.234 » are named: which one is meant, only its writer knows. */
function ambiguous(text: string, digits: string): { readonly refused: (place: Place) => Diagnostic } {
  const values = { value: text, either: digits.replace(/[.,]/, ""), other: digits.replace(".", ",") };
  return { refused: (place) => problem("entry/ambigu", place, values) };
}
