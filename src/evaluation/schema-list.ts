import { codesOf } from "../kernel/closed-list.ts";

/** The codes that schemas accept at some places, each as `schema#/pointer` to what bears the `enum`. */
export interface SchemaEnum {
  readonly codes: readonly (string | null)[];
  readonly at: readonly string[];
}

/** A closed list: a table by code, or codes that have nothing but themselves. */
type List = readonly (string | null)[] | Readonly<Record<string, unknown>>;

/** The codes of a list. */
export const codes = (list: List): readonly (string | null)[] => (isPlain(list) ? list : codesOf(list));
const isPlain = (list: List): list is readonly (string | null)[] => Array.isArray(list);
/** A list without some of its codes. */
export const without = (list: List, ...left: readonly string[]) =>
  codes(list).filter((code) => code === null || !left.includes(code));
/** A closed list and the places that hold it. */
export const list = (of: List, ...at: readonly string[]): SchemaEnum => ({ codes: codes(of), at });
