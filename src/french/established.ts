import type { Comparison, ComparisonRow } from "../compare/comparison.ts";
import { isEstablished, testedChanges } from "../compare/established.ts";
import { shownChange } from "../compare/table-facts.ts";
import type { Indicator } from "../data/indicator.ts";
import { counted } from "../kernel/french.ts";
import type { QpvOutcome } from "../referentiel/rules/rule.ts";

/**
 * Beside a count of gaps that moved one way: how many of these moves are more than chance, and how many nothing tests. Empty
 * when none is counted or tested. « 3 QPV ont un écart plus grand, dont aucun établi ».
 */
export function amongEstablished(moved: readonly ComparisonRow[]): string {
  const { tested, established } = testedChanges(moved);
  if (tested === 0) return "";
  const untested = moved.length - tested;
  const count = established === 0 ? "aucun établi" : counted(established, "établi");
  return `, dont ${count} (intervalle à 95 %${untested > 0 ? ` ; ${untested} sans intervalle` : ""})`;
}

/** Of a table whose gaps are tested: that the test is not about what an outcome reads; empty for the gap itself. */
const BEYOND_TEST: Readonly<Record<QpvOutcome, { readonly brief: string; readonly whole: string }>> = {
  ecart_reduit: { brief: "", whole: "" },
  ecart_reduit_en_rapport: { brief: " (non testé)", whole: "Le rapport n’est pas testé." },
  situation_amelioree: { brief: " (non testée)", whole: "La valeur seule n’est pas testée." },
};

/** Beside a count that no interval is about, where the gaps of the same table have one: it is not tested. Else empty. */
export function untestedMark(outcome: QpvOutcome, { rows }: Pick<Comparison, "rows">): string {
  return testedChanges(rows).tested > 0 ? BEYOND_TEST[outcome].brief : "";
}

/** A row as far as its change goes. */
export type Changed = Pick<ComparisonRow, "change">;

/** What a test says of what a rule counts, in few words: beside an answer that is read alone. */
export function testedWords(outcome: QpvOutcome, rows: readonly Changed[]): string {
  const { tested, established } = testedChanges(rows);
  if (outcome !== "ecart_reduit" || tested === 0) return "sans test statistique";
  const of = counted(tested, "quartier testé", "quartiers testés");
  if (established === 0) return tested === 1 ? "changement non établi" : "aucun changement établi";
  const { smaller, greater } = establishedWays(rows);
  const ways = [
    ...(smaller > 0 ? [`plus petit pour ${smaller}`] : []),
    ...(greater > 0 ? [`plus grand pour ${greater}`] : []),
  ];
  return `changement d’écart établi : ${ways.join(", ")} (${of})`;
}

function establishedWays(rows: readonly Changed[]): { readonly smaller: number; readonly greater: number } {
  const moves = rows.flatMap(({ change }) => (isEstablished(change) ? (change?.absoluteMove ?? []) : []));
  return {
    smaller: moves.filter((move) => move === "reduit").length,
    greater: moves.filter((move) => move === "creuse").length,
  };
}

/** After the counts of a finding: how many of its changes of gap are established, or that what it reads is not tested. */
export function establishedSentence(
  outcome: QpvOutcome,
  { rows }: Pick<Comparison, "rows">,
): readonly string[] {
  const { tested, established } = testedChanges(rows);
  if (tested === 0) return [];
  if (outcome !== "ecart_reduit") return [BEYOND_TEST[outcome].whole];
  if (established === 0)
    return [`Aucun changement d’écart n’est établi par l’intervalle à 95 % (${counted(tested, "testé")}).`];
  const { smaller, greater } = establishedWays(rows);
  return [
    `Changement d’écart établi par l’intervalle à 95 % : ${established} sur ${tested} (plus petit : ${smaller} ; plus grand : ${greater}).`,
  ];
}

/** A table that a page opens with, and its indicator. */
export interface OpeningTable {
  readonly table: Comparison;
  readonly indicator: Indicator;
}

/**
 * What the first page says before any figure: published values are compared; of which indicators the changes of gap are
 * tested, with what comes of it, and of which nothing tests them. Nothing where no table has two dates.
 */
export function publishedOnly(opening: readonly OpeningTable[]): readonly string[] {
  const dated = opening.filter(({ table }) => shownChange(table) !== null);
  if (dated.length === 0) return [];
  const tested = dated.filter(({ table }) => testedChanges(table.rows).tested > 0);
  if (tested.length === 0) return ["Comparaison de valeurs publiées à deux dates, sans test statistique."];
  const names = dated
    .filter((one) => !tested.includes(one))
    .map(({ indicator: { shortLabel } }) => shortLabel);
  const counts = tested.map(({ table, indicator: { shortLabel } }) => {
    const { tested: all, established } = testedChanges(table.rows);
    return `${established} QPV sur ${all} (${shortLabel})`;
  });
  return [
    `Comparaison de valeurs publiées à deux dates. Changement d’écart établi, c’est-à-dire dont l’intervalle à 95 % ne contient pas 0 : ${counts.join(", ")}. Les rapports et les valeurs seules n’ont pas de test${names.length > 0 ? `, ni les écarts de : ${names.join(", ")}` : ""}.`,
  ];
}
