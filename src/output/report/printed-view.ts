import type { PrintedValue } from "../../data/observation.ts";
import { formatLevel } from "../../data/unit.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { periodWords } from "../../french/periods.ts";
import type { Names } from "../names.ts";

/** A value printed in the contract, with the words that qualify it. */
export interface PrintedRow {
  readonly territoire: string;
  readonly periode: string;
  readonly valeur: string;
  readonly nature: string;
  readonly lignes: string;
  readonly repere: string;
}

/** The values printed for one indicator. */
export interface PrintedGroup {
  readonly indicateur: string;
  readonly lignes: readonly PrintedRow[];
}

/** The values printed in the contract itself, by indicator, their remarks as numbered notes. */
export interface PrintedView {
  readonly groupes: readonly PrintedGroup[];
  readonly notes: readonly { readonly repere: string; readonly texte: string }[];
}

/** The contract's own values: they are quoted with their qualifiers, never mixed with published series. */
export function printedView({ printed }: Evaluation, names: Names): PrintedView {
  const indicators = [...new Set(printed.map(({ indicator }) => indicator))];
  const ordered = indicators.flatMap((id) => printed.filter(({ indicator }) => indicator === id));
  const texts = [...new Set(ordered.flatMap(({ note }) => note ?? []))];
  return {
    groupes: indicators.map((id) => ({
      indicateur: names.indicator(id)?.label ?? id,
      lignes: printed
        .filter(({ indicator }) => indicator === id)
        .map((value) => printedRow(value, texts, names)),
    })),
    notes: texts.map((texte, index) => ({ repere: String(index + 1), texte })),
  };
}

function printedRow(value: PrintedValue, texts: readonly string[], names: Names): PrintedRow {
  return {
    territoire: names.label(value.territory),
    periode: periodWords(value.period),
    valeur: levelOf(value, names),
    nature: natureOf(value),
    lignes: value.lines ?? "",
    repere: value.note === undefined ? "" : String(texts.indexOf(value.note) + 1),
  };
}

/** Printed with its own decimals: « 25 » in the contract does not become « 25,0 », nor « 19,95 » « 20,0 ». */
function levelOf({ value, indicator }: PrintedValue, names: Names): string {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return formatLevel(value, { unit: names.indicator(indicator)?.unit ?? "", decimals });
}

function natureOf({ statistic, qualifier, available, total }: PrintedValue): string {
  const words: Readonly<Record<string, string>> = {
    valeur: "valeur",
    moyenne:
      available === undefined ? "moyenne, effectif non précisé" : `moyenne de ${available} sur ${total}`,
    min: available === undefined ? "minimum" : `minimum de ${available} sur ${total}`,
    max: available === undefined ? "maximum" : `maximum de ${available} sur ${total}`,
  };
  const nature = words[statistic] ?? statistic;
  return qualifier === "exact" ? nature : `${nature}, ${qualifier}`;
}
