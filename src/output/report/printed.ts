import type { PrintedValue } from "../../data/observation.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { periodWords } from "../../french/periods.ts";
import {
  besideReading,
  differenceAmount,
  type Measure,
  printedAmount,
  publishedAmount,
} from "../../french/printed.ts";
import { printedNature } from "../../french/sources.ts";
import type { Labels } from "../labels.ts";

/** A value printed in the contract, with the words that qualify it and the published figure of the same thing. */
export interface PrintedRow {
  readonly territoire: string;
  readonly periode: string;
  readonly valeur: string;
  readonly nature: string;
  /** The published figure and the difference; empty when none is published. */
  readonly publie: string;
  readonly difference: string;
  /** What one is beside the other; empty when nothing that is published has its definition. */
  readonly lecture: string;
  readonly lignes: string;
  readonly repere: string;
}

/** The values printed for one indicator, with the published one beside which they are read; empty without one. */
export interface PrintedGroup {
  readonly indicateur: string;
  readonly a_cote: string;
  readonly lignes: readonly PrintedRow[];
}

/** The values printed in the contract itself, by indicator, their remarks as numbered notes. */
export interface PrintedView {
  readonly groupes: readonly PrintedGroup[];
  readonly notes: readonly { readonly repere: string; readonly texte: string }[];
}

/** The contract's own values: they are quoted with their qualifiers, beside published figures, never mixed with their series. */
export function printedView(evaluation: Evaluation, names: Labels): PrintedView {
  const { printed } = evaluation;
  const indicators = [...new Set(printed.map(({ indicator }) => indicator))];
  const ordered = indicators.flatMap((id) => printed.filter(({ indicator }) => indicator === id));
  const texts = [...new Set(ordered.flatMap(({ note }) => note ?? []))];
  return {
    groupes: indicators.map((id) => ({
      indicateur: names.indicator(id)?.label ?? id,
      a_cote: besideOf(id, evaluation, names),
      lignes: ordered
        .filter(({ indicator }) => indicator === id)
        .map((value) => printedRow(value, texts, evaluation, names)),
    })),
    notes: texts.map((texte, index) => ({ repere: String(index + 1), texte })),
  };
}

function besideOf(id: string, { printedBeside }: Evaluation, names: Labels): string {
  const { publishedAs } = names.indicator(id) ?? {};
  const label = printedBeside.find(({ indicator }) => indicator === id)?.besideLabel;
  return publishedAs ? `${label ?? publishedAs.indicator}. ${publishedAs.reserve}` : "";
}

function printedRow(
  value: PrintedValue,
  texts: readonly string[],
  { printedBeside }: Evaluation,
  names: Labels,
): PrintedRow {
  const indicator = names.indicator(value.indicator);
  const unit = indicator?.unit ?? "";
  const published = indicator?.publishedAs && names.indicator(indicator.publishedAs.indicator);
  const measure: Measure = published ?? { unit, decimals: indicator?.decimals ?? 0 };
  const beside = printedBeside.find(({ address }) => address === value.address);
  const isTold = beside !== undefined && beside.standing !== "sans_equivalent";
  return {
    territoire: names.label(value.territory),
    periode: periodWords(value.period),
    valeur: printedAmount(value.value, unit),
    nature: printedNature(value),
    publie: beside ? publishedAmount(beside, measure) : "",
    difference: beside ? differenceAmount(beside, measure) : "",
    lecture: isTold ? besideReading(beside, measure, names.label) : "",
    lignes: value.lines ?? "",
    repere: value.note === undefined ? "" : String(texts.indexOf(value.note) + 1),
  };
}
