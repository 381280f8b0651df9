import type { Evaluation } from "../../evaluation/evaluation.ts";
import { copyWords, FROM_PRODUCER, updatedWords } from "../../french/sources.ts";
import { frenchDate } from "../../kernel/french.ts";

/** One published file of a data set. */
export interface FileView {
  readonly chemin: string;
  /** Its name, without the folder. */
  readonly nom: string;
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
  /** The folder of its files. */
  readonly dossier: string;
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
    periode: setPeriodWords(set.period),
    mise_a_jour: updatedWords(set).join(""),
    releve: copyWords(set).join("") || FROM_PRODUCER,
    licence: set.licence,
    dossier: folderOf(set.resources.map(({ path }) => path)),
    fichiers: set.resources.map(({ path, sha256 }) => ({
      chemin: path,
      nom: path.slice(path.lastIndexOf("/") + 1),
      empreinte: shortFingerprint(sha256),
    })),
  }));
}

/** The folder of the first: the files of a data set stand together. */
const folderOf = ([first = ""]: readonly string[]): string => first.slice(0, first.lastIndexOf("/") + 1);

/** Years from the first to the last: a day in a year is of that year. */
const setPeriodWords = (period: string): string => period.replaceAll(/(\d{4})-\d{2}-\d{2}/g, "$1");

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
export function caveatsView({
  referentiel,
  indicators,
}: Pick<Evaluation, "indicators"> & {
  readonly referentiel: Pick<Evaluation["referentiel"], "caveats">;
}): CaveatsView {
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
