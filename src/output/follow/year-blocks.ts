import type { FollowYear } from "../../follow/follow-year.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import type { FollowBlock } from "./block.ts";
import { type FollowSection, namesOf } from "./block.ts";
import { actionSections } from "./year-actions.ts";
import { barometerSections } from "./year-barometer.ts";
import { moneySections } from "./year-money.ts";
import { commitmentSections, meetingSections, opinionSections, tfpbSections } from "./year-parties.ts";
import { personsSections } from "./year-persons.ts";
import { formSections, programmeSections } from "./year-programme.ts";
import { requirementSections } from "./year-requirements.ts";

/** The subjects in the order in which they are read. */
const SECTIONS: readonly FollowSection[] = [
  actionSections,
  moneySections,
  personsSections,
  barometerSections,
  tfpbSections,
  meetingSections,
  commitmentSections,
  formSections,
  programmeSections,
];

/**
 * What the tables of the follow-up say of a year, subject by subject; nothing when no subject has anything to say. The
 * terminal and the report lay out the same blocks, but for the opinions of councils, of which the report has an annex, and for
 * identifiers, which only a terminal shows (`isPrinted`). `detail`: every line, or what fits on one screen.
 */
export function followYearBlocks(
  referentiel: Pick<Referentiel, "id" | "nodes">,
  followYear: FollowYear,
  { detail, isPrinted }: { readonly detail: boolean; readonly isPrinted: boolean },
): FollowBlock[] {
  const view = { referentiel, followYear, detail, isPrinted, name: namesOf({ referentiel, followYear }) };
  const sections = isPrinted ? SECTIONS : [...SECTIONS, opinionSections];
  const said = sections.flatMap((section) => section(view));
  return said.length === 0 ? [] : [...requirementSections(view), ...said];
}
