import type { FollowContext } from "../context.ts";
import type { FormItem, Organisation } from "../rules/follow-rules.ts";

/** What a signatory answers to an item: as it said, bound without saying it, or nothing known. */
export interface FormCell {
  readonly item: string;
  /** Null while nothing is known. */
  readonly answer: boolean | null;
  /** Bound by its signature alone: the contract binds those who must sign, and the line says nothing else. */
  readonly isBound: boolean;
  readonly detail: string | null;
  /** The year of the answer; null of one that is bound without saying it. */
  readonly year: number | null;
  readonly address: string | null;
}

/** The answers of one signatory, in the order of the form. */
export interface FormRow extends Organisation {
  /** Whether it must sign. */
  readonly isMandatory: boolean;
  readonly cells: readonly FormCell[];
  /** How many items it is known to commit to. */
  readonly yes: number;
  /** How many are not known. */
  readonly open: number;
}

/** The form of a contract with what each signatory answered by a year. */
export interface FormOfYear {
  readonly items: readonly (FormItem & { readonly block: string })[];
  readonly signatories: readonly FormRow[];
}

/**
 * Signatories × items: the latest answer by the year that is followed. « Les signataires obligatoires s’y engagent de fait, les
 * partenaires précisent la nature de leurs engagements »: one that must sign and has said nothing is bound, and said to be so; of
 * a partner that has said nothing, nothing is known. Null of a contract without a form.
 *
 * @source Contrat de ville de Lens-Liévin, l. 1817-1933
 */
export function formOfYear({ records, rules, year }: FollowContext): FormOfYear | null {
  const items = rules.form.flatMap(({ label, items: own }) => own.map((item) => ({ ...item, block: label })));
  if (items.length === 0) return null;
  const signatories = rules.organisations.map(({ id, name, mustDeclare }): FormRow => {
    const own = records.form
      .filter((line) => line.signatory === id && line.year <= year)
      .toSorted((left, right) => left.year - right.year);
    const cells = items.map(({ id: item }): FormCell => {
      const line = own.findLast((one) => one.item === item && one.answer !== null);
      const isBound = !line && mustDeclare;
      return {
        item,
        answer: line?.answer ?? (isBound ? true : null),
        isBound,
        detail: line?.detail ?? null,
        year: line?.year ?? null,
        address: line?.address ?? null,
      };
    });
    return {
      id,
      name,
      isMandatory: mustDeclare,
      cells,
      yes: cells.filter(({ answer }) => answer === true).length,
      open: cells.filter(({ answer }) => answer === null).length,
    };
  });
  return { items, signatories };
}
