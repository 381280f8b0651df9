import { toSource, type WrittenSource } from "../../referentiel/written.ts";
import type { FormBlock, ProgrammeSlot } from "./follow-rules.ts";

/** A block of the form that each signatory answers. */
export interface WrittenFormBlock {
  readonly id: string;
  readonly libelle: string;
  readonly rubriques: readonly {
    readonly id: string;
    readonly libelle: string;
    readonly source: WrittenSource;
  }[];
}

/** What each year's evaluation is chosen among. */
export interface WrittenSlot {
  readonly id: string;
  readonly libelle: string;
  readonly parmi: readonly string[];
  readonly au_moins_par_an: number;
  readonly cible?: string;
  readonly source: WrittenSource;
}

/** A written block in the model's words. */
export const toFormBlock = ({ id, libelle, rubriques }: WrittenFormBlock): FormBlock => ({
  id,
  label: libelle,
  items: rubriques.map((item) => ({ id: item.id, label: item.libelle, source: toSource(item.source) })),
});

/** A written slot of the programme in the model's words. */
export const toSlot = (slot: WrittenSlot): ProgrammeSlot => ({
  id: slot.id,
  label: slot.libelle,
  among: slot.parmi,
  timesAYear: slot.au_moins_par_an,
  target: slot.cible,
  source: toSource(slot.source),
});
