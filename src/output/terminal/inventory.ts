import type { InventoryLine, NationalLine } from "../../compare/inventory.ts";
import { printedLabel } from "../../data/printed-name.ts";
import type { Workspace } from "../../data/workspace.ts";
import { geographyWords } from "../../french/gaps.ts";
import {
  askedSentence,
  BY_HAND,
  type Found,
  fillSentence,
  gapYears,
  holesOf,
  holeWords,
  isPage,
  namesWords,
  nowhereSentence,
  type Publication,
  pageWords,
  type Wanted,
  whereFound,
} from "../../french/inventory.ts";
import { periodWords } from "../../french/periods.ts";
import { counted } from "../../kernel/french.ts";
import { type CellColumn, rowTable, wrap } from "./text.ts";

/** Families of files that would fill a hole, by indicator and side. */
export type FamiliesOf = (
  indicator: string,
  kind: "epci" | "qpv2015" | "qpv2024",
) => readonly { readonly id: string; readonly title: string; readonly producer: string }[];

/** What would fill the holes: families of files, and where these are published. */
export interface Fillers {
  readonly families: FamiliesOf;
  readonly publications: readonly Publication[];
}

/** How wide it is, and whether all is said: every indicator on its own, every name. */
export interface InventoryRoom {
  readonly width: number;
  readonly isWhole: boolean;
}

/** Names of indicators that a line about a file gives before `--detail` is asked. */
const NAMED = 4;

/**
 * What an EPCI can compare, a block a zoning: the indicators that have the same years together, or each on its own when all is
 * asked for. Then which published files would fill the holes, the one that fills most first.
 */
export function showEpciInventory(
  epci: string,
  lines: readonly InventoryLine[],
  { families, publications }: Fillers,
  { territories, indicators }: Workspace,
  { width, isWhole }: InventoryRoom,
): string {
  const label = printedLabel(epci, territories);
  const nameOf = (id: string) => indicators.get(id)?.shortLabel ?? id;
  const zonings = [...new Set(lines.map(({ geography }) => geography))];
  const blocks = zonings.map((geography) => {
    const ofZoning = lines.filter((line) => line.geography === geography);
    const title = `${geographyWords(geography)} : ${counted(ofZoning[0]?.total ?? 0, "quartier")}`;
    const groups = isWhole ? ofZoning.map((line) => [line]) : alike(ofZoning);
    const shown = isWhole ? (id: string) => `${nameOf(id)}  [${id}]` : nameOf;
    return [title, ...groups.flatMap((group) => groupLines(group, shown, width))].join("\n");
  });
  const filling = fillingLines(lines, families, nameOf, isWhole ? Number.POSITIVE_INFINITY : NAMED);
  const where = whereLines(whereFound(wantedBy(lines, families), publications), epci, width);
  return [
    `Ce que l’on peut comparer : ${label} (${epci})`,
    ...blocks,
    ...(filling.length > 0
      ? [["Ce qui comblerait les manques :", ...filling.map((line) => wrap(`- ${line}`, width))].join("\n")]
      : []),
    ...(where.length > 0 ? [["Où les trouver :", ...where].join("\n")] : []),
    ...(isWhole
      ? []
      : [
          wrap(
            "« --detail » donne les années de chaque indicateur, son identifiant, et tous les noms.",
            width,
          ),
        ]),
  ].join("\n\n");
}

const yearsOf = (line: InventoryLine): string => `Écarts : ${gapYears(line)}`;

