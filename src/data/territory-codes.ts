import { foldText } from "../kernel/text.ts";
import type { TerritoryKind } from "./territory.ts";

/** A system of codes: how to know one of its codes, and what the territory is called here. */
export interface CodeKind {
  readonly id: CodeKindId;
  readonly kind: TerritoryKind;
  /** The zoning of the territory itself. */
  readonly geography: string;
  /** Length of a code: shorter ones made of digits may have lost their zeros in a spreadsheet. 0 when it varies. */
  readonly width: number;
  test(code: string): boolean;
  /** The code of the territory here: départements and regions share digits, so theirs bear a prefix. */
  name(code: string): string;
}

/** The systems of codes, as formats name them. */
export const CODE_KIND_IDS = [
  "qpv2015",
  "qpv2024",
  "commune",
  "epci",
  "iris",
  "departement",
  "region",
  "metropole",
  "france",
  "ensemble",
] as const;

/** The name of a system of codes. */
export type CodeKindId = (typeof CODE_KIND_IDS)[number];

const REGIONS: ReadonlyMap<string, string> = new Map([
  ["01", "Guadeloupe"],
  ["02", "Martinique"],
  ["03", "Guyane"],
  ["04", "La Réunion"],
  ["06", "Mayotte"],
  ["11", "Île-de-France"],
  ["24", "Centre-Val de Loire"],
  ["27", "Bourgogne-Franche-Comté"],
  ["28", "Normandie"],
  ["32", "Hauts-de-France"],
  ["44", "Grand Est"],
  ["52", "Pays de la Loire"],
  ["53", "Bretagne"],
  ["75", "Nouvelle-Aquitaine"],
  ["76", "Occitanie"],
  ["84", "Auvergne-Rhône-Alpes"],
  ["93", "Provence-Alpes-Côte d'Azur"],
  ["94", "Corse"],
]);

const METROPOLE: ReadonlySet<string> = new Set(["1", "M", "FM", "METRO"]);

const FRANCE: ReadonlySet<string> = new Set(["F", "FR", "FRANCE"]);

function byPattern(
  id: CodeKindId,
  kind: TerritoryKind,
  geography: string,
  width: number,
  pattern: RegExp,
  prefix = "",
): CodeKind {
  return {
    id,
    kind,
    geography,
    width,
    test: (code) => pattern.test(code),
    name: (code) => `${prefix}${code}`,
  };
}

/** The systems of codes that published files use. */
export const CODE_KINDS: Readonly<Record<CodeKindId, CodeKind>> = {
  qpv2015: byPattern("qpv2015", "qpv", "qpv2015", 0, /^QP[0-9][0-9AB][0-9][0-9]{3}$|^QP0?2[AB][0-9]{3}$/),
  qpv2024: byPattern("qpv2024", "qpv", "qpv2024", 0, /^QN[0-9]{2}[0-9AB][0-9]{2}[A-Z]$/),
  commune: byPattern("commune", "commune", "cog", 5, /^(?:[0-9]{5}|2[AB][0-9]{3})$/),
  epci: byPattern("epci", "epci", "cog", 0, /^2[0-9]{8}$/),
  iris: byPattern("iris", "iris", "iris", 9, /^(?:[0-9]{9}|2[AB][0-9]{7})$/, "IRIS-"),
  departement: byPattern("departement", "departement", "cog", 2, /^(?:[0-9]{2}|2[AB]|97[0-9])$/, "DEP-"),
  region: {
    ...byPattern("region", "region", "cog", 2, /^[0-9]{2}$/, "REG-"),
    test: (code) => REGIONS.has(code),
  },
  metropole: {
    ...byPattern("metropole", "france", "cog", 0, /^/),
    test: (code) => METROPOLE.has(code),
    name: () => "METRO",
  },
  france: {
    ...byPattern("france", "france", "cog", 0, /^/),
    test: (code) => FRANCE.has(code),
    name: () => "FR",
  },
  /** Groups of QPV, by region; without a code, those of metropolitan France. */
  ensemble: {
    ...byPattern("ensemble", "ensemble", "ensemble", 0, /^/),
    name: (code) => (code === "" ? "QPV-METRO" : `QPV-REG-${code}`),
  },
};

