import type { Evaluation } from "../../evaluation/evaluation.ts";
import { decisionSentences } from "../../french/decisions.ts";
import { lackingSentences } from "../../french/lacking.ts";
import { plainDeep } from "../../french/plain-elements.ts";
import { coverageSentence } from "../../french/tallies.ts";
import { typesetDeep } from "../../french/typeset.ts";
import { namesOf } from "../labels.ts";
import { changesView } from "../report/claims.ts";
import { talliesView } from "../report/nodes.ts";
import { answerViews } from "../report/opening/answers.ts";
import { lackingFacts, openMatters } from "../report/opening/matters.ts";
import { openingView } from "../report/opening/opening.ts";
import { openingTables } from "../report/opening/opening-tables.ts";
import type { OverviewPart } from "./parts.ts";

/** The overview of a contract, from the same facts as the first pages of its reports; a page that scrolls leaves nothing out. */
export function overviewPart(evaluation: Evaluation): OverviewPart {
  const names = namesOf(evaluation);
  const { lead } = openingTables(evaluation, names);
  const { moment, titre, chapeau, chiffres, non_dit, sources, notes } = openingView(evaluation, names);
  const part: OverviewPart = {
    moment,
    headline: titre,
    standfirst: chapeau,
    figures: chiffres,
    answers: answerViews(evaluation, names),
    coverage: coverageSentence(evaluation.coverage),
    tallies: talliesView(evaluation),
    changes: changesView(evaluation),
    decisions: decisionSentences(openMatters(evaluation, names)),
    lacking: lackingSentences(lackingFacts(evaluation, names)),
    unsaid: non_dit,
    notes,
    sources,
    lead: lead ? { indicator: lead.table.indicator, geography: lead.table.geography } : null,
  };
  return typesetDeep(plainDeep(part, evaluation.referentiel));
}
