import type { WrittenValidity } from "./referentiel-files.ts";
import type { Validity } from "./tree.ts";

/** From when to when an element holds, and what it replaces, in the model's words. */
export function toValidity({ remplace, valable_du, valable_au }: WrittenValidity): Validity {
  return { from: valable_du, to: valable_au, replaces: remplace ?? [] };
}
