import type { FigureSource } from "../compare/level-facts.ts";
import type { PrintedValue } from "../data/observation.ts";
import { COPIES, type Dataset, type Resource } from "../data/workspace.ts";
import { addressFile, linesByFile } from "../kernel/addresses.ts";
import { capital, frenchMoment } from "../kernel/french.ts";
import { compareText } from "../kernel/text.ts";
import type { Referentiel } from "../referentiel/referentiel.ts";
import { citedAt, type Source } from "../referentiel/tree.ts";
import { DEDUCED_WORDS, periodWords } from "./periods.ts";

/**
 * Where the figures of a table come from, as it is printed under it, one text a set in the order given: producer, title,
 * the files that hold them with the periods that they describe, licence, the producer's own date when it is known, that they
 * were taken from a copy when they were. A set or a file of which no figure is shown is not named; a date that its producer
 * does not write says so.
 *
 * @source Licence Ouverte 2.0: the reuse names the source and the date of its last update
 */
export function sourceLines(
  figures: readonly FigureSource[],
  datasets: readonly Dataset[],
): readonly string[] {
  const periods = new Map<string, Set<string>>();
  for (const { address, period } of figures) {
    const file = addressFile(address);
    periods.set(file, (periods.get(file) ?? new Set()).add(period));
  }
  return datasets.flatMap((set) => {
    const files = set.resources.flatMap((resource) => {
      const shown = periods.get(resource.path);
      return shown ? [fileWords(resource, [...shown].sort(compareText))] : [];
    });
    if (files.length === 0) return [];
    const from = [shortLicence(set.licence), ...updatedWords(set), ...copyWords(set)];
    return [`${set.producer}, ${set.title} : ${[...files, ...from].join(", ")}`];
  });
}

/** The producer's own date of last update; nothing when it is not known, for the day of our description is not it. */
export function updatedWords({ updated }: Pick<Dataset, "updated">): string[] {
  return updated === undefined ? [] : [`mis à jour par le producteur ${frenchMoment(updated)}`];
}

/** From what the figures of a set were taken when no copy stands between. */
export const FROM_PRODUCER = "publié par le producteur";

/** That the figures of a set were taken from a copy; nothing when they were taken from its producer. */
export function copyWords({ copy }: Pick<Dataset, "copy">): string[] {
  return copy ? [COPIES[copy]] : [];
}

/** A published file by its name, which carries its edition; a set made here by its periods: the day of its description is ours. */
function fileWords({ path, role, deduced = [] }: Resource, periods: readonly string[]): string {
  const dated = periods.map((period) =>
    deduced.includes(period) ? `${periodWords(period)}, ${DEDUCED_WORDS.one}` : periodWords(period),
  );
  if (role === "brut") return `${path.slice(path.lastIndexOf("/") + 1)} (${dated.join(", ")})`;
  return `données ${dated.join(", ")}`;
}

/** A licence in a few words: what comes after the first comma or semicolon is in the sources of the report. */
function shortLicence(licence: string): string {
  return licence.split(/[,;]/)[0]?.trim() ?? licence;
}

/** Where a text is written, as printed: the document, its page and its lines. */
export function quote(source: Source, { documents }: Referentiel): string {
  const { document } = source;
  const known = documents.find(({ id }) => id === document);
  return [capital(known ? known.id : document), citedAt(source) ?? []].flat().join(", ");
}

/**
 * What a document prints is no published figure, and no record: it says so, with its page and its line.
 *
 * @example
 * printedWords({ document: "contrat", lines: "5963-5964" })
 * // => "valeur imprimée dans le contrat (l.\u00a05963-5964)"
 */
export function printedWords(source: Source): string {
  const { document } = source;
  const where = document === "contrat" ? "le contrat" : `le document « ${document} »`;
  const at = citedAt(source)?.replace(/\. /g, ".\u00a0");
  return `valeur imprimée dans ${where}${at === undefined ? "" : ` (${at})`}`;
}

/** How a document qualifies a number, where its code is no word. */
const QUALIFIERS: Readonly<Record<string, string>> = {
  plus_de: "plus de",
  pres_de: "près de",
  au_moins: "au moins",
  fraction: "fraction ou mots",
  borne_basse: "borne basse",
  borne_haute: "borne haute",
};

/**
 * The words of a qualifier.
 *
 * @example
 * qualifierWords("plus_de")
 * // => "plus de"
 * @example
 * qualifierWords("environ")
 * // => "environ"
 */
export const qualifierWords = (qualifier: string): string => QUALIFIERS[qualifier] ?? qualifier;

/** What a printed value is: itself, a mean, a minimum or a maximum, of how many, and the word that qualifies it. */
export function printedNature({ statistic, qualifier, available, total }: PrintedValue): string {
  const words: Readonly<Record<string, string>> = {
    valeur: "valeur",
    moyenne:
      available === undefined ? "moyenne, effectif non précisé" : `moyenne de ${available} sur ${total}`,
    min: available === undefined ? "minimum" : `minimum de ${available} sur ${total}`,
    max: available === undefined ? "maximum" : `maximum de ${available} sur ${total}`,
  };
  const nature = words[statistic] ?? statistic;
  return qualifier === "exact" ? nature : `${nature}, ${qualifierWords(qualifier)}`;
}

/**
 * Where some figures were read: each file once, with its lines.
 *
 * @example
 * addressesWords(["prix.csv:17", "prix.csv:18", "prix.csv:21"])
 * // => "prix.csv, lignes 17 à 18, 21"
 * @example
 * addressesWords(["prix.csv:17"])
 * // => "prix.csv, ligne 17"
 */
export const addressesWords = (addresses: readonly string[]): string =>
  [...linesByFile(addresses)]
    .map(([file, runs]) => {
      const isOne = runs.every(([first, last]) => first === last) && runs.length === 1;
      const lines = runs.map(([first, last]) => (first === last ? `${first}` : `${first} à ${last}`));
      return `${file}, ${isOne ? "ligne" : "lignes"} ${lines.join(", ")}`;
    })
    .join(" ; ");
