import { inForceIn } from "../../referentiel/in-force.ts";
import { partyRecord } from "../../referentiel/parties.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import { measuresOf } from "../../referentiel/targets/goal.ts";
import { COMPARATOR_SUFFIX } from "../../referentiel/targets/target.ts";
import { allQuestions, type Question } from "../../referentiel/tree.ts";
import type { FollowUpContext, Told } from "./followed.ts";
import { type Followed, groupOf, type LastRecord } from "./followed.ts";
import { latestOf, newest } from "./latest.ts";
import { ofCommitments } from "./of-commitments.ts";
import { ofFollowRules } from "./of-follow-rules.ts";
import { ofTargets } from "./of-targets.ts";
import { recordedState } from "./state-of-promise.ts";

/**
 * Every identifier that a référentiel lets one follow, each once, with where it stands on a day: its questions, targets,
 * those of shared référentiels that bind each contract, commitments, follow-up indicators, and the names that only its rules
 * read. In the order of the files.
 */
export function followUp(context: FollowUpContext): Followed[] {
  const { referentiel, day } = context;
  const targets = ofTargets(context);
  const told = [
    ...allQuestions(referentiel).map((question) => ofQuestion(question, context)),
    ...targets,
    ...ofCommitments(context, targets),
    ...ofRules(context),
    ...(context.follow ? ofFollowRules(context.follow) : []),
  ];
  const year = day.slice(0, 4);
  return told.map((one) => ({
    ...one,
    duePrinted: one.duePrinted ?? null,
    parties: one.parties ?? null,
    group: groupOf(one.state, one.last, year),
  }));
}

/** A question waits for no line of its own: people appreciate it, residents answer it, or a rule reads figures. */
function ofQuestion(question: Question, { referentiel, day }: FollowUpContext): Told {
  const { appreciations, opinions } = referentiel;
  const said = appreciations
    .filter((one) => one.question === question.id && one.date <= day)
    .map(
      ({ date }): LastRecord => ({
        from: "appreciation",
        date,
        address: `referentiels/${referentiel.id}/appreciations.yaml`,
      }),
    );
  const asked = opinions
    .filter(({ about, date }) => about === question.id && date <= day)
    .map(({ date, address }): LastRecord => ({ from: "opinion", date, address }));
  const last = newest([...said, ...asked]);
  const holds = inForceIn(referentiel, day).has(question);
  const state = last ? "apprecie" : question.rule === undefined ? "rien" : "par_regle";
  return {
    id: question.id,
    kind: "question",
    label: question.text,
    by: null,
    due: null,
    state: holds ? state : "sans_objet",
    last,
    source: question.source,
  };
}

/** The names that only rules give: what they read of releves.csv, and nothing else identifies. */
function ofRules({ referentiel, day }: FollowUpContext): Told[] {
  const { rules, measurements } = referentiel;
  const terms = rules.flatMap((rule) => Object.values(rule.terms).map((term) => ({ term, rule })));
  const named = namesOf(referentiel);
  const labels = new Map(
    terms.flatMap(({ term, rule }) =>
      term.kind === "releve" && !named.has(term.measurement)
        ? [[term.measurement, { label: term.label ?? rule.label, source: rule.sources[0] }] as const]
        : [],
    ),
  );
  return [...labels].map(([id, { label, source }]) => ({
    id,
    kind: "releve",
    label,
    by: null,
    due: null,
    state: recordedState(measuresOf(id, measurements, day)) ?? "rien",
    last: latestOf([id], measurements, day),
    source: source ?? null,
  }));
}

/** Every name that something of the référentiel bears, or a party or the other group of a target. */
function namesOf({ targets, commitments, followUpBlocks, parties = [] }: Referentiel): ReadonlySet<string> {
  const indicators = [
    ...commitments.flatMap(({ followUp: own }) => own),
    ...followUpBlocks.flatMap((one) => one.indicators),
  ];
  const ofTargets = targets.flatMap((target) => {
    const members = parties.find((group) => group.id === target.each)?.members ?? [];
    return [target.id, ...members.map((member) => partyRecord(target.id, member.id))];
  });
  const names = [...ofTargets, ...commitments.map((one) => one.id), ...indicators.map((one) => one.id)];
  return new Set(names.flatMap((name) => [name, `${name}${COMPARATOR_SUFFIX}`]));
}
