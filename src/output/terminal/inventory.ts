import type { InventoryLine, NationalLine } from "../../compare/inventory.ts";
import type { Workspace } from "../../data/workspace.ts";
import { geographyWords } from "../../french/gaps.ts";
import { fillSentence, gapYears, holesOf, holeWords } from "../../french/inventory.ts";
import { periodWords } from "../../french/periods.ts";
import { type CellColumn, rowTable, wrap } from "./text.ts";

/** Families of files that would fill a hole, by indicator and side. */
export type FamiliesOf = (
  indicator: string,
  kind: "epci" | "qpv2015" | "qpv2024",
) => readonly { readonly id: string; readonly title: string; readonly producer: string }[];

/** What an EPCI can compare: a table a zoning, then which published file would fill each hole. */
export function showEpciInventory(
  epci: string,
  lines: readonly InventoryLine[],
  families: FamiliesOf,
  { territories, indicators }: Workspace,
  width: number,
): string {
  const label = territories.get(epci)?.label ?? epci;
  const nameOf = (id: string) => indicators.get(id)?.shortLabel ?? id;
  const columns: CellColumn<InventoryLine>[] = [
    {
      header: "Indicateur",
      align: "left",
      width: 34,
      gives: true,
      cell: ({ indicator }) => nameOf(indicator),
    },
    { header: "Écarts", align: "left", cell: gapYears },
    { header: "Il manque", align: "left", cell: (line) => holeWords(holesOf(line)) },
  ];
  const zonings = [...new Set(lines.map(({ geography }) => geography))];
  const blocks = zonings.map((geography) => {
    const ofZoning = lines.filter((line) => line.geography === geography);
    const title = `${geographyWords(geography)} : ${ofZoning[0]?.total ?? 0} quartiers`;
    return [title, rowTable(columns, ofZoning, width)].join("\n");
  });
  const fills = lines.flatMap((line) => fillsOf(line, nameOf(line.indicator), families));
  const filling = [...new Set(fills)].map((sentence) => wrap(`- ${sentence}`, width));
  return [
    `Ce que l’on peut comparer : ${label} (${epci})`,
    ...blocks,
    ...(filling.length > 0 ? [["Ce qui comblerait les manques :", ...filling].join("\n")] : []),
  ].join("\n\n");
}

function fillsOf(line: InventoryLine, label: string, families: FamiliesOf): string[] {
  const { epci, qpv } = holesOf(line);
  const zoning = line.geography === "qpv2024" ? "qpv2024" : "qpv2015";
  return [
    ...(epci.length > 0 ? [fillSentence(label, "l’EPCI", families(line.indicator, "epci"))] : []),
    ...(qpv.length > 0 ? [fillSentence(label, "les QPV", families(line.indicator, zoning))] : []),
  ];
}

/** For how many EPCI, and of how many QPV, there is each gap. */
export function showNationalInventory(
  lines: readonly NationalLine[],
  epci: Readonly<Record<string, number>>,
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
  return blocks.length > 0 ? blocks.join("\n\n") : "Aucun écart ne peut être calculé avec les données lues.";
}
