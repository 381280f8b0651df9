import type { Validity } from "../model/tree.ts";
import { holds } from "./holds.ts";

type Element = { readonly id: string } & Validity;

/**
 * The element that replaces another on a day: one that is inside its dates and names it. Undefined when none does.
 *
 * @example
 * replacement("a", [{ id: "a", replaces: [] }, { id: "b", from: "2024-01-01", replaces: ["a"] }], "2023-12-31")
 * // => undefined
 */
export function replacement<T extends Element>(id: string, all: readonly T[], day: string): T | undefined {
  return all.find((one) => one.id !== id && one.replaces.includes(id) && holds(one, day));
}

/**
 * Whether an element is judged on a day: inside its dates, and replaced by none that is.
 *
 * @example
 * isInForce({ id: "a", to: "2023-12-31", replaces: [] }, [], "2024-01-01")
 * // => false
 */
export function isInForce<T extends Element>(element: T, all: readonly T[], day: string): boolean {
  return holds(element, day) && replacement(element.id, all, day) === undefined;
}

/**
 * The element that stands for an identifier on a day: what replaces it, then what replaces that, else itself if it is
 * inside its dates. Undefined when nothing stands, or when elements replace each other in a circle.
 *
 * @example
 * standing("a", [{ id: "a", replaces: [] }, { id: "b", from: "2024-01-01", replaces: ["a"] }], "2024-01-01")?.id
 * // => "b"
 */
export function standing<T extends Element>(id: string, all: readonly T[], day: string): T | undefined {
  const seen = new Set<string>();
  let name = id;
  for (;;) {
    if (seen.has(name)) return undefined;
    seen.add(name);
    const next = replacement(name, all, day);
    if (!next) break;
    name = next.id;
  }
  const last = all.find((one) => one.id === name);
  return last && holds(last, day) ? last : undefined;
}
