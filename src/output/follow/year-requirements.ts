import { requirementWords } from "../../follow/rules/requirement-words.ts";
import { FOLLOW_UP_STATES } from "../../follow/standing/followed.ts";
import type { RequirementOfYear } from "../../follow/standing/requirement-standing.ts";
import {
  openRequirements,
  requirementCounts,
  requirementShare,
  requirementStateWords,
} from "../../french/follow-requirements.ts";
import { capital } from "../../kernel/french.ts";
import type { CellColumn } from "../terminal/text.ts";
import type { FollowYearView } from "./block.ts";
import { block, type FollowBlock, grid, sentence } from "./block.ts";

/** What the contract asks of the year: how many are in which state, then those that are not settled; all with `detail`. */
export function requirementSections({ followYear, detail, isPrinted }: FollowYearView): FollowBlock[] {
  const { requirements, year } = followYear;
  if (requirements.length === 0) return [];
  const shown = detail ? requirements : openRequirements(requirements);
  return [
    block(`Ce que le contrat demande de ${year}`, [
      sentence(requirementCounts(requirements)),
      ...(isPrinted ? [grid(COLUMNS, shown)] : shown.map((one) => sentence(requirementStateWords(one)))),
    ]),
  ];
}

const COLUMNS: readonly CellColumn<RequirementOfYear>[] = [
  { header: "Ce qui est demandé", align: "left", cell: (one) => capital(requirementWords(one)) },
  { header: "Où on en est", align: "left", cell: ({ state }) => capital(FOLLOW_UP_STATES[state]) },
  { header: "Combien", align: "right", cell: requirementShare },
];
