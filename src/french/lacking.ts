import { counted } from "../kernel/french.ts";
import { periodWords } from "./periods.ts";

/** Who answers for how many: an institution or a role; null when the document names none. */
export interface Owed {
  readonly by: string | null;
  readonly count: number;
}

/** A figure that no file read holds. */
export interface LackingFigure {
  readonly label: string;
  readonly periods: readonly string[];
  readonly why: string;
  /** Empty when nobody is known to publish it. */
  readonly producer: string;
  /** Nobody publishes it by quarter, and what there is instead: nobody is to be asked for it. */
  readonly notByQuarter?: string | undefined;
}

/** What an evaluation lacks: only what it found missing. */
export interface LackingFacts {
  /** Targets that nothing was recorded of, of those that have an object, by who answers for them. */
  readonly targets: { readonly owed: readonly Owed[]; readonly total: number };
  /** Questions that no rule answers and nobody appreciated, of all. */
  readonly awaiting: number;
  readonly questions: number;
  /** Figures of the central questions that no file read holds: of which indicator, why, and who publishes it. */
  readonly figures: readonly LackingFigure[];
  /** Questions that wait for a line of the follow-up. */
  readonly unmeasured: number;
  /** Whether nobody has begun the tables of the year; null where none is kept. */
  readonly noYear: boolean | null;
}

/** What is missing to evaluate, and who must provide it, one sentence a matter; empty when nothing is. */
export function lackingSentences(facts: LackingFacts): string[] {
  return [
    ...targetSentence(facts),
    ...questionSentence(facts),
    ...figureSentences(facts.figures),
    ...(facts.noYear
      ? ["Actions et crédits de l’année : rien de saisi (porteurs d’actions, financeurs)."]
      : []),
  ];
}

/** One sentence a producer: what to ask it for; then what nobody can be asked for. */
function figureSentences(figures: readonly LackingFigure[]): string[] {
  const asked = figures.filter(({ notByQuarter }) => notByQuarter === undefined);
  const producers = [...new Set(asked.map(({ producer }) => producer))];
  const nobodys = figures.flatMap(({ label, notByQuarter }) =>
    notByQuarter === undefined ? [] : [`${label} (${notByQuarter})`],
  );
  return [
    ...producers.map((producer) => {
      const words = asked.filter((one) => one.producer === producer).map(figureWords);
      return `Chiffres à obtenir${producer === "" ? "" : ` (${producer})`} : ${words.join(" ; ")}.`;
    }),
    ...(nobodys.length === 0 ? [] : [`${NOT_BY_QUARTER} : ${nobodys.join(" ; ")}.`]),
  ];
}

const NOT_BY_QUARTER = "Non publié par quartier";

/** Within a sentence, that nobody publishes an indicator by quarter; empty where somebody does. */
export const notByQuarterWords = ({
  notByQuarter,
}: {
  readonly notByQuarter?: string | undefined;
}): string => (notByQuarter === undefined ? "" : ` ; non publié par quartier (${notByQuarter})`);

/** Who must provide a missing figure, in a cell; empty when nobody is known to publish it. */
export function providerWords({
  producer,
  notByQuarter,
}: Pick<LackingFigure, "producer" | "notByQuarter">): string {
  if (notByQuarter !== undefined) return `${NOT_BY_QUARTER} : ${notByQuarter}`;
  return producer === "" ? "" : `La donnée manquante (${producer})`;
}

function figureWords({ label, periods, why }: LackingFigure): string {
  const when = periods.length === 0 ? "" : ` ${periods.map(periodWords).join(" et ")}`;
  return `${label}${when} (${why})`;
}

function targetSentence({ targets: { owed, total } }: LackingFacts): string[] {
  const missing = owed.reduce((sum, { count }) => sum + count, 0);
  if (missing === 0) return [];
  const opening = `${counted(missing, "cible")} sur ${total} sans relevé`;
  return [`${opening} : ${whoWords(owed)}.`];
}

/** Letters that the names may take: the others are counted. */
const MOST_LETTERS = 70;

/**
 * Who owes how many, those that owe most first; the others together, and those of nobody last.
 *
 * @example
 * whoWords([{ by: "Caf", count: 1 }, { by: null, count: 2 }, { by: "CALL", count: 4 }])
 * // => "CALL (4), Caf (1), responsable à désigner (2)"
 */
export function whoWords(owed: readonly Owed[]): string {
  const named = owed
    .filter(({ by }) => by !== null)
    .toSorted((one, other) => other.count - one.count || ((one.by ?? "") < (other.by ?? "") ? -1 : 1));
  const words = named.map(({ by, count }) => `${by} (${count})`);
  const room = words.findIndex((_, index) => words.slice(0, index + 1).join(", ").length > MOST_LETTERS);
  const kept = words.slice(0, room < 0 ? words.length : Math.max(1, room));
  const others = named.slice(kept.length);
  const nobody = owed.find(({ by }) => by === null);
  return [
    ...kept,
    ...(others.length > 0
      ? [`${counted(others.length, "autre")} (${others.reduce((sum, { count }) => sum + count, 0)})`]
      : []),
    ...(nobody ? [`responsable à désigner (${nobody.count})`] : []),
  ].join(", ");
}

function questionSentence({ awaiting, questions, unmeasured }: LackingFacts): string[] {
  const waits = (count: number) =>
    `${counted(count, "question")} sur ${questions} ${count > 1 ? "attendent" : "attend"}`;
  const appreciation = "l’appréciation du comité de pilotage";
  const figure = "un chiffre ou un relevé";
  if (awaiting > 0 && unmeasured > 0) return [`${waits(awaiting)} ${appreciation}, ${unmeasured} ${figure}.`];
  return [
    ...(awaiting > 0 ? [`${waits(awaiting)} ${appreciation}.`] : []),
    ...(unmeasured > 0 ? [`${waits(unmeasured)} ${figure}.`] : []),
  ];
}
