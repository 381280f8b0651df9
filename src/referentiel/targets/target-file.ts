import { isEachYear } from "../due-day.ts";
import type { Origin, Scale } from "../tree.ts";
import {
  toDate,
  toSource,
  toValidity,
  type WrittenDate,
  type WrittenSource,
  type WrittenValidity,
} from "../written.ts";
import type { Baseline, PrintedAnswer, Target, TargetShape } from "./target.ts";

/** What a person writes in cibles.yaml; schemas/cibles.schema.json has been checked. */
export interface WrittenTargets {
  readonly cibles: readonly WrittenTarget[];
}

export interface WrittenTarget extends WrittenValidity {
  readonly id: string;
  readonly libelle: string;
  readonly noeud?: string;
  readonly objectif?: string;
  readonly forme: TargetShape;
  readonly valeur?: number;
  readonly min?: number;
  readonly max?: number;
  readonly strict?: boolean;
  readonly approche?: boolean;
  readonly unite?: string;
  readonly rapporte_a?: string;
  readonly sens?: "hausse" | "baisse";
  readonly tous_les_mois?: number;
  readonly comparateur?: string;
  readonly reference?: WrittenBaseline;
  readonly echeance?: WrittenDate;
  readonly echeance_imprimee?: string;
  readonly echeance_conditionnelle?: boolean;
  readonly jour_limite?: string;
  readonly chaque?: string;
  readonly imprime?: WrittenPrinted;
  readonly portee: Scale;
  readonly territoire?: string;
  readonly pilote?: string;
  readonly indicateur?: string;
  readonly statut_texte?: Target["textKind"];
  readonly note?: string;
  readonly origine: Origin;
  readonly source: WrittenSource;
}

export interface WrittenBaseline {
  readonly valeur?: number;
  readonly date?: WrittenDate;
  readonly nature: Baseline["nature"];
  readonly texte?: string;
  readonly source?: WrittenSource;
}

/** What the document prints of a target: « oui » and « non », or a number. */
export interface WrittenPrinted {
  readonly valeur: number | "oui" | "non";
  readonly date?: WrittenDate;
  readonly source: WrittenSource;
}

/** A printed answer in the model’s words. */
export const toPrinted = ({ valeur, date, source }: WrittenPrinted): PrintedAnswer => ({
  value: typeof valeur === "number" ? valeur : valeur === "oui",
  date: toDate(date),
  source: toSource(source),
});

/** A written target in the model's words. A key that is absent stays absent: nothing is guessed. */
export function toTarget(written: WrittenTarget): Target {
  return {
    id: written.id,
    label: written.libelle,
    node: written.noeud,
    objective: written.objectif,
    shape: written.forme,
    value: written.valeur,
    min: written.min,
    max: written.max,
    strict: written.strict ?? false,
    approximate: written.approche ?? false,
    unit: written.unite,
    shareOf: written.rapporte_a,
    direction: written.sens,
    everyMonths: written.tous_les_mois,
    comparator: written.comparateur,
    baseline: written.reference && toBaseline(written.reference),
    due: dueOf(written.jour_limite) ?? toDate(written.echeance),
    duePrinted: written.echeance_imprimee,
    dueIsCondition: written.echeance_conditionnelle,
    dueDay: written.jour_limite,
    each: written.chaque,
    printed: written.imprime && toPrinted(written.imprime),
    scale: written.portee,
    territory: written.territoire,
    lead: written.pilote,
    indicator: written.indicateur,
    textKind: written.statut_texte ?? "engagement",
    note: written.note,
    origin: written.origine,
    source: toSource(written.source),
    ...toValidity(written),
  };
}

/** A due day that is one day is the deadline; one of each year is not. */
const dueOf = (dueDay: string | undefined): string | undefined =>
  dueDay === undefined || isEachYear(dueDay) ? undefined : dueDay;

function toBaseline({ valeur, date, nature, texte, source }: WrittenBaseline): Baseline {
  return { value: valeur, date: toDate(date), nature, text: texte, source: source && toSource(source) };
}
