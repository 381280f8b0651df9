import type { TableAxis } from "../../data/printed-table.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { NodePath } from "../../files/schema.ts";
import type { Located } from "../../files/yaml.ts";
import { type KnownIds, unknown } from "../known-names.ts";
import { type At, toSource, type WrittenSource } from "../written.ts";
import type { Claim, ClaimOperation } from "./claim.ts";

/** What a person writes in controles.yaml. */
export interface WrittenClaims {
  readonly controles: readonly WrittenClaim[];
  readonly tableaux?: readonly WrittenSum[];
}

export interface WrittenClaim {
  readonly id: string;
  readonly affirmation: string;
  readonly source: WrittenSource;
  readonly calcul?: {
    readonly operation: ClaimOperation;
    readonly nombres: readonly WrittenNumber[];
    readonly arrondis?: boolean;
  };
  readonly imprime?: number;
  readonly imprime_jusqu_a?: number;
  readonly decimales?: number;
  readonly approche?: boolean;
  readonly plus_de?: boolean;
  readonly unite?: string;
  readonly note?: string;
}

/** What a person writes in controles.yaml of a table that a set of printed values holds: which of its cells add up to which. */
export interface WrittenSum {
  readonly id: string;
  readonly tableau: string;
  readonly source: WrittenSource;
  readonly axe: TableAxis;
  readonly parties: readonly string[];
  readonly total?: string;
  readonly fait?: number;
  readonly note?: string;
}

interface WrittenNumber {
  readonly valeur: number;
  readonly libelle?: string;
  readonly source?: WrittenSource;
}

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

/** How many numbers each operation takes, and in which words. */
const COUNTS: Readonly<Record<ClaimOperation, readonly [least: number, most: number, words: string]>> = {
  somme: [1, Number.POSITIVE_INFINITY, "un nombre au moins"],
  difference: [2, 2, "deux nombres"],
  rapport: [2, 2, "deux nombres"],
  part: [2, 2, "deux nombres"],
  variation: [2, 2, "deux nombres"],
  produit: [2, Number.POSITIVE_INFINITY, "deux nombres au moins"],
  minimum: [1, Number.POSITIVE_INFINITY, "un nombre au moins"],
  maximum: [1, Number.POSITIVE_INFINITY, "un nombre au moins"],
  effectif: [1, Number.POSITIVE_INFINITY, "un nombre au moins"],
  part_possible: [1, 1, "un seul nombre, l’effectif n"],
  egalite: [2, Number.POSITIVE_INFINITY, "deux nombres au moins"],
};

/** Which of the numbers an operation divides by. */
const DIVISORS: Readonly<Partial<Record<ClaimOperation, number>>> = { rapport: 1, part: 1, variation: 0 };

/** What is wrong in controles.yaml beyond its schema: a computation that cannot be made, or that compares with nothing. */
export function claimProblems({ value, placeOf }: Located<WrittenClaims>, names: KnownIds): Diagnostic[] {
  return value.controles.flatMap((claim, index) => {
    const at = (...inside: NodePath) => placeOf(["controles", index, ...inside]);
    return [
      ...unknown("referentiel/document-inconnu", claim.source.document, names.documents, () =>
        at("source", "document"),
      ),
      ...(claim.calcul?.nombres ?? []).flatMap(({ source }, number) =>
        unknown("referentiel/document-inconnu", source?.document, names.documents, () =>
          at("calcul", "nombres", number, "source", "document"),
        ),
      ),
      ...computationProblems(claim, at),
      ...printedProblems(claim, at),
    ];
  });
}

/**
 * The wrong number of numbers, a division by zero; no computation and no word of why.
 *
 * @diagnostic claim/nombres
 * @diagnostic claim/diviseur-nul
 * @diagnostic claim/note-manquante
 */
function computationProblems({ id, calcul, note }: WrittenClaim, at: At): Diagnostic[] {
  if (!calcul) return note === undefined ? [problem("claim/note-manquante", at("id"), { id })] : [];
  const { operation, nombres } = calcul;
  const [least, most, expected] = COUNTS[operation];
  const found = nombres.length;
  if (found < least || found > most)
    return [problem("claim/nombres", at("calcul", "nombres"), { operation, expected, found })];
  const divisor = DIVISORS[operation];
  return divisor !== undefined && nombres[divisor]?.valeur === 0
    ? [problem("claim/diviseur-nul", at("calcul", "nombres", divisor, "valeur"), { operation })]
    : [];
}

/**
 * A computed number needs the printed one; printed variants of one thing are compared with one another.
 *
 * @diagnostic claim/imprime-manquant
 * @diagnostic claim/imprime-inutile
 * @diagnostic claim/bornes
 */
function printedProblems({ id, calcul, imprime, imprime_jusqu_a: to }: WrittenClaim, at: At): Diagnostic[] {
  const isEquality = calcul?.operation === "egalite";
  if (calcul && !isEquality && imprime === undefined)
    return [problem("claim/imprime-manquant", at("id"), { id, operation: calcul.operation })];
  if (isEquality && imprime !== undefined) return [problem("claim/imprime-inutile", at("imprime"), { id })];
  if (to !== undefined && (imprime === undefined || to < imprime))
    return [problem("claim/bornes", at("imprime_jusqu_a"), { to, from: imprime ?? "rien" })];
  return [];
}
