import { requirementWords } from "../follow/rules/requirement-words.ts";
import { FOLLOW_UP_STATES, type FollowUpState } from "../follow/standing/followed.ts";
import type { RequirementOfYear } from "../follow/standing/requirement-standing.ts";
import { capital, counted } from "../kernel/french.ts";
import { tally, tallyOf } from "./tally.ts";

/** States that ask for nothing more: held, without object, or a value that controls read. */
const SETTLED: ReadonlySet<FollowUpState> = new Set<FollowUpState>([
  "tenu",
  "sans_objet",
  "parametre",
  "ouvert",
]);

/** What the contract asks of a year and is not settled, in its order. */
export const openRequirements = (all: readonly RequirementOfYear[]): RequirementOfYear[] =>
  all.filter(({ state }) => !SETTLED.has(state));

/** Where one thing that the contract asks stands: « Non tenu, 11 sur 12 : comités de pilotage par action financée : 1. ». */
export function requirementStateWords(requirement: RequirementOfYear): string {
  const share = requirementShare(requirement);
  const said = [FOLLOW_UP_STATES[requirement.state], ...(share === "–" ? [] : [share])];
  return capital(`${said.join(", ")} : ${requirementWords(requirement)}.`);
}

/** How many of how many do what is asked; nothing where the document asks for nothing that can be counted. */
export const requirementShare = ({ state, counts }: RequirementOfYear): string =>
  counts && state !== "ouvert" ? tally(counts.done, counts.total) : "–";

/** How many are in which state: « 14 points : non tenu (2), tenu (12). ». */
export function requirementCounts(all: readonly RequirementOfYear[]): string {
  const states = tallyOf(
    FOLLOW_UP_STATES,
    all.map(({ state }) => state),
  );
  return `${counted(all.length, "point")} : ${states}.`;
}
