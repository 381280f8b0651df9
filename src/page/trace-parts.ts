import type { GapChange, GapLevel } from "../compare/comparison.ts";
import type { Sourced } from "../compare/level-facts.ts";
import { levelSources } from "../compare/table-facts.ts";
import type { Indicator } from "../data/indicator.ts";
import {
  changeIntervalSentences,
  changeSentences,
  countSentences,
  figureWords,
  gapSentence,
  intervalSentence,
  roundingSentence,
} from "../french/measured-gap.ts";
import { periodWords, spanWords } from "../french/periods.ts";
import { namedRuleWords } from "../french/rules.ts";
import { addressesWords } from "../french/sources.ts";
import { typeset } from "../french/typeset.ts";
import { addressFile } from "../kernel/addresses.ts";
import { capital } from "../kernel/french.ts";
import type { ChangesPart, FilePart, TablePart } from "../output/site/parts.ts";
import type { GapRow } from "./gap-rows.ts";

/** One date of a trace, or what changed between two: sentences, in the order in which a number is made. */
export interface TraceSection {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly rules: readonly string[];
}

/** A trace: where each number of a row comes from. */
export interface TraceParts {
  readonly sections: readonly TraceSection[];
  /** Files read, each with the lines of its figures, in words. */
  readonly files: readonly (FilePart & { readonly lines: string })[];
  /** What prints the same in a terminal. */
  readonly command: string;
}

/** The trace of a row at a date (`2019`) or between two (`2014..2019`). */
export function traceParts(
  row: GapRow,
  asked: string,
  part: TablePart,
  changes: ChangesPart | undefined,
): TraceParts {
  const { indicator } = part;
  const [first = "", last] = asked.split("..");
  const dates = last === undefined ? [first] : [first, last];
  const levels = row.row.levels.filter(({ period }) => dates.includes(period));
  const rules = changes?.rules ?? part.table.rules ?? [];
  const rulesOf = (ids: readonly string[] = []) =>
    rules.filter(({ id }) => ids.includes(id)).map((rule) => typeset(namedRuleWords(rule)));
  const isChange = last !== undefined && row.change !== null && changes !== undefined;
  return {
    sections: [
      ...levels.map((level) => ({
        title: capital(periodWords(level.period)),
        sentences: levelSentences(level, row.reference, indicator),
        rules: rulesOf(level.rules),
      })),
      ...(isChange
        ? [
            {
              title: capital(spanWords(changes.start, changes.end)),
              sentences: changeLines(row.change, changes, indicator),
              rules: rulesOf(row.change.rules),
            },
          ]
        : []),
    ],
    files: filesOf(levels, part),
    command: `ecarts expliquer ${row.place.code}/${indicator.id}${last === undefined ? `/${first}` : ""}`,
  };
}

function levelSentences(level: GapLevel, reference: string, indicator: Indicator): string[] {
  const { precision } = level;
  const countsOf = (side: Sourced, of: "territoire" | "reference") =>
    countSentences(precision?.counts.filter((one) => one.of === of) ?? side.counts ?? [], of);
  return [
    `valeur : ${figureWords(level.value, indicator)}`,
    ...countsOf(level.value, "territoire"),
    `référence, ${reference} : ${figureWords(level.reference, indicator)}`,
    ...countsOf(level.reference, "reference"),
    gapSentence(level, indicator),
    ...(precision ? [intervalSentence(precision, indicator), ...roundingSentence(precision, indicator)] : []),
  ].map((one) => typeset(capital(one)));
}

const changeLines = (change: GapChange, dates: ChangesPart, indicator: Indicator): string[] =>
  [...changeSentences(change, dates, indicator), ...changeIntervalSentences(change, indicator)].map((one) =>
    typeset(capital(one)),
  );

function filesOf(levels: readonly GapLevel[], { files }: TablePart): TraceParts["files"] {
  const addresses = levels.flatMap(levelSources).map(({ address }) => address);
  return files.flatMap((file) => {
    const own = addresses.filter((address) => addressFile(address) === file.path);
    return own.length > 0 ? [{ ...file, lines: addressesWords(own) }] : [];
  });
}
