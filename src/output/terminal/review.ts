import { byCause, CAUSES, type CauseGroup } from "../../diagnostics/causes.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { formatNumber } from "../../kernel/french.ts";
import { inWords, showDiagnostics, showOne } from "./diagnostics.ts";

/** The lines of a screen, of which a verification takes no more when nothing blocks. */
const SCREEN = 24;

/** As many warnings never fit on a screen whole. */
const FEW = 8;

/** Lines that a cause takes: its own, and its example. */
const OF_CAUSE = 2;

/** Lines around the causes: a blank one, the title, those of the other causes, how to see all. */
const AROUND = 4;

/**
 * The problems of a verification on a screen, below what it says of the workspace (`above` lines): errors whole, then warnings by
 * cause, what is to be done first at the top, each with a count and one example at its place. Causes for which there is no
 * room are named, with their counts. Warnings that are so few that a screen holds them are whole too.
 */
export function showReview(problems: readonly Diagnostic[], width: number, above: number): string {
  const errors = problems.filter(({ severity }) => severity === "erreur");
  const warnings = problems.filter(({ severity }) => severity !== "erreur");
  const blocks = errors.length > 0 ? [showDiagnostics(errors, width)] : [];
  if (warnings.length === 0) return blocks.join("");
  const whole = warnings.length < FEW ? showAllByCause(warnings, width) : "";
  const isShort = whole !== "" && above + whole.split("\n").length <= SCREEN;
  return [...blocks, isShort ? whole : byCauses(warnings, width, above)].join("\n\n");
}

function byCauses(warnings: readonly Diagnostic[], width: number, above: number): string {
  const groups = byCause(warnings);
  const room = Math.max(1, Math.floor((SCREEN - AROUND - above) / OF_CAUSE));
  const [shown, others] = [groups.slice(0, room), groups.slice(room)];
  const count = `${formatNumber(warnings.length, 0)} avertissement${warnings.length > 1 ? "s" : ""}`;
  const [first] = groups;
  return [
    `${count}, par cause, en commençant par ce qui est à faire d’abord :`,
    ...shown.flatMap((group) => causeLines(group, width)),
    ...(others.length > 0 ? [cut(`  et aussi : ${others.map(nameAndCount).join(", ")}`, width)] : []),
    cut(`Tout lire : ecarts verifier --detail ${first?.cause ?? ""} (ou une autre cause)`, width),
  ].join("\n");
}

const nameAndCount = ({ cause, problems }: CauseGroup): string =>
  `${cause} (${formatNumber(problems.length, 0)})`;

/** A cause on two lines: how many, what they are and what to do; where the first one is, and what it says. */
function causeLines({ cause, problems }: CauseGroup, width: number): string[] {
  const { title, action } = CAUSES[cause];
  const count = formatNumber(problems.length, 0).padStart(5);
  const [example] = problems;
  if (!example) return [];
  const place = inWords(example.place);
  const sentence = `${place === "datasets" ? "" : `${place}  `}${example.message}`;
  return [cut(`${count} ${cause} : ${title} ; ${action}`, width), cut(`      ${sentence}`, width, place)];
}

/** A line that is cut at the width, but never inside the place that one is to open. */
function cut(line: string, width: number, place = ""): string {
  const letters = [...line.replace(/\s*\n\s*/g, " ")];
  const whole = place === "" ? 0 : line.indexOf(place) + place.length;
  const room = Math.max(width, whole + 1);
  return letters.length > room
    ? `${letters
        .slice(0, room - 1)
        .join("")
        .trimEnd()}…`
    : letters.join("");
}

/** Every problem, one by one, under its cause, in the order in which one corrects them; none is left out. */
export function showAllByCause(problems: readonly Diagnostic[], width: number): string {
  return byCause(problems)
    .map((group) => {
      const { title, action } = CAUSES[group.cause];
      const head = `${group.cause} (${formatNumber(group.problems.length, 0)}) : ${title} ; ${action}`;
      return [head, ...group.problems.map((one) => showOne(one, width))].join("\n\n");
    })
    .join("\n\n\n");
}
