import type { ConditionTrace, Operand, UsedFigure } from "../referentiel/rules/trace.ts";
import { figureWords } from "./figure-words.ts";
import { leafWords, shareThreshold } from "./leaf-words.ts";
import { valueWords } from "./operand-words.ts";

/** One line of an explanation; `depth` counts from 0 how far inside it stands. */
export interface TraceLine {
  readonly depth: number;
  readonly text: string;
}

const ANSWERS = { true: "oui", false: "non", null: "inconnu" } as const;

/**
 * The tree of a verdict in French, from the condition down to the file and line of each figure: what was looked at, what
 * it gave, the threshold with its date and reference, and for each QPV the same. `label` names a territory.
 */
export function traceLines(
  trace: ConditionTrace,
  label: (code: string) => string,
  depth = 0,
): readonly TraceLine[] {
  const below = depth + 1;
  const threshold = shareThreshold(trace);
  return [
    { depth, text: `${leafWords(trace)}, donc ${ANSWERS[`${trace.result}`]}` },
    ...(threshold ? [{ depth: below, text: threshold }] : []),
    ...(trace.operands ?? []).flatMap((operand) => operandLines(operand, label, below)),
    ...(trace.figures ?? []).map((figure) => figureLine(figure, undefined, label, below)),
    ...(trace.quarters ?? []).flatMap(({ territory, trace: one }) => [
      { depth: below, text: `${territory} ${label(territory)}`.trim() },
      ...traceLines(one, label, below + 1),
    ]),
    ...trace.children.flatMap((child) => traceLines(child, label, below)),
  ];
}

function operandLines(operand: Operand, label: (code: string) => string, depth: number): TraceLine[] {
  if (operand.kind === "terme") {
    return operand.figures.map((figure) => figureLine(figure, operand, label, depth));
  }
  const { id, value, unit, from, reference, reason } = operand;
  const text =
    typeof value === "number"
      ? `seuil ${id} : ${valueWords(value, unit)}, depuis le ${from} ; ${reference}`
      : `seuil ${id} : ${reason}`;
  return [{ depth, text }];
}

function figureLine(
  figure: UsedFigure,
  operand: Operand | undefined,
  label: (code: string) => string,
  depth: number,
): TraceLine {
  return { depth, text: `${operand ? `${operand.id} : ` : ""}${figureWords(figure, operand, label)}` };
}
