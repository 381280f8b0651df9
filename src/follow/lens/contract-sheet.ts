import { printedLabel } from "../../data/printed-name.ts";
import type { Territory } from "../../data/territory.ts";
import { qpvIn } from "../../data/territory-parts.ts";
import { groupedBy } from "../../kernel/groups.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import { allQuestions, type Validity, walkNodes } from "../../referentiel/tree.ts";
import type { FollowContext } from "../context.ts";
import type { FollowRules, Organisation } from "../rules/follow-rules.ts";

/** A contract on one page: what it is, how much it holds, whom it names and what it asks. */
export interface ContractSheet extends Pick<Referentiel, "id" | "title" | "contract" | "holder" | "adopts"> {
  /** AAAA-MM-JJ. */
  readonly day: string;
  /** The EPCI and its name; its code alone when the workspace does not describe it. */
  readonly epci: Organisation;
  /** The zonings of its districts, the latest first, each with how many there are. */
  readonly zonings: readonly { readonly geography: string; readonly count: number }[];
  /** Nodes by level, from the widest. */
  readonly levels: readonly { readonly level: string; readonly count: number }[];
  readonly counts: Readonly<Record<"questions" | "commitments" | "targets" | "indicators", number>>;
  readonly bodies: FollowRules["bodies"];
  readonly requirements: FollowRules["requirements"];
  readonly funders: readonly Organisation[];
  readonly landlords: readonly Organisation[];
  readonly organisations: FollowRules["organisations"];
}

/** The page of a contract, with the bodies and requirements that hold on the day. Nothing of it is judged. */
export function contractSheet(
  { referentiel, rules, day }: Pick<FollowContext, "referentiel" | "rules" | "day">,
  territories: ReadonlyMap<string, Territory>,
): ContractSheet {
  const { id, title, contract, holder, adopts, epci, nodes, commitments, targets } = referentiel;
  const zonings = groupedBy(qpvIn(epci, territories), ({ geography }) => geography);
  const levels = groupedBy(walkNodes(nodes), ({ level }) => level);
  const { followUpBlocks } = referentiel;
  const holds = ({ from = "", to = "9999" }: Validity) => from <= day && day <= to;
  return {
    id,
    title,
    contract,
    holder,
    adopts,
    epci: { id: epci, name: printedLabel(epci, territories) },
    zonings: [...zonings]
      .map(([geography, own]) => ({ geography, count: own.length }))
      .toSorted((left, right) => (left.geography < right.geography ? 1 : -1)),
    levels: [...levels].map(([level, own]) => ({ level, count: own.length })),
    counts: {
      questions: allQuestions(referentiel).length,
      commitments: commitments.length,
      targets: targets.length,
      indicators: [
        ...commitments.flatMap(({ followUp }) => followUp),
        ...followUpBlocks.flatMap(({ indicators }) => indicators),
      ].length,
    },
    day,
    bodies: rules.bodies.filter(holds),
    requirements: rules.requirements.filter(holds),
    funders: rules.funders,
    landlords: rules.landlords,
    organisations: rules.organisations,
  };
}
