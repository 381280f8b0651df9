import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { formatNumber } from "../../kernel/french.ts";
import { decimalsOf } from "../../kernel/numbers.ts";
import type { Measurement } from "../../referentiel/records.ts";

/** What the tables tell and no line says yet, and the lines that say otherwise. */
export interface ToldBesideHeld {
  readonly measurements: readonly Measurement[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What the tables tell of targets beside the lines that a person recorded of them: what both say of one date counts once, a known
 * value is kept where the tables do not know, and two known values that differ are a conflict, said at the line of the person.
 *
 * @diagnostic measurement/autrement-compte
 */
export function toldBesideHeld(told: readonly Measurement[], held: readonly Measurement[]): ToldBesideHeld {
  const beside = told.map((one) => ({
    one,
    known: held.filter(({ id, date, value }) => id === one.id && date === one.date && value !== null),
  }));
  const agrees = ({ value }: Measurement, known: readonly Measurement[]) =>
    value === null || known.some((line) => line.value === value);
  return {
    measurements: beside.flatMap(({ one, known }) => (known.length === 0 ? one : [])),
    diagnostics: beside.flatMap(({ one, known }) =>
      agrees(one, known) ? [] : known.slice(0, 1).map((line) => otherwise(line, one)),
    ),
  };
}

function otherwise({ id, date, value, address }: Measurement, told: Measurement): Diagnostic {
  const values = { id, date, value: words(value), told: words(told.value), table: told.source };
  return problem("measurement/autrement-compte", placeOf(address), { ...values, address: told.address });
}

/** Where an address sends its reader: `file:line`, or `file:sheet!line`. Lines of partners are not shown. */
function placeOf(address: string): Place {
  const at = address.lastIndexOf(":");
  const [line, sheet] = address
    .slice(at + 1)
    .split("!")
    .reverse();
  return { file: address.slice(0, at), sheet, line: Number(line), isPrivate: true };
}

const words = (value: Measurement["value"]): string =>
  typeof value === "number" ? formatNumber(value, Math.min(decimalsOf(value), 1)) : value ? "oui" : "non";
