import type { Place, PlacedTerritory } from "../../compare/place-among.ts";
import type { Indicator } from "../../data/indicator.ts";
import { printedLabel, printedName } from "../../data/printed-name.ts";
import type { Territory } from "../../data/territory.ts";
import type { Workspace } from "../../data/workspace.ts";
import { quantityWords } from "../../french/amounts.ts";
import { periodWords } from "../../french/periods.ts";
import { funnelSentences, kindWords, peersSentence, placeSentence } from "../../french/place.ts";
import { sourceLines } from "../../french/sources.ts";
import { capital } from "../../kernel/french.ts";
import { type CellColumn, rowTable, wrap } from "./text.ts";

/** A place with what it is about. */
export interface ShownPlace {
  readonly place: Place;
  readonly territory: Territory;
  readonly indicator: Indicator;
  readonly workspace: Workspace;
}

/** Neighbours that are shown on each side. */
const BESIDE = 3;

/** Where a territory stands: who its peers are, the quartiles, the nearest on each side, what chance explains. */
export function showPlace({ place, territory, indicator, workspace }: ShownPlace, width: number): string {
  const { among, own, period, measure, quartiles } = place;
  const room = Math.min(width, 80);
  const words = (value: number) => quantityWords(value, indicator.decimals);
  const name = (code: string) => printedLabel(code, workspace.territories);
  const ownName = printedName(territory.label);
  const title = `${ownName} (${own.code}) parmi les ${kindWords(territory)}`.toUpperCase();
  const rank = among.findIndex(({ code }) => code === own.code);
  const near = among.slice(Math.max(0, rank - BESIDE), rank + BESIDE + 1);
  const columns: CellColumn<PlacedTerritory>[] = [
    { header: "", align: "left", cell: ({ code }) => (code === own.code ? ">" : "") },
    { header: "Code", align: "left", cell: ({ code }) => code },
    { header: "Les plus proches", align: "left", width: 50, gives: true, cell: ({ code }) => name(code) },
    { header: "Valeur", align: "right", cell: ({ value }) => words(value) },
  ];
  const marks = ["Premier quart", "Médiane", "Dernier quart"].map((label, index) => ({
    label,
    value: quartiles[index] ?? 0,
  }));
  const marksTable = rowTable(
    [
      { header: "Parmi eux", align: "left", cell: ({ label }) => label },
      { header: "Valeur", align: "right", cell: ({ value }) => words(value) },
    ],
    [{ label: ownName, value: own.value }, ...marks],
    width,
  );
  const sentences = [
    peersSentence(place, territory, workspace.indicators.get(measure?.indicator ?? "")),
    placeSentence(place, indicator.polarity),
    ...funnelSentences(place, indicator),
  ];
  const addresses = near.flatMap(({ address }) => (address === undefined ? [] : [{ address, period }]));
  return [
    wrap(title, room),
    wrap(`${capital(indicator.label)}, ${periodWords(period)} [${indicator.id}]`, room),
    marksTable,
    rowTable(columns, near, width),
    sentences.map((line) => wrap(line, room)).join("\n"),
    sourceLines(addresses, workspace.datasets)
      .map((line) => wrap(`Source : ${line}.`, room))
      .join("\n"),
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}
