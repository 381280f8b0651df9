import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { followYearHeading } from "../../french/follow-actions.ts";
import { capital } from "../../kernel/french.ts";
import type { FollowBlock, FollowPart } from "../follow/block.ts";
import { followYearBlocks } from "../follow/year-blocks.ts";

/** A piece of the follow-up of a year: a sentence, the beginning of what follows, or a table. */
export interface FollowPartView {
  readonly phrase: string;
  readonly element: string;
  readonly tableau: {
    readonly colonnes: readonly { readonly titre: string; readonly est_nombre: boolean }[];
    readonly lignes: readonly {
      readonly titre: string;
      /** Over how many lines its title stands; 0 for those that it stands over, which have none of their own. */
      readonly etendue: number;
      readonly cellules: readonly { readonly texte: string; readonly est_nombre: boolean }[];
    }[];
  } | null;
}

/** What is read under one heading; without one, what goes on with the block before. */
export interface FollowBlockView {
  readonly titre: string;
  /** Whether it is a part of the block before. */
  readonly est_partie: boolean;
  readonly morceaux: readonly FollowPartView[];
}

/** The year of the contract: its actions, money, landlords, bodies, persons, barometer, in the words of `ecarts suivi`. */
export interface FollowYearReport {
  readonly annee: number;
  readonly chapeau: string;
  /** What is to be checked or corrected, each with its file and line. */
  readonly points: readonly string[];
  readonly blocs: readonly FollowBlockView[];
}

/** What the follow-up tables say of their year, each action and landlord included; null when there is nothing to say. */
export function followYearReport({ referentiel, followUp }: Evaluation): FollowYearReport | null {
  if (!followUp) return null;
  const blocks = followYearBlocks(referentiel, followUp, { detail: true, isPrinted: true });
  const { year, day, problems, actions } = followUp;
  const labels = new Map(actions.actions.map(({ id, label }) => [id, label]));
  return blocks.length === 0
    ? null
    : {
        annee: year,
        chapeau: followYearHeading(year, day, problems),
        points: problems.map((one) => pointWords(one, labels)),
        blocs: blocks.map(blockView),
      };
}

/**
 * A finding of the controls, its action by its words, and where it stands in the folder of its référentiel: each year has its
 * actions.csv.
 */
function pointWords(
  { message, place: { file, sheet, line } }: Diagnostic,
  labels: ReadonlyMap<string, string>,
): string {
  const said = message.replaceAll(/«\s([^\s»]+)\s»/g, (quoted, id: string) => {
    const label = labels.get(id);
    return label === undefined ? quoted : `« ${label} »`;
  });
  const at = [
    file.replace(/^referentiels\/[^/]+\//, ""),
    ...(sheet ? [sheet] : []),
    ...(line ? [`l. ${line}`] : []),
  ];
  return `${capital(said)} (${at.join(", ")}).`;
}

/** How far the heading of a paragraph stands in. */
const HEADED = 2;

const blockView = ({ heading, parts, isUnder }: FollowBlock): FollowBlockView => ({
  titre: heading ?? "",
  est_partie: isUnder ?? false,
  morceaux: parts.map(partView),
});

function partView(part: FollowPart): FollowPartView {
  const nothing = { phrase: "", element: "", tableau: null };
  if (part.kind === "sentence") return { ...nothing, phrase: part.text };
  // What is named under a heading of its own is a list; what opens a paragraph is its heading.
  if (part.kind === "item")
    return part.indent > HEADED ? { ...nothing, phrase: part.text } : { ...nothing, element: part.text };
  const isNumber = part.columns.map(({ align }) => align === "right");
  return {
    ...nothing,
    tableau: {
      colonnes: part.columns.map(({ header }, index) => ({
        titre: header.replaceAll("\n", " "),
        est_nombre: isNumber[index] ?? false,
      })),
      lignes: part.rows.map(([titre = "", ...cells], at) => ({
        titre,
        etendue: spanOf(part.rows, at),
        cellules: cells.map((texte, index) => ({ texte, est_nombre: isNumber[index + 1] ?? false })),
      })),
    },
  };
}

/** How many lines from one on have its title, or none, which is then written once; 0 where the line before has it already. */
function spanOf(rows: readonly (readonly string[])[], at: number): number {
  const goesOn = (index: number) =>
    index > 0 && (rows[index]?.[0] === "" || rows[index]?.[0] === rows[index - 1]?.[0]);
  if (goesOn(at)) return 0;
  const end = rows.findIndex((_, index) => index > at && !goesOn(index));
  return (end === -1 ? rows.length : end) - at;
}
