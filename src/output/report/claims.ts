import type { Change, Evaluation } from "../../evaluation/evaluation.ts";
import { changeWords } from "../../french/changes.ts";
import { claimCounts } from "../../french/claims.ts";
import { coherenceWords } from "../../french/commitments.ts";
import { quote } from "../../french/sources.ts";
import { firstAndOthers } from "../../french/tally.ts";
import { frenchDate } from "../../kernel/french.ts";
import { CLAIM_VERDICTS, type ClaimCheck } from "../../referentiel/claims/claim.ts";
import { allQuestions } from "../../referentiel/tree.ts";

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
  const views = claims.map((check) => ({ check, view: claimView(check, evaluation) }));
  const isContrary = ({ check }: { readonly check: ClaimCheck }) => check.verdict === "contradictoire";
  return {
    decompte: `${claimCounts(claims)}.`,
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
    .map((one) => {
      const { count, text, ids } = coherenceWords(one);
      return { nombre: count, texte: text, exemples: firstAndOthers(ids, NAMED) };
    });
  return { examens, communes: matrixView(coherence.communes) };
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
    /** What it is about, in the words of the référentiel; its identifier when it is no longer in it. */
    readonly libelle: string;
    readonly avant: string;
    readonly apres: string;
    readonly causes: string;
  }[];
}

/** The log of changes, or nothing when no earlier evaluation was given. */
export function changesView({ changes, findings, indicators, referentiel }: Evaluation): ChangesView | null {
  if (!changes) return null;
  const labelOf = ({ kind, id }: Change): string => {
    if (kind === "cible") return referentiel.targets.find((one) => one.id === id)?.label ?? id;
    if (kind === "controle") return referentiel.claims.find((one) => one.id === id)?.text ?? id;
    const finding = findings.find((one) => one.id === id);
    const question = allQuestions(referentiel).find((one) => one.id === finding?.question)?.text ?? id;
    const indicator = indicators.find((one) => one.id === finding?.indicator)?.shortLabel;
    return indicator === undefined ? question : `${question} (${indicator})`;
  };
  return {
    depuis: frenchDate(changes.since),
    lignes: changes.changes.map((change) => {
      const { before, after, causes } = changeWords(change);
      return { id: change.id, libelle: labelOf(change), avant: before, apres: after, causes };
    }),
  };
}
