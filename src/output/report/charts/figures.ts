import { QUADRANT_WORDS } from "../../../compare/change-names.ts";
import type { Comparison } from "../../../compare/comparison.ts";
import { displayedPeriods } from "../../../compare/table-facts.ts";
import type { Indicator } from "../../../data/indicator.ts";
import { formatGap, formatLevel, unitWords } from "../../../data/unit.ts";
import { shareWords } from "../../../french/gaps.ts";
import { atPeriod, endThanStart, periodWords, spanWords } from "../../../french/periods.ts";
import { capital } from "../../../kernel/french.ts";
import type { Labels } from "../../labels.ts";
import type { FigureView, TableView } from "../table-view.ts";
import type { ChartData, ChartRow } from "./data.ts";
import { chartRows } from "./rows.ts";

/** What an alternative text is made from. */
export interface DescriptionContext {
  readonly data: ChartData;
  readonly comparison: Comparison;
  readonly indicator: Indicator;
  readonly periods: readonly string[];
}

/** Beyond this many, names of QPV are counted rather than listed. */
const MOST_NAMES = 5;

/** What the dumbbell chart shows, in sentences with its figures: read aloud in its place. */
export function describeDumbbells({ data, comparison, indicator, periods }: DescriptionContext): string {
  const { lignes, references } = data;
  const last = periods.at(-1);
  const [worst, best] = [lignes.at(0), lignes.at(-1)];
  const extent =
    worst && best
      ? `${capital(atPeriod(last ?? ""))}, de ${levelOf(worst, indicator)} (${worst.nom}) à ${levelOf(best, indicator)} (${best.nom}).`
      : "";
  const reference = references.map(({ libelle }) => `${libelle}.`).join(" ");
  const { summary } = comparison;
  const widened =
    summary && summary.widenedAbsolute.known > 0
      ? `L’écart est plus grand ${endThanStart(summary.start, summary.end)} pour ${shareWords(summary.widenedAbsolute)} QPV.`
      : "";
  const opening = `Graphique à points : ${indicator.shortLabel.toLowerCase()} de ${lignes.length} QPV ${periods.map(atPeriod).join(" et ")}.`;
  return [opening, extent, reference, widened, "Les valeurs sont dans le tableau de cet indicateur."]
    .filter((part) => part !== "")
    .join(" ");
}

/** What the quadrant chart shows: how many QPV in each quadrant, and which when they are few. */
export function describeQuadrants({ data, indicator, periods }: DescriptionContext): string {
  const { lignes } = data;
  const groups = Object.values(QUADRANT_WORDS).flatMap((words) => {
    const members = lignes.filter(({ lecture }) => lecture === words);
    return members.length === 0 ? [] : [`${words} : ${members.length} QPV${listed(members)}.`];
  });
  const changes = lignes.flatMap((row) => (row.evolution_ecart === null ? [] : [row.evolution_ecart]));
  const extent =
    changes.length === 0
      ? ""
      : `L’écart varie de ${formatGap(Math.min(...changes), indicator)} à ${formatGap(Math.max(...changes), indicator)}.`;
  return [
    `Nuage de points ${spanWords(periods[0] ?? "", periods.at(-1) ?? "")} : évolution de la valeur en abscisse, évolution de l’écart en ordonnée.`,
    ...groups,
    extent,
    "Les valeurs sont dans le tableau de cet indicateur.",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function listed(members: readonly ChartRow[]): string {
  return members.length > MOST_NAMES ? "" : ` (${members.map(({ nom }) => nom).join(", ")})`;
}

function levelOf({ fin }: ChartRow, indicator: Indicator): string {
  return fin === null ? "valeur inconnue" : formatLevel(fin, indicator);
}

/** The charts that a table can give, with their titles and sentences; null when there is nothing to draw. */
export function chartFigures(
  comparison: Comparison,
  indicator: Indicator,
  names: Labels,
): Pick<TableView, "haltere" | "quadrants"> {
  const data = chartRows(comparison, indicator, names);
  const periods = displayedPeriods(comparison);
  const words = periods.map(periodWords);
  const context = { data, comparison, indicator, periods, names };
  const dates = words.join(" et ");
  const haltere = {
    titre: `${indicator.shortLabel} (${unitWords(indicator.unit).level}), ${dates}`,
    lecture: legend(words, data.references.length > 0, indicator),
    alternative: describeDumbbells(context),
  };
  const quadrants = {
    titre: `Valeur et écart, ${spanWords(periods[0] ?? "", periods.at(-1) ?? "")}`,
    lecture:
      "Point plein : l’écart est aussi plus petit en rapport ; cercle vide : plus grand ou égal en rapport. " +
      "Les points sont alignés par construction : l’écart d’un QPV varie de la différence entre son évolution et celle de l’agglomération.",
    alternative: describeQuadrants(context),
  };
  return {
    haltere: data.lignes.length > 0 ? haltere : null,
    quadrants: data.coins.length > 0 ? quadrants : null,
  } satisfies Record<string, FigureView | null>;
}

function legend(periods: readonly string[], withReference: boolean, { polarity }: Indicator): string {
  const order = polarity === "neutre" ? "la valeur la plus basse en haut" : "le moins bien placé en haut";
  const [start, end] = periods;
  const points =
    end === undefined
      ? `Point plein : ${start}. Un QPV par ligne, ${order}.`
      : `Cercle vide : ${start} ; point plein : ${end}. Un QPV par ligne, ${order}.`;
  if (!withReference) return points;
  const lines =
    end === undefined
      ? "Trait vertical : valeur de l’agglomération."
      : "Traits verticaux : valeur de l’agglomération, en tirets au début, continu à la fin.";
  return `${points} ${lines}`;
}
