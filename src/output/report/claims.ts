import type { Change, Evaluation } from "../../evaluation/evaluation.ts";
import { quote } from "../../french/sources.ts";
import { counted, frenchDate } from "../../kernel/french.ts";
import { CLAIM_VERDICTS, type ClaimCheck, type ClaimVerdict } from "../../referentiel/claims/claim.ts";
import { COHERENCE_WORDS } from "../../referentiel/coherence.ts";
import { STATUS_WORDS, type Status } from "../../referentiel/rules/rule.ts";

/** A printed claim and what its recomputation says. */
export interface ClaimView {
  readonly id: string;
  readonly texte: string;
  readonly verdict: string;
  readonly pourquoi: string;
  readonly note: string;
  readonly source: string;
}

/** The claims: those that contradict, then the others. */
export interface ClaimsView {
  readonly decompte: string;
  readonly contradictoires: readonly ClaimView[];
  readonly autres: readonly ClaimView[];
}

/** The numbers that the contract prints, recomputed. */
export function claimsView(evaluation: Evaluation): ClaimsView {
  const { claims } = evaluation;
  const counts = (Object.keys(CLAIM_VERDICTS) as ClaimVerdict[])
    .map((verdict) => ({ verdict, count: claims.filter((claim) => claim.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${CLAIM_VERDICTS[verdict].toLowerCase()} ${count}`);
  const views = claims.map((check) => ({ check, view: claimView(check, evaluation) }));
  const isContrary = ({ check }: { readonly check: ClaimCheck }) => check.verdict === "contradictoire";
  return {
    decompte: `${counted(claims.length, "affirmation chiffrée examinée", "affirmations chiffrées examinées")} : ${counts.join(", ")}.`,
    contradictoires: views.filter(isContrary).map(({ view }) => view),
    autres: views.filter((one) => !isContrary(one)).map(({ view }) => view),
  };
}

function claimView({ id, verdict, why }: ClaimCheck, { referentiel }: Evaluation): ClaimView {
  const claim = referentiel.claims.find((one) => one.id === id);
  return {
    id,
    texte: claim?.text ?? "",
    verdict: CLAIM_VERDICTS[verdict],
    pourquoi: why,
    note: claim?.note ?? "",
    source: claim ? quote(claim.source, referentiel) : "",
  };
}

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

/** What is not what it was in an earlier evaluation. */
export interface ChangesView {
  readonly depuis: string;
  readonly lignes: readonly {
    readonly id: string;
    readonly avant: string;
    readonly apres: string;
    readonly causes: string;
  }[];
}

/** The log of changes, or nothing when no earlier evaluation was given. */
export function changesView({ changes }: Evaluation): ChangesView | null {
  if (!changes) return null;
  return {
    depuis: frenchDate(changes.since),
    lignes: changes.changes.map(({ kind, id, before, after, causes }) => ({
      id,
      avant: words(kind, before),
      apres: words(kind, after),
      causes: causes.join(" ; "),
    })),
  };
}

/** A status of a newer version than this one is written as it is. */
function words(kind: Change["kind"], status: string | null): string {
  if (status === null) return "Absent";
  const word = kind === "controle" ? CLAIM_VERDICTS[status as ClaimVerdict] : STATUS_WORDS[status as Status];
  return word ?? status;
}