/**
 * Whether a label is that of a region with this code: "02" is Martinique or Aisne.
 *
 * @example
 * isRegionLabel("02", "Aisne")
 * // => false
 */
export function isRegionLabel(code: string, label: string): boolean {
  const name = REGIONS.get(code);
  return name !== undefined && foldText(name) === foldText(label);
}

/** Every region, Insee code and name. */
export function regions(): readonly (readonly [string, string])[] {
  return [...REGIONS];
}

/** Whether a label is the name of a region. */
export function isRegionName(label: string): boolean {
  return REGION_NAMES.has(foldText(label));
}

const REGION_NAMES: ReadonlySet<string> = new Set([...REGIONS.values()].map(foldText));

/**
 * The kind of territory that a code names here; undefined for one that no system of codes knows.
 *
 * @example
 * kindOfCode("246200364")
 * // => "epci"
 * @example
 * kindOfCode("METRO")
 * // => "france"
 */
export function kindOfCode(code: string): TerritoryKind | undefined {
  return KINDS.find(([pattern]) => pattern.test(code))?.[1];
}

const KINDS: readonly (readonly [{ test(code: string): boolean }, TerritoryKind])[] = [
  [CODE_KINDS.qpv2015, "qpv"],
  [CODE_KINDS.qpv2024, "qpv"],
  [CODE_KINDS.epci, "epci"],
  [CODE_KINDS.commune, "commune"],
  [/^IRIS-/, "iris"],
  [/^DEP-/, "departement"],
  [/^REG-/, "region"],
  [/^(METRO|FR)$/, "france"],
  [/^QPV-/, "ensemble"],
];

/**
 * The département of a commune by its Insee code: its two first characters, three overseas.
 *
 * @source Insee, Code officiel géographique: communes are numbered within départements; 97 and 98 have three characters
 * @example
 * departementOf("62498")
 * // => "62"
 * @example
 * departementOf("97411")
 * // => "974"
 */
export function departementOf(commune: string): string {
  return /^9[78]/.test(commune) ? commune.slice(0, 3) : commune.slice(0, 2);
}

/**
 * The commune of an arrondissement of Paris, Marseille or Lyon, which EPCI are not made of; any other code as it is.
 *
 * @example
 * communeOf("69388")
 * // => "69123"
 */
export function communeOf(code: string): string {
  if (/^751\d\d$/.test(code)) return "75056";
  if (/^132\d\d$/.test(code)) return "13055";
  return /^6938\d$/.test(code) ? "69123" : code;
}

/** The départements of each region, as of 1 January 2016. */
const DEPARTEMENTS: Readonly<Record<string, string>> = {
  "01": "971",
  "02": "972",
  "03": "973",
  "04": "974",
  "06": "976",
  "11": "75 77 78 91 92 93 94 95",
  "24": "18 28 36 37 41 45",
  "27": "21 25 39 58 70 71 89 90",
  "28": "14 27 50 61 76",
  "32": "02 59 60 62 80",
  "44": "08 10 51 52 54 55 57 67 68 88",
  "52": "44 49 53 72 85",
  "53": "22 29 35 56",
  "75": "16 17 19 23 24 33 40 47 64 79 86 87",
  "76": "09 11 12 30 31 32 34 46 48 65 66 81 82",
  "84": "01 03 07 15 26 38 42 43 63 69 73 74",
  "93": "04 05 06 13 83 84",
  "94": "2A 2B",
};

const REGION_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(DEPARTEMENTS).flatMap(([region, codes]) =>
    codes.split(" ").map((code) => [code, region] as const),
  ),
);

/**
 * The region of a département, by their Insee codes; undefined for a code that is none.
 *
 * @source Loi n° 2015-29 du 16 janvier 2015, art. 1; Insee, Code officiel géographique
 * @example
 * regionOf("62")
 * // => "32"
 */
export function regionOf(departement: string): string | undefined {
  return REGION_OF.get(departement);
}

/**
 * The département that the code of a QPV carries.
 *
 * @example
 * ["QP059050", "QN97101I"].map(departementOfQpv)
 * // => ["59", "971"]
 */
export function departementOfQpv(code: string): string {
  const three = code.slice(2, 5);
  return three.startsWith("0") ? three.slice(1) : three;
}
