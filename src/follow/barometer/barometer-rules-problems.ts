import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { NodePath } from "../../files/schema.ts";
import { codesOf } from "../../kernel/closed-list.ts";
import { unknown } from "../../referentiel/known-names.ts";
import type { At, WrittenSource } from "../../referentiel/written.ts";
import { HUMAN_DIMENSIONS, HUMAN_INDICES, type HumanDimension } from "../../statistics/human-index.ts";
import type { WrittenBarometer, WrittenBounds, WrittenFrozen, WrittenHumanIndex } from "./barometer-file.ts";

/**
 * What its schema cannot say of « barometre » in suivi.yaml: bounds upside down, a logarithm of what is not above 0, two pairs of
 * bounds on the same day, an index whose scale nobody says, documents that are not declared. `at` gives the place of a key of
 * « barometre ».
 *
 * @diagnostic barometre/bornes-inversees
 * @diagnostic barometre/bornes-sans-logarithme
 * @diagnostic barometre/bornes-en-double
 * @diagnostic barometre/logarithme-a-dire
 * @diagnostic barometre/logarithme-fixe
 */
export function barometerRulesProblems(
  written: WrittenBarometer,
  at: At,
  documents: readonly string[] | undefined,
): Diagnostic[] {
  const { bornes, idh } = written;
  return [
    ...sourceProblems(written, at, documents),
    ...bornes.flatMap((one, index) => [
      ...boundsProblems(one, one.logarithme ?? false, (...inside) => at("bornes", index, ...inside)),
      ...(bornes.some((other, rank) => rank < index && overlap(other, one))
        ? [
            problem("barometre/bornes-en-double", at("bornes", index, "indicateur"), {
              indicator: one.indicateur,
            }),
          ]
        : []),
    ]),
    ...(idh ? codesOf(HUMAN_DIMENSIONS).flatMap((dimension) => indexProblems(idh, dimension, at)) : []),
  ];
}

/** Documents that bounds come from and that the référentiel does not declare. */
function sourceProblems(
  { source, bornes, idh }: WrittenBarometer,
  at: At,
  documents: readonly string[] | undefined,
): Diagnostic[] {
  const cited: readonly (readonly [WrittenSource, NodePath])[] = [
    [source, []],
    ...bornes.map((one, index) => [one.source, ["bornes", index]] as const),
    ...(idh ? codesOf(HUMAN_DIMENSIONS).map((one) => [idh[one].source, ["idh", one]] as const) : []),
  ];
  return cited.flatMap(([{ document }, path]) =>
    unknown("referentiel/document-inconnu", document, documents, () => at(...path, "source", "document")),
  );
}

function boundsProblems(
  { indicateur, minimum, maximum }: WrittenFrozen & { readonly indicateur: string },
  logarithm: boolean,
  at: At,
): Diagnostic[] {
  if (minimum >= maximum)
    return [problem("barometre/bornes-inversees", at("minimum"), { indicator: indicateur })];
  return logarithm && minimum <= 0
    ? [problem("barometre/bornes-sans-logarithme", at("minimum"), { indicator: indicateur })]
    : [];
}

/** Whether two pairs of bounds of one indicator hold on the same day. */
function overlap(left: WrittenBounds, right: WrittenBounds): boolean {
  return (
    left.indicateur === right.indicateur &&
    (left.du ?? "") <= (right.au ?? "9999") &&
    (right.du ?? "") <= (left.au ?? "9999")
  );
}

function indexProblems(idh: WrittenHumanIndex, dimension: HumanDimension, at: At): Diagnostic[] {
  const written = idh[dimension];
  const { logarithm } = HUMAN_INDICES[idh.indice][dimension];
  const place: At = (...inside) => at("idh", dimension, ...inside);
  const name = idh.indice;
  const found = boundsProblems(written, logarithm ?? written.logarithme ?? false, place);
  if (logarithm === null && written.logarithme === undefined)
    return [...found, problem("barometre/logarithme-a-dire", place("indicateur"), { name })];
  if (logarithm !== null && written.logarithme !== undefined && written.logarithme !== logarithm)
    return [...found, problem("barometre/logarithme-fixe", place("logarithme"), { name, dimension })];
  return found;
}
