import type { Referentiel } from "../../model/referentiel.ts";
import type { Source, Validity } from "../../model/tree.ts";
import { holds } from "../targets/holds.ts";
import { replacedOn } from "../targets/replaced-on.ts";

/** A référentiel without the targets and commitments that are replaced or out of their dates on a day. */
export function inEffect(referentiel: Referentiel, day: string): Referentiel {
  const replaced = replacedOn(referentiel, day);
  const isInEffect = (one: Validity & { readonly id: string; readonly source: Source }): boolean =>
    holds(one, day) && !replaced.has(one.id) && !replaced.has(one.source.document);
  return {
    ...referentiel,
    targets: referentiel.targets.filter(isInEffect),
    commitments: referentiel.commitments.filter(isInEffect),
  };
}
