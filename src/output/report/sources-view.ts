import type { Evaluation } from "../../evaluation/evaluation.ts";
import { frenchDate } from "../../kernel/french.ts";

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
  readonly mise_a_jour: string;
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
  return datasets.map(({ title, producer, period, updated, licence, resources }) => ({
    titre: title,
    producteur: producer,
    periode: period,
    mise_a_jour: frenchDate(updated),
    licence,
    fichiers: resources.map(({ path, sha256 }) => ({ chemin: path, empreinte: shortFingerprint(sha256) })),
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
