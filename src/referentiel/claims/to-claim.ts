import type { WrittenClaim } from "../targets/written-files.ts";
import { toSource } from "../to-node.ts";
import type { Claim } from "./claim.ts";

/** A written claim in the model's words, with what it can be recomputed from. */
export function toClaim(written: WrittenClaim): Claim {
  return {
    id: written.id,
    text: written.affirmation,
    source: toSource(written.source),
    computation: written.calcul && {
      operation: written.calcul.operation,
      rounded: written.calcul.arrondis,
      numbers: written.calcul.nombres.map(({ valeur, libelle, source }) => ({
        value: valeur,
        label: libelle,
        source: source && toSource(source),
      })),
    },
    printed: written.imprime,
    printedTo: written.imprime_jusqu_a,
    decimals: written.decimales,
    approximate: written.approche ?? false,
    beyond: written.plus_de,
    unit: written.unite,
    note: written.note,
  };
}
