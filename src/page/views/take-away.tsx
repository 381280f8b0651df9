import type { ChangesPart, SiteHead, TablePart } from "../../output/site/parts.ts";
import type { GapColumn } from "../column.ts";
import type { GapRow } from "../gap-rows.ts";
import { runScript } from "../load-part.ts";
import { shownDigits, takenLines, toFrenchCsv } from "../taken-away.ts";
import type { TakenTable } from "../workbook.ts";
import { printWhole } from "./shown-rows.tsx";

interface TakeAwayProps {
  readonly columns: readonly GapColumn[];
  readonly rows: readonly GapRow[];
  readonly name: string;
  readonly title: string;
  /** What a workbook says beside the table: it leaves the page, where all this stands around it. */
  readonly about: TakenTable["about"];
}

/** What is shown, taken home: all the rows that the filters keep, in their order. */
export function TakeAway({ columns, rows, name, title, about }: TakeAwayProps) {
  const lines = () => takenLines(columns, rows);
  const csv = () =>
    handOver(`${name}.csv`, new Blob([toFrenchCsv(lines())], { type: "text/csv;charset=utf-8" }));
  const workbook = async () => {
    const digits = shownDigits(columns, rows);
    if (!window.ecartsWorkbook) await runScript("page/classeur.js");
    handOver(`${name}.xlsx`, await window.ecartsWorkbook({ title, lines: lines(), digits, about }));
  };
  return (
    <p class="emporter">
      <button type="button" class="bouton" onClick={csv}>
        Télécharger ce tableau (CSV)
      </button>
      <button type="button" class="bouton" onClick={workbook}>
        Télécharger ce tableau (XLSX)
      </button>
      <button type="button" class="bouton" onClick={printWhole}>
        Imprimer
      </button>
    </p>
  );
}

/** What stands around the table on the page, for the workbook that leaves it. */
export function aboutTable(
  head: SiteHead,
  part: TablePart,
  changes: ChangesPart | undefined,
): TakenTable["about"] {
  const said = [...(changes?.counts ?? []), changes?.warning ?? "", ...(changes?.remarks ?? [])];
  return [
    ["Contrat", `${head.title}, ${head.perimeter}, au ${head.day}`] as const,
    ...(head.example === "" ? [] : [["Exemple", head.example] as const]),
    ["Définition", part.indicator.definition] as const,
    ...said.filter((one) => one !== "").map((one) => ["À lire avec", one] as const),
    ...part.sources.map((one) => ["Source", one] as const),
    ["Produit par", `ecarts ${head.version}, empreinte des données ${head.inputs}`] as const,
  ];
}

/** Hands a file to the reader, made in the page: nothing is sent anywhere. */
function handOver(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
