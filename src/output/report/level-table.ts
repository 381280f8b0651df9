import type { Comparison } from "../../compare/comparison.ts";
import type { FigureSource } from "../../compare/level-facts.ts";
import { valueDigits } from "../../compare/printed-digits.ts";
import { knownIn, levelAt, levelSources, shownPeriods } from "../../compare/table-facts.ts";
import type { Indicator } from "../../data/indicator.ts";
import { isCount, unitWords } from "../../data/unit.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { beyondWholeWords } from "../../french/caveats.ts";
import { geographyWords } from "../../french/gaps.ts";
import { sharedWith } from "../../french/members.ts";
import { noGapSentences } from "../../french/missing.ts";
import { datedWords, deducedPeriods } from "../../french/periods.ts";
import { extremeSentences, pooledSentences } from "../../french/references.ts";
import { uncheckedSentences } from "../../french/rules.ts";
import { shortSources } from "../../french/short-sources.ts";
import { sourceLines } from "../../french/sources.ts";
import { formatNumber } from "../../kernel/french.ts";
import { anchor, type Labels, sortByLabel } from "../labels.ts";
import { briefRemarks } from "./table-notes.ts";
import { tableParts } from "./table-parts.ts";
import { Footnotes, isLong, type TableView } from "./table-view.ts";

/** An indicator that has figures but nothing to compare them with. */
interface Level {
  readonly comparison: Comparison;
  readonly indicator: Indicator;
  readonly period: string;
}

/** One table of the figures that are published alone: same zoning, one date, no reference. One column an indicator. */
export function levelTable(
  comparisons: readonly Comparison[],
  geography: string,
  evaluation: Evaluation,
  names: Labels,
): TableView {
  const levels = comparisons.flatMap((comparison): Level[] => {
    const indicator = names.indicator(comparison.indicator);
    const period = shownPeriods(comparison).at(-1);
    return indicator && period !== undefined ? [{ comparison, indicator, period }] : [];
  });
  const zoning = geographyWords(geography);
  const notes = new Footnotes();
  const lignes = rowsOf(levels, evaluation, names, notes);
  const figures = levels.flatMap(figuresOf);
  const deduced = deducedPeriods(figures, evaluation.datasets);
  const titre = titleOf(levels);
  const groupes = levels.map(({ indicator, period }) => ({
    titre: `${indicator.label} (${unitWords(indicator.unit).level})`,
    colonnes: [datedWords([period], deduced)],
    nombre: 1,
    numerique: true,
  }));
  const whole = { groupes, lignes, reperes: [], synthese: [] };
  return {
    id: anchor("tableau", "niveaux", geography),
    titre,
    titre_court: "Autres valeurs publiées",
    legende: `${titre} : ${zoning}`,
    geographie: zoning,
    periode: datedWords([...new Set(levels.map(({ period }) => period))], deduced),
    definitions: levels.map(({ indicator }) => `${indicator.label}. ${indicator.definition}`),
    ...whole,
    morceaux: tableParts(whole),
    ...levelNotes(levels, zoning, names, notes),
    notes: notes.all,
    sources: sourceLines(figures, evaluation.datasets),
    etroit: false,
    est_long: isLong(lignes),
    est_principal: false,
    haltere: null,
  };
}

/** What such a table says of itself, in full and in four lines. */
function levelNotes(levels: readonly Level[], zoning: string, names: Labels, notes: Footnotes) {
  const remarques = [
    ...levels.flatMap(beyondWhole),
    ...noGapSentences(levels.map(({ comparison, period }) => ({ comparison, periods: [period] }))),
    ...pooledRemarks(levels),
    ...levels.flatMap(({ comparison, period }) => extremeSentences(comparison, [period], names.label)),
    ...new Set(levels.flatMap(({ comparison }) => uncheckedSentences(comparison))),
  ];
  const renseignes = `QPV renseignés : ${levels.map(countOf).join(", ")}`;
  const shown = levels.map(({ comparison, indicator }) => ({ table: comparison, indicator }));
  const sources_breves = shortSources(shown);
  const remarques_breves = briefRemarks(remarques, [renseignes, zoning, sources_breves], notes.all);
  return { ruptures: "", regles: [], renseignes, remarques, remarques_breves, sources_breves };
}

function titleOf(levels: readonly Level[]): string {
  const counts = levels.filter(({ indicator }) => isCount(indicator.unit));
  if (counts.length === levels.length) return "Effectifs";
  return counts.length > 0
    ? "Valeurs sans écart à l’agglomération"
    : "Valeurs sans équivalent pour l’agglomération dans les données lues";
}

function pooledRemarks(levels: readonly Level[]): readonly string[] {
  return levels.flatMap(({ comparison, indicator, period }) =>
    pooledSentences(comparison, indicator, [period]).map((said) => `${indicator.shortLabel}, ${said}`),
  );
}

/** A number beyond 100 % is explained under the table where it stands. */
function beyondWhole({ comparison, indicator, period }: Level): readonly string[] {
  const values = comparison.rows.flatMap((row) => {
    const value = levelAt(row, period)?.value.value;
    return typeof value === "number" ? [value] : [];
  });
  const said = beyondWholeWords(indicator, values);
  return said === "" ? [] : [`${indicator.shortLabel} : ${said}.`];
}

function countOf({ comparison, indicator, period }: Level): string {
  return `${indicator.shortLabel} ${knownIn(comparison, period)} sur ${comparison.rows.length}`;
}

function figuresOf({ comparison, period }: Level): FigureSource[] {
  return comparison.rows.flatMap((row) => {
    const level = levelAt(row, period);
    return level ? levelSources(level) : [];
  });
}

function rowsOf(
  levels: readonly Level[],
  { referentiel }: Evaluation,
  names: Labels,
  notes: Footnotes,
): TableView["lignes"] {
  const codes = new Set(
    levels.flatMap(({ comparison }) => comparison.rows.map(({ territory }) => territory)),
  );
  const territories = sortByLabel(
    [...codes].map((territory) => ({ territory })),
    names,
  );
  return territories.map(({ territory }) => ({
    nom: names.label(territory),
    note: sharedWith(names.territory(territory), referentiel.epci, names.label),
    cellules: levels.map(({ comparison, indicator, period }) => {
      const row = comparison.rows.find((candidate) => candidate.territory === territory);
      const figure = row && levelAt(row, period)?.value;
      const digits = valueDigits(figure, indicator);
      const extreme = figure?.extreme ? `${figure.extreme}\u00a0` : "";
      const words = (known: number) => `${extreme}${formatNumber(known, digits)}`;
      return { ...notes.cell(figure?.value, words), debut: true };
    }),
  }));
}
