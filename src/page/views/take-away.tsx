import type { GapColumn } from "../gap-columns.ts";
import type { GapRow } from "../gap-rows.ts";
import { takenLines, toFrenchCsv } from "../taken-away.ts";
import { printWhole } from "./shown-rows.tsx";

interface TakeAwayProps {
  readonly columns: readonly GapColumn[];
  readonly rows: readonly GapRow[];
  readonly name: string;
}

/** What is shown, taken home: all the rows that the filters keep, in their order. */
export function TakeAway({ columns, rows, name }: TakeAwayProps) {
  const csv = () => handOver(`${name}.csv`, "text/csv;charset=utf-8", toFrenchCsv(takenLines(columns, rows)));
  return (
    <p class="emporter">
      <button type="button" class="bouton" onClick={csv}>
        Télécharger ce tableau (CSV)
      </button>
      <button type="button" class="bouton" onClick={printWhole}>
        Imprimer
      </button>
    </p>
  );
}

/** Hands a file to the reader, made in the page: nothing is sent anywhere. */
function handOver(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
