import { frenchDate } from "../kernel/french.ts";
import { REASON_WORDS } from "../kernel/unknown.ts";
import type { ConditionTrace, Operand, UsedFigure } from "../referentiel/rules/trace.ts";
import { unknownWords, valueWords } from "./amounts.ts";
import { leafWords } from "./conditions.ts";
import { printedWords } from "./sources.ts";

/**
 * The threshold of a share.
 *
 * @example
 * shareThreshold({ kind: "part_des_qpv", result: true, atLeast: true, children: [], parameter: { id: "p", value: 0.5, from: "2020-01-01", reference: "décret" } })
 * // => "seuil : au moins 50\u00a0% (p, depuis le 1er\u00a0janvier 2020 ; décret)"
 */
export function shareThreshold({ parameter, atLeast }: ConditionTrace): string {
  if (!parameter) return "";
  const { id, label = id, value, from, reference } = parameter;
  const bound = atLeast ? "au moins" : "plus de";
  return `seuil : ${bound} ${valueWords(value, "part")} (${label}, depuis le ${frenchDate(from)} ; ${reference})`;
}

/**
 * A figure that a condition read, in French: whose, of when, how much, and its address. `operand` is the term that it was
 * read for; `label` names a territory.
 *
 * @example
 * figureWords({ territory: "", period: "2025", value: 52, address: "releves.csv:2" }, undefined, () => "")
 * // => "relevé, 2025 : 52 (releves.csv:2)"
 */
export function figureWords(
  { territory, period, value, address, printed }: UsedFigure,
  operand: Pick<Operand, "unit" | "value"> | undefined,
  label: (code: string) => string,
): string {
  const unit = operand?.unit === "oui_non" ? "" : operand?.unit;
  const isYesNo = typeof operand?.value === "boolean";
  const known = typeof value === "number" ? (isYesNo ? value === 1 : value) : undefined;
  const shown = known === undefined ? REASON_WORDS[unknownOf(value)] : valueWords(known, unitOf(unit));
  if (printed) return `${printedWords(printed)}${period === "" ? "" : `, ${period}`} : ${shown}`;
  const who = territory === "" ? "relevé" : `${territory} ${label(territory)}`.trim();
  return `${who}, ${period} : ${shown} (${address ?? "aucun fichier lu"})`;
}

/** A figure behind a gap is a level: points are those of per cents, and a ratio is between two values without unit. */
function unitOf(unit: string | undefined): string {
  if (unit === "points") return "%";
  return unit ?? "";
}

const unknownOf = (value: UsedFigure["value"]) => (typeof value === "number" ? "absent" : value.unknown);

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
    ...(trace.qpv ?? []).flatMap(({ territory, trace: one }) => [
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
  const { id, value, unit, from, reference } = operand;
  const text =
    typeof value === "number"
      ? `seuil ${id} : ${valueWords(value, unit)}, depuis le ${frenchDate(from ?? "")} ; ${reference}`
      : `seuil ${id} : ${unknownWords(operand)}`;
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
