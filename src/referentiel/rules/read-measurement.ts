import { unknown } from "../../kernel/unknown.ts";
import type { Measurement } from "../follow-up.ts";
import type { TermFact } from "./fact-reader.ts";
import type { FactSources } from "./fact-sources.ts";
import { knownFact } from "./known-fact.ts";
import type { Term } from "./rule.ts";
import { unknownFact } from "./unknown-fact.ts";

/**
 * What the follow-up recorded: the latest value on the day, or the latest of the year that the term names. The latest is
 * read even when it says « inconnu »: an older one is not what is asked. Of two of the same date, the one written last. When
 * there is none, the reason gives the identifier that releves.csv wants.
 */
export function readMeasurement(
  { measurement: id, unit, at }: Extract<Term, { kind: "releve" }>,
  { measurements, day, start, end }: FactSources,
): TermFact {
  const year = yearOf(at, start, end);
  const inTime = measurements.filter(
    (one) => one.id === id && one.date.startsWith(year) && one.date <= day.slice(0, one.date.length),
  );
  const found = inTime.reduce<Measurement | undefined>(
    (latest, one) => (latest && latest.date > one.date ? latest : one),
    undefined,
  );
  if (!found) return unknownFact(missing(id, year), unit);
  const { value, precision = 0, date, address } = found;
  const shown = value === null ? unknown("non_disponible") : Number(value);
  const figures = [{ territory: "", period: date, value: shown, address }];
  if (value === null) return unknownFact("relevé « inconnu »", unit, figures);
  if (typeof value === "boolean") return knownFact(value, { unit, figures });
  return knownFact(value, { unit, figures, lower: value - precision, upper: value + precision });
}

const missing = (id: string, year: string): string =>
  `aucun relevé ; relevé attendu : ${id}${year === "" ? "" : `, en ${year}`}`;

/** The year to read; empty for any. */
function yearOf(at: string | undefined, start: string, end: string): string {
  if (at === undefined || at === "derniere") return "";
  if (at === "debut") return start;
  return at === "fin" ? end : at;
}
