import type { Evaluation } from "../../evaluation/evaluation.ts";
import { VERDICT_WORDS } from "../../referentiel/claims/claim.ts";
import { amountColumn } from "./amount-column.ts";
import { QUOTED_COLUMNS, quotedCells } from "./quoted-columns.ts";
import type { Table } from "./tables.ts";
import { textColumn } from "./text-column.ts";

/** One line per number that the documents affirm: what is printed, what the recomputation gives, the verdict. */
export function claimTable({ referentiel, claims }: Evaluation): Table {
  const checks = new Map(claims.map((check) => [check.id, check]));
  return {
    name: "controles",
    sheet: "Contrôles",
    title: "Nombres que les documents affirment, recalculés",
    columns: COLUMNS,
    rows: referentiel.claims.map((claim) => {
      const check = checks.get(claim.id);
      return [
        claim.id,
        claim.text,
        check && VERDICT_WORDS[check.verdict],
        check?.why,
        claim.printed,
        claim.printedTo,
        check?.computed ?? undefined,
        check?.lower ?? undefined,
        check?.upper ?? undefined,
        claim.unit,
        claim.note,
        ...quotedCells(claim.source, referentiel.documents),
      ];
    }),
  };
}

const COLUMNS = [
  textColumn("controle", "Contrôle", "Identifiant du contrôle", 14),
  textColumn("affirmation", "Affirmation", "Ce que le document affirme", 60),
  textColumn("verdict", "Verdict", "Cohérent, arrondi, contradictoire ou invérifiable", 16),
  textColumn("pourquoi", "Pourquoi", "Ce que donne le calcul, ou ce qui manque pour le faire", 70),
  amountColumn("imprime", "Imprimé", "Nombre imprimé, ou borne basse d’une fourchette"),
  amountColumn("imprime_jusqu_a", "Imprimé jusqu’à", "Borne haute, quand une fourchette est imprimée"),
  amountColumn("recalcule", "Recalculé", "Ce que donnent les nombres imprimés à côté"),
  amountColumn(
    "recalcule_bas",
    "Recalculé, borne basse",
    "Le moins que permet leur arrondi, ou le plus petit des nombres imprimés pour une même chose",
  ),
  amountColumn(
    "recalcule_haut",
    "Recalculé, borne haute",
    "Le plus que permet leur arrondi, ou le plus grand",
  ),
  textColumn("unite", "Unité", "Unité du nombre", 14),
  textColumn("note", "Note", "Ce qu’il faut savoir pour le lire", 60),
  ...QUOTED_COLUMNS,
];
