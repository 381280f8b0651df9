import {
  openRequirements,
  requirementCounts,
  requirementStateWords,
} from "../../french/follow-requirements.ts";
import type { FollowYearView } from "./block.ts";
import { block, type FollowBlock, sentence } from "./block.ts";

/** What the contract asks of the year: how many are in which state, then those that are not settled; all with `detail`. */
export function requirementSections({ followYear, detail }: FollowYearView): FollowBlock[] {
  const { requirements, year } = followYear;
  if (requirements.length === 0) return [];
  const shown = detail ? requirements : openRequirements(requirements);
  return [
    block(`Ce que le contrat demande de ${year}`, [
      sentence(requirementCounts(requirements)),
      ...shown.map((one) => sentence(requirementStateWords(one))),
    ]),
  ];
}
