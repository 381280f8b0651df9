import type { Territory } from "../data/territory.ts";
import { foldText } from "../kernel/text.ts";

/** A quarter of a later zoning, and why it stands for an earlier one. */
export interface Successor {
  readonly territory: Territory;
  /** A table of passage says so; or it only bears the same name in the same commune. */
  readonly by: "correspondance" | "nom";
}

/**
 * The quarters of 2024 that follow one of 2015: those that the correspondence table says, else that which bears the same name in
 * one of its communes. Nothing is deduced from a code.
 */
export function successorsOf(quarter: Territory, territories: readonly Territory[]): readonly Successor[] {
  const later = territories.filter(
    ({ kind, geography }) => kind === "qpv" && geography > quarter.geography && geography.startsWith("qpv"),
  );
  const declared = later.filter(({ predecessors }) => predecessors?.includes(quarter.code));
  if (declared.length > 0) return declared.map((territory) => ({ territory, by: "correspondance" }));
  const [name, other] = later.filter(
    ({ label, communes, predecessors }) =>
      predecessors === undefined &&
      foldText(label) === foldText(quarter.label) &&
      communes.some((code) => quarter.communes.includes(code)),
  );
  return name && !other ? [{ territory: name, by: "nom" }] : [];
}
