import type { InventoryLine } from "../compare/inventory.ts";
import { counted } from "../kernel/french.ts";
import { periodWords } from "./periods.ts";

/** Kinds of periods that a list gathers: how each is written, with its year, and what is said before its years. */
const KINDS: readonly (readonly [form: RegExp, before: string])[] = [
  [/^(\d{4})$/, ""],
  [/^(\d{4})-12-31$/, "fin "],
  [/^edition-(\d{4})$/, "éd. "],
];

/**
 * Several periods in little room: years, ends of years and editions gathered, consecutive ones as a span.
 *
 * @example
 * periodsWords(["2014", "2015", "2016", "2019", "2019-12-31", "2020-12-31", "edition-2021"])
 * // => "2014-2016, 2019, fin 2019-2020, éd. 2021"
 * @example
 * periodsWords([])
 * // => "aucune"
 */
export function periodsWords(periods: readonly string[]): string {
  const gathered = KINDS.flatMap(([form, before]) => {
    const years = periods.flatMap((period) => form.exec(period)?.[1] ?? []).map(Number);
    return years.length === 0 ? [] : [`${before}${yearRuns(years)}`];
  });
  const others = periods.filter((period) => !KINDS.some(([form]) => form.test(period))).map(periodWords);
  return [...gathered, ...others].join(", ") || "aucune";
}

function yearRuns(years: readonly number[]): string {
  const runs: number[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && year === (run.at(-1) ?? 0) + 1) run.push(year);
    else runs.push([year]);
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]}-${run.at(-1)}` : `${run[0]}`)).join(", ");
}

/**
 * The years in which an EPCI has a gap, with how many of its QPV when they are not all there.
 *
 * @example
 * gapYears({ indicator: "a", geography: "qpv2015", total: 3, withoutQpv: [], periods: [{ period: "2019", qpv: 3, gaps: 2 }] })
 * // => "2019 (2 QPV sur 3)"
 * @example
 * gapYears({ indicator: "a", geography: "qpv2015", total: 3, withoutQpv: [], periods: [] })
 * // => "aucun"
 */
export function gapYears({ periods, total }: InventoryLine): string {
  const known = periods.filter(({ gaps }) => gaps > 0);
  if (known.length === 0) return "aucun";
  const counts = [...new Set(known.map(({ gaps }) => gaps))];
  const years = periodsWords(known.map(({ period }) => period));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (least === total) return years;
  const of = least === most ? `${least}` : `${least} à ${most}`;
  return `${years} (${of} QPV sur ${total})`;
}

/** Years that only one side has: those of the QPV that the EPCI lacks, and those of the EPCI that the QPV lack. */
export interface Holes {
  readonly epci: readonly string[];
  readonly qpv: readonly string[];
}

/** The years in which a figure of the other side would make a gap. */
export function holesOf({ periods, withoutQpv }: InventoryLine): Holes {
  return { epci: periods.filter(({ gaps }) => gaps === 0).map(({ period }) => period), qpv: withoutQpv };
}

/**
 * What is missing for a gap, in a cell.
 *
 * @example
 * holeWords({ epci: ["2016", "2017"], qpv: ["2020"] })
 * // => "EPCI : 2016-2017 ; QPV : 2020"
 * @example
 * holeWords({ epci: [], qpv: [] })
 * // => ""
 */
export function holeWords({ epci, qpv }: Holes): string {
  return [
    ...(epci.length > 0 ? [`EPCI : ${periodsWords(epci)}`] : []),
    ...(qpv.length > 0 ? [`QPV : ${periodsWords(qpv)}`] : []),
  ].join(" ; ");
}

/**
 * What one published family would bring: the indicators that it fills on each side, `most` of them by name.
 *
 * @example
 * fillSentence({ id: "insee/a", title: "Filosofi", producer: "Insee" }, new Map([["l’EPCI", ["Pauvreté", "Impôts"]]]), 1)
 * // => "Insee, Filosofi [insee/a] : pour l’EPCI, Pauvreté et 1 autre."
 * @example
 * fillSentence({ id: "insee/a", title: "Filosofi", producer: "Insee" }, new Map([["les QPV 2015", ["Pauvreté"]]]))
 * // => "Insee, Filosofi [insee/a] : pour les QPV 2015, Pauvreté."
 */
export function fillSentence(
  { id, title, producer }: { readonly id: string; readonly title: string; readonly producer: string },
  sides: ReadonlyMap<string, readonly string[]>,
  most = Number.POSITIVE_INFINITY,
): string {
  const parts = [...sides].map(([side, names]) => `pour ${side}, ${namesWords(names, most)}`);
  return `${producer}, ${title} [${id}] : ${parts.join(" ; ")}.`;
}

/**
 * Some names, as many as asked for, and how many others there are.
 *
 * @example
 * namesWords(["Impôts", "Pauvreté", "Femmes", "Étrangers"], 2)
 * // => "Impôts, Pauvreté et 2 autres"
 */
export function namesWords(names: readonly string[], most: number): string {
  const rest = names.length - most;
  const shown = names.slice(0, most).join(", ");
  return rest > 0 ? `${shown} et ${counted(rest, "autre")}` : shown;
}

/** A publication that holds files of some families: a page to open oneself, or one that `actualiser` asks for. */
export interface Publication {
  readonly title: string;
  readonly producer: string;
  readonly page: string;
  readonly families: readonly string[];
  readonly levels: readonly string[];
  readonly origin: { readonly kind: "fichier" | "melodi" | "page" };
}

/** A family that a side lacks: an EPCI, or the QPV of a zoning. */
export interface Wanted {
  readonly family: string;
  readonly level: string;
}

/** Where the files of some families are, by what it takes to have them. */
export interface Found {
  /** Families that `actualiser` asks for. */
  readonly asked: readonly string[];
  /** Pages to open oneself: the address of their file is not known. */
  readonly pages: readonly Publication[];
  /** Families of which the register knows neither. */
  readonly unknown: readonly string[];
}

/** Where the files that would fill the holes are. */
export function whereFound(wanted: readonly Wanted[], publications: readonly Publication[]): Found {
  const found = wanted.map(({ family, level }) => ({
    family,
    all: publications.filter(({ families, levels }) => families.includes(family) && levels.includes(level)),
  }));
  const known = new Set(found.filter(({ all }) => all.length > 0).map(({ family }) => family));
  return {
    asked: unique(found.filter(({ all }) => !all.every(isPage)).map(({ family }) => family)),
    pages: unique(found.flatMap(({ all }) => all.filter(isPage))),
    unknown: unique(wanted.map(({ family }) => family).filter((family) => !known.has(family))),
  };
}

/** Whether nobody knows the address of its file. */
export const isPage = ({ origin }: Publication): boolean => origin.kind === "page";

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

/** What one command asks for. */
export const askedSentence = (families: readonly string[], epci: string): string =>
  `« ecarts actualiser --epci ${epci} » demande : ${families.join(", ")}.`;

/** Before the pages to open oneself. */
export const BY_HAND =
  "À télécharger soi-même, l’adresse du fichier n’étant pas connue : ouvrir la page, enregistrer le fichier, puis « ecarts importer FICHIER » :";

/** A page to open. */
export const pageWords = ({ title, producer, page }: Publication): string =>
  `${producer}, ${title} : ${page}`;

/** Families whose files are to be looked for. */
export const nowhereSentence = (families: readonly string[]): string =>
  `Sans page ni adresse au registre, à chercher chez leur producteur : ${families.join(", ")}.`;