/** The lines that have the same years, and the same holes, in the order of the first of each. */
function alike(lines: readonly InventoryLine[]): InventoryLine[][] {
  const groups = new Map<string, InventoryLine[]>();
  for (const line of lines) {
    const key = `${yearsOf(line)}|${holeWords(holesOf(line))}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()];
}

function groupLines(
  group: readonly InventoryLine[],
  nameOf: (id: string) => string,
  width: number,
): string[] {
  const [first] = group;
  if (!first) return [];
  const holes = holeWords(holesOf(first));
  const years = holes === "" ? yearsOf(first) : `${yearsOf(first)}. Il manque : ${holes}`;
  const names = group.map(({ indicator }) => nameOf(indicator)).join(" ; ");
  return [wrap(`${years}.`, width, "  "), wrap(names, width, "      ")];
}

/** By command, by hand, or to be looked for. */
function whereLines({ asked, pages, unknown }: Found, epci: string, width: number): string[] {
  return [
    ...(asked.length > 0 ? [wrap(`- ${askedSentence(asked, epci)}`, width)] : []),
    ...handLines(pages, width),
    ...(unknown.length > 0 ? [wrap(`- ${nowhereSentence(unknown)}`, width)] : []),
  ];
}

function handLines(pages: readonly Publication[], width: number): string[] {
  if (pages.length === 0) return [];
  return [wrap(`- ${BY_HAND}`, width), ...pages.map((page) => wrap(pageWords(page), width, "    "))];
}

/** The families that the sides lack, each once. */
function wantedBy(lines: readonly InventoryLine[], families: FamiliesOf): readonly Wanted[] {
  const wanted = lines
    .flatMap(sidesWithHoles)
    .flatMap(({ kind, indicator }) =>
      families(indicator, kind).map(({ id }) => ({ family: id, level: kind })),
    );
  const each = new Map(wanted.map((one) => [`${one.family} ${one.level}`, one]));
  return [...each.values()];
}

/** A line a family of files, with what it would bring to each side; then what no described family brings. */
function fillingLines(
  lines: readonly InventoryLine[],
  families: FamiliesOf,
  nameOf: (id: string) => string,
  most: number,
): string[] {
  const found = new Map<string, { family: ReturnType<FamiliesOf>[number]; sides: Map<string, string[]> }>();
  const none = new Map<string, string[]>();
  for (const { side, kind, indicator } of lines.flatMap(sidesWithHoles)) {
    const known = families(indicator, kind);
    const name = nameOf(indicator);
    if (known.length === 0) add(none, side, name);
    for (const family of known) {
      const held = found.get(family.id) ?? { family, sides: new Map<string, string[]>() };
      found.set(family.id, held);
      add(held.sides, side, name);
    }
  }
  const weight = (sides: ReadonlyMap<string, readonly string[]>) => [...sides.values()].flat().length;
  return [
    ...[...found.values()]
      .toSorted((left, right) => weight(right.sides) - weight(left.sides))
      .map(({ family, sides }) => fillSentence(family, sides, most)),
    ...[...none].map(
      ([side, names]) => `Aucune famille décrite n’apporte, pour ${side} : ${namesWords(names, most)}.`,
    ),
  ];
}

function add(sides: Map<string, string[]>, side: string, name: string): void {
  const names = sides.get(side) ?? [];
  if (!names.includes(name)) sides.set(side, [...names, name]);
}

/** The sides on which an indicator lacks years. */
function sidesWithHoles(line: InventoryLine) {
  const { epci, qpv } = holesOf(line);
  const { indicator, geography } = line;
  const zoning = geography === "qpv2024" ? "qpv2024" : "qpv2015";
  return [
    ...(epci.length > 0 ? [{ side: "l’EPCI", kind: "epci", indicator } as const] : []),
    ...(qpv.length > 0 ? [{ side: `les ${geographyWords(zoning)}`, kind: zoning, indicator } as const] : []),
  ];
}

/** For how many EPCI, and of how many QPV, there is each gap. */
export function showNationalInventory(
  lines: readonly NationalLine[],
  epci: Readonly<Record<string, number>>,
  publications: readonly Publication[],
  { indicators }: Workspace,
  width: number,
): string {
  const columns: CellColumn<NationalLine>[] = [
    {
      header: "Indicateur",
      align: "left",
      width: 40,
      gives: true,
      cell: ({ indicator }) => indicators.get(indicator)?.shortLabel ?? indicator,
    },
    { header: "Période", align: "left", cell: ({ period }) => periodWords(period) },
    { header: "EPCI", align: "right", cell: (line) => String(line.epci) },
    { header: "QPV", align: "right", cell: (line) => String(line.qpv) },
  ];
  const zonings = [...new Set(lines.map(({ geography }) => geography))];
  const blocks = zonings.map((geography) => {
    const title = `${geographyWords(geography)} : écarts à l’EPCI, sur ${epci[geography] ?? 0} EPCI qui ont un quartier`;
    return [
      title,
      rowTable(
        columns,
        lines.filter((line) => line.geography === geography),
        width,
      ),
    ].join("\n");
  });
  const pages = handLines(publications.filter(isPage), width);
  const shown = blocks.length > 0 ? blocks : ["Aucun écart ne peut être calculé avec les données lues."];
  return [...shown, ...(pages.length > 0 ? [pages.join("\n")] : [])].join("\n\n");
}
