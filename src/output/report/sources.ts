import type { PrintedValue } from "../../data/observation.ts";
import { formatLevel } from "../../data/unit.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { periodWords } from "../../french/periods.ts";
import { copyWords, FROM_PRODUCER, printedNature, updatedWords } from "../../french/sources.ts";
import { frenchDate } from "../../kernel/french.ts";
import type { Labels } from "../labels.ts";

/** One published file of a data set. */
export interface FileView {
  readonly chemin: string;
  readonly empreinte: string;
}

/** A data set as the sources of the report list it. */
export interface SourceView {
  readonly titre: string;
  readonly producteur: string;
  readonly periode: string;
  /** The producer's own date; empty when it is not known. */
  readonly mise_a_jour: string;
  /** From what the figures were taken: the producer, or a copy. */
  readonly releve: string;
  readonly licence: string;
  readonly fichiers: readonly FileView[];
}

/** A document that the référentiel quotes. */
export interface DocumentView {
  readonly titre: string;
  readonly date: string;
  readonly note: string;
}

/** How many characters of a fingerprint are printed. */
const SHORT = 12;

/** The data sets of an evaluation, each with its files and their fingerprints. */
export function sourceViews({ datasets }: Evaluation): readonly SourceView[] {
  return datasets.map((set) => ({
    titre: set.title,
    producteur: set.producer,
    periode: set.period,
    mise_a_jour: updatedWords(set).join(""),
    releve: copyWords(set).join("") || FROM_PRODUCER,
    licence: set.licence,
    fichiers: set.resources.map(({ path, sha256 }) => ({
      chemin: path,
      empreinte: shortFingerprint(sha256),
    })),
  }));
}

/** The documents quoted, and the files of the référentiel itself. */
export function documentViews({ referentiel }: Evaluation): readonly DocumentView[] {
  return referentiel.documents.map(({ title, date, note }) => ({
    titre: title,
    date: frenchDate(date),
    note: note ?? "",
  }));
}

/**
 * The beginning of a fingerprint: enough to compare two printed reports.
 *
 * @example
 * shortFingerprint("868c2bfb2c4b3e1133862bd7")
 * // => "868c2bfb2c4b"
 */
export function shortFingerprint(sha256: string): string {
  return sha256.slice(0, SHORT);
}

/** A caveat and who says it. */
export interface CaveatView {
  readonly texte: string;
  readonly source: string;
}

/** Caveats that hold for the same indicators. */
export interface CaveatGroup {
  readonly indicateurs: string;
  readonly mises_en_garde: readonly CaveatView[];
}

/** The caveats of a report. */
export interface CaveatsView {
  readonly contrat: readonly CaveatView[];
  readonly groupes: readonly CaveatGroup[];
}

/** Contract-wide caveats, then those of the indicators: each once, under all the indicators that it holds for. */
export function caveatsView({ referentiel, indicators }: Evaluation): CaveatsView {
  const holders = new Map<string, { caveat: CaveatView; labels: string[] }>();
  for (const { shortLabel, caveats } of indicators) {
    for (const { text, source } of caveats) {
      const key = `${text}\n${source}`;
      const held = holders.get(key) ?? { caveat: { texte: text, source }, labels: [] };
      if (!held.labels.includes(shortLabel)) held.labels.push(shortLabel);
      holders.set(key, held);
    }
  }
  const groups = new Map<string, CaveatView[]>();
  for (const { caveat, labels } of holders.values()) {
    const key = labels.join(" ; ");
    groups.set(key, [...(groups.get(key) ?? []), caveat]);
  }
  return {
    contrat: referentiel.caveats.map(({ text, source }) => ({ texte: text, source })),
    groupes: [...groups].map(([indicateurs, list]) => ({ indicateurs, mises_en_garde: list })),
  };
}

/** A value printed in the contract, with the words that qualify it. */
export interface PrintedRow {
  readonly territoire: string;
  readonly periode: string;
  readonly valeur: string;
  readonly nature: string;
  readonly lignes: string;
  readonly repere: string;
}

/** The values printed for one indicator. */
export interface PrintedGroup {
  readonly indicateur: string;
  readonly lignes: readonly PrintedRow[];
}

/** The values printed in the contract itself, by indicator, their remarks as numbered notes. */
export interface PrintedView {
  readonly groupes: readonly PrintedGroup[];
  readonly notes: readonly { readonly repere: string; readonly texte: string }[];
}

/** The contract's own values: they are quoted with their qualifiers, never mixed with published series. */
export function printedView({ printed }: Evaluation, names: Labels): PrintedView {
  const indicators = [...new Set(printed.map(({ indicator }) => indicator))];
  const ordered = indicators.flatMap((id) => printed.filter(({ indicator }) => indicator === id));
  const texts = [...new Set(ordered.flatMap(({ note }) => note ?? []))];
  return {
    groupes: indicators.map((id) => ({
      indicateur: names.indicator(id)?.label ?? id,
      lignes: printed
        .filter(({ indicator }) => indicator === id)
        .map((value) => printedRow(value, texts, names)),
    })),
    notes: texts.map((texte, index) => ({ repere: String(index + 1), texte })),
  };
}

function printedRow(value: PrintedValue, texts: readonly string[], names: Labels): PrintedRow {
  return {
    territoire: names.label(value.territory),
    periode: periodWords(value.period),
    valeur: levelOf(value, names),
    nature: printedNature(value),
    lignes: value.lines ?? "",
    repere: value.note === undefined ? "" : String(texts.indexOf(value.note) + 1),
  };
}

/** Printed with its own decimals: « 25 » in the contract does not become « 25,0 », nor « 19,95 » « 20,0 ». */
function levelOf({ value, indicator }: PrintedValue, names: Labels): string {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return formatLevel(value, { unit: names.indicator(indicator)?.unit ?? "", decimals });
}
