import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { type Party, partyRecord } from "../../referentiel/parties.ts";
import { kindProblems } from "../../referentiel/record-problems.ts";
import type { Measurement, Opinion } from "../../referentiel/records.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import { COMPARATOR_SUFFIX, type Target } from "../../referentiel/targets/target.ts";
import { COMMITMENT_STATES, type CommitmentLine } from "../tables/commitment-states.ts";
import type { Consultation } from "../tables/consultations.ts";
import type { IndicatorValue } from "../tables/indicator-values.ts";
import type { ReadFollowUp } from "./read-follow-up.ts";
import { cellWords } from "./same-lines.ts";

/** What the tables add to what releves.csv and opinions.csv hold: the same nouns, judged and shown alike. */
export interface Recorded {
  /** Of the whole contract, or of a party that a target binds. */
  readonly measurements: readonly Measurement[];
  /** Of one QPV, commune or partner alone. */
  readonly partial: readonly Measurement[];
  readonly opinions: readonly Opinion[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A line with the place of what it says, for those who look for another that says otherwise. */
interface Line<T> {
  readonly value: T;
  readonly column: string;
  readonly place: Place;
}

/**
 * The lines of `indicateurs` and `engagements` as measurements, and those of `consultations` that name an object as opinions. One
 * that the CSV of the référentiel says too counts once; one that it says otherwise is a conflict, with both places.
 *
 * @diagnostic entry/sans-releve
 * @diagnostic entry/part-et-unite
 * @diagnostic entry/conflit
 * @diagnostic measurement/precision
 * @diagnostic opinion/trop-de-favorables
 */
export function recorded(
  { records, shares }: ReadFollowUp,
  referentiel: Referentiel,
  adopted: readonly Referentiel[],
): Recorded {
  const targets = namedTargets(referentiel, adopted);
  const diagnostics: Diagnostic[] = records.indicators.flatMap((row) => valueProblems(row, shares, targets));
  const lines = [
    ...records.indicators.map((row) => ofIndicator(row, targets)),
    ...records.commitments.map(ofCommitment),
  ];
  const isWhole = ({ value }: Line<Measurement>) => value.part === undefined;
  const measurements = withoutHeld(
    lines.filter(isWhole),
    referentiel.measurements,
    measurementKey,
    sameValue,
  );
  const partial = withoutHeld(
    lines.filter((one) => !isWhole(one)),
    [],
    measurementKey,
    sameValue,
  );
  const answered = records.consultations.filter(({ object }) => object !== null);
  for (const row of answered)
    if (row.favourable > row.answers) {
      const values = { favourable: row.favourable, answers: row.answers };
      diagnostics.push(problem("opinion/trop-de-favorables", row.place("favourable"), values));
    }
  const opinions = withoutHeld(answered.map(ofConsultation), referentiel.opinions, opinionKey, sameAnswers);
  return {
    measurements: measurements.values,
    partial: partial.values,
    opinions: opinions.values,
    diagnostics: [
      ...diagnostics,
      ...measurements.diagnostics,
      ...partial.diagnostics,
      ...opinions.diagnostics,
    ],
  };
}

/** A target under the name that its lines bear, with those of whom each must answer. */
interface NamedTarget extends Pick<Target, "shape" | "unit"> {
  readonly members: readonly Party[];
}

function namedTargets(
  referentiel: Referentiel,
  adopted: readonly Referentiel[],
): ReadonlyMap<string, NamedTarget> {
  const of = ({ targets, parties = [] }: Referentiel, prefix: string) =>
    targets.map(({ id, shape, unit, each }): [string, NamedTarget] => [
      `${prefix}${id}`,
      { shape, unit, members: parties.find((group) => group.id === each)?.members ?? [] },
    ]);
  return new Map([...of(referentiel, ""), ...adopted.flatMap((one) => of(one, `${one.id}/`))]);
}

type Targets = ReturnType<typeof namedTargets>;

const baseOf = (id: string): string =>
  id.endsWith(COMPARATOR_SUFFIX) ? id.slice(0, -COMPARATOR_SUFFIX.length) : id;

/** Units that a per cent is written in. */
const SHARE = /%|pour ?cent|^taux|^parts?(?: |$)/i;

function valueProblems(row: IndicatorValue, shares: ReadonlySet<string>, targets: Targets): Diagnostic[] {
  const { id, value, text, precision } = row;
  const target = targets.get(baseOf(id));
  const unit = target?.unit;
  const isOtherUnit = shares.has(row.address) && unit !== undefined && !SHARE.test(unit);
  const isNumber = typeof value === "number";
  return [
    ...(value === null && text === null ? [problem("entry/sans-releve", row.place("value"), {})] : []),
    ...(isOtherUnit ? [problem("entry/part-et-unite", row.place("value"), { id, unit })] : []),
    ...(precision !== null && (!isNumber || precision < 0)
      ? [problem("measurement/precision", row.place("precision"), { value: precision })]
      : []),
    ...kindProblems({ id, value: value === "inconnu" ? null : value }, target?.shape, () =>
      row.place("value"),
    ),
  ];
}

/** A line of a party that the target binds answers for it; of another partner or of a territory, it is shown beside. */
function ofIndicator(row: IndicatorValue, targets: Targets): Line<Measurement> {
  const { id, party, territory, date, text, precision, source, address } = row;
  const base = baseOf(id);
  const isBound = party !== null && targets.get(base)?.members.some((member) => member.id === party) === true;
  const name = isBound ? `${partyRecord(base, party)}${id.slice(base.length)}` : id;
  const part = [isBound ? null : party, territory].filter((one) => one !== null).join(", ");
  const value: Measurement = {
    id: name,
    date,
    value: row.value === "inconnu" ? null : row.value,
    ...(precision !== null && { precision }),
    source,
    by: party ?? source,
    ...(text !== null && { text }),
    ...(part !== "" && { part }),
    address,
  };
  const isText = row.value === null;
  return { value, column: isText ? "texte" : "valeur", place: row.place(isText ? "text" : "value") };
}

/** Done is `oui`; every other state is not done on its day, and shown in its own words. */
function ofCommitment(row: CommitmentLine): Line<Measurement> {
  const { id, party, date, state, body, source, address } = row;
  const value: Measurement = {
    id,
    date,
    value: state === "tenu",
    source,
    by: body ?? party ?? source,
    text: COMMITMENT_STATES[state],
    ...(party !== null && { part: party }),
    address,
  };
  return { value, column: "statut", place: row.place("state") };
}

/** The answers of one territory are another question than those of the whole contract. */
function ofConsultation(row: Consultation): Line<Opinion> {
  const { survey, date, territory, question, object, favourable, answers, sampling, source, address } = row;
  const wording = territory === null ? question : `${question} (${territory})`;
  const value = { survey, date, about: `${object}`, wording, favourable, answers, sampling, source, address };
  return { value, column: "favorables", place: row.place("favourable") };
}

const measurementKey = ({ id, part, date }: Measurement): string => [id, part, date].join("\u0000");
const sameValue = (left: Measurement, right: Measurement): boolean =>
  left.value === right.value &&
  (left.value !== null || (left.text ?? right.text) === (right.text ?? left.text));
const opinionKey = ({ survey, date, about, wording }: Opinion): string =>
  [survey, date, about, wording].join("\u0000");
const sameAnswers = (left: Opinion, right: Opinion): boolean =>
  left.favourable === right.favourable && left.answers === right.answers;

/**
 * The lines that nothing says yet; those that are said already, by the CSV of the référentiel or by another table, count once, and that
 * is said; those that contradict what is said are conflicts.
 */
function withoutHeld<T extends { readonly address: string }>(
  lines: readonly Line<T>[],
  held: readonly T[],
  keyOf: (one: T) => string,
  isSame: (left: T, right: T) => boolean,
): { readonly values: readonly T[]; readonly diagnostics: readonly Diagnostic[] } {
  const known = new Map(held.map((one) => [keyOf(one), { value: one, words: lineWords(one.address) }]));
  const values: T[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { value, column, place } of lines) {
    const key = keyOf(value);
    const first = known.get(key);
    if (!first) {
      known.set(key, { value, words: cellWords(place) });
      values.push(value);
    } else if (isSame(first.value, value))
      diagnostics.push(problem("entry/repetition", place, { count: 1, other: first.words }));
    else diagnostics.push(problem("entry/conflit", place, { column, other: first.words }));
  }
  return { values, diagnostics };
}

/** `releves.csv:12` in words. */
const lineWords = (address: string): string => address.replace(/:(\d+)$/, ", ligne $1");
