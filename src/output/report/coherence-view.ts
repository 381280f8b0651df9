import type { Evaluation } from "../../evaluation/evaluation.ts";
import { COHERENCE_WORDS } from "../../referentiel/coherence.ts";

/** How many elements are named beside a count; the others are in the evaluation document. */
const NAMED = 8;

/** What the référentiel leaves out, and who commits to what. */
export interface CoherenceView {
  readonly examens: readonly {
    readonly nombre: string;
    readonly texte: string;
    /** The first of them, by their identifiers. */
    readonly exemples: string;
  }[];
  readonly communes: MatrixView | null;
}

/** How many commitments each commune takes under each node of the first level. */
export interface MatrixView {
  readonly colonnes: readonly { readonly id: string; readonly libelle: string }[];
  readonly lignes: readonly {
    readonly commune: string;
    readonly nombres: readonly string[];
    readonly total: string;
  }[];
}

/** The checks that had something to look at; a zero in the table is a dash. */
export function coherenceView({ coherence }: Evaluation): CoherenceView {
  const examens = coherence.checks
    .filter(({ total }) => total > 0)
    .map(({ check, found, total }) => ({
      nombre: `${found.length} sur ${total}`,
      texte: COHERENCE_WORDS[check],
      exemples: examples(found.map(({ id }) => id)),
    }));
  return { examens, communes: matrixView(coherence.communes) };
}

function examples(ids: readonly string[]): string {
  const rest = ids.length - NAMED;
  const named = ids.slice(0, NAMED).join(", ");
  return rest > 0 ? `${named} et ${rest} autres` : named;
}

function matrixView(matrix: Evaluation["coherence"]["communes"]): MatrixView | null {
  if (!matrix) return null;
  const hasOthers = matrix.rows.some(({ elsewhere }) => elsewhere > 0);
  const dash = (count: number): string => (count === 0 ? "–" : `${count}`);
  return {
    colonnes: [
      ...matrix.nodes.map(({ id, label }) => ({ id, libelle: label })),
      ...(hasOthers ? [{ id: "Autres", libelle: "sans nœud de rattachement" }] : []),
    ],
    lignes: matrix.rows.map(({ commune, counts, elsewhere, total }) => ({
      commune,
      nombres: [...counts, ...(hasOthers ? [elsewhere] : [])].map(dash),
      total: `${total}`,
    })),
  };
}
