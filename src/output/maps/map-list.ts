import type { Comparison } from "../../compare/comparison.ts";
import { printedWith, tableDigits } from "../../compare/printed-digits.ts";
import { placedRows } from "../../compare/row-place.ts";
import { valueClasses } from "../../compare/value-classes.ts";
import type { Contour } from "../../data/contour.ts";
import type { Indicator } from "../../data/indicator.ts";
import { formatLevel } from "../../data/unit.ts";
import { UNKNOWN } from "../../french/amounts.ts";
import { CLASSLESS, type MappedQuarter } from "../../french/maps.ts";
import { classWords, fewTowns } from "../../french/side-by-side.ts";
import type { Labels } from "../labels.ts";
import { surroundings } from "./surroundings.ts";

/** What is mapped: an indicator in a period, the quarters that are framed, and how many have room in the list. */
export interface MappedTable {
  readonly table: Comparison;
  readonly indicator: Indicator;
  readonly period: string;
  readonly subjects: readonly string[];
  readonly most: number;
}

/** A quarter of the table that is mapped. */
export interface ListedQuarter extends MappedQuarter {
  readonly code: string;
  readonly towns: string;
  readonly isSubject: boolean;
  /** Its class: A to D, `seule` where there are none, `inconnue` without figure. */
  readonly mark: string;
}

/** The quarters of a map by class. */
export interface Listed {
  readonly hasClasses: boolean;
  /** Whether the map shows the surroundings of its subjects, and not the whole of the table. */
  readonly isCut: boolean;
  /** Every quarter of the table by its code, named or not. */
  readonly all: ReadonlyMap<string, ListedQuarter>;
  readonly classes: readonly {
    readonly letter: string;
    readonly mark: string;
    readonly words: string;
    readonly quarters: readonly ListedQuarter[];
  }[];
}

/** A map about some quarters shows a whole contract of twice as many as it names; of a larger one, the surroundings of its subjects. */
const WHOLE = 2;

/** The quarters of a table by class, numbered in that order; beyond the room that there is, those near the subjects alone. */
export function listOf(request: MappedTable, names: Labels, held: ReadonlyMap<string, Contour>): Listed {
  const { table, indicator, period, subjects, most } = request;
  const printed = printedWith(indicator, tableDigits(table, [period], indicator).value);
  const words = (value: number): string => formatLevel(value, printed);
  const values = new Map(placedRows(table, period).map(({ territory, value }) => [territory, value]));
  const groups = groupsOf(request, words);
  const order = groups.flatMap(({ mark, territories }) => territories.map((code) => ({ code, mark })));
  const codes = order.map(({ code }) => code);
  const isCut = subjects.length > 0 && codes.length > WHOLE * most;
  const isAbout = subjects.length > 0 && codes.length > most;
  const named = new Set(
    isAbout ? surroundings(subjects, codes, held, { most, isCut }) : codes.slice(0, most),
  );
  const numbers = new Map(
    order.filter(({ code }) => named.has(code)).map(({ code }, rank) => [code, String(rank + 1)]),
  );
  const all = new Map(
    order.map(({ code, mark }): [string, ListedQuarter] => {
      const value = values.get(code);
      return [
        code,
        {
          code,
          mark,
          numero: numbers.get(code) ?? "",
          name: names.label(code),
          towns: fewTowns((names.territory(code)?.communes ?? []).map(names.label)),
          value: value === undefined ? UNKNOWN : words(value),
          isSubject: subjects.includes(code),
        },
      ];
    }),
  );
  return {
    hasClasses: groups.some(({ letter }) => letter !== ""),
    isCut,
    all,
    classes: groups.map(({ territories, ...one }) => ({
      ...one,
      quarters: territories.flatMap((code) => (named.has(code) ? (all.get(code) ?? []) : [])),
    })),
  };
}

/** The classes of a table, or all its quarters together; then those without a figure. */
function groupsOf({ table, indicator, period }: MappedTable, words: (value: number) => string) {
  const placed = placedRows(table, period);
  const known = new Set(placed.map(({ territory }) => territory));
  const without = table.rows.map(({ territory }) => territory).filter((code) => !known.has(code));
  const classes = valueClasses(placed, indicator.polarity).map(({ letter, least, most, territories }) => ({
    letter,
    mark: letter,
    words: classWords(words(least), words(most)),
    territories,
  }));
  const together = { letter: "", mark: "seule", words: CLASSLESS.all, territories: [...known] };
  const unknown = { letter: "", mark: "inconnue", words: CLASSLESS.unknown, territories: without };
  return [...(classes.length > 0 ? classes : [together]), ...(without.length > 0 ? [unknown] : [])];
}
