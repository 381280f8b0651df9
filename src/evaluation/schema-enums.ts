import { CHANGE_WORDS, MOVE_WORDS, QUADRANT_WORDS, VALUE_MOVES } from "../compare/change-names.ts";
import { CAUTION_WORDS, METHOD_WORDS, SIDES } from "../compare/precision.ts";
import { REFERENCE_WORDS } from "../compare/reference-kinds.ts";
import { COMPARABILITY_SCOPES, DECISION_WORDS, QUOTATIONS } from "../data/comparability.ts";
import { COUNT_ROLES } from "../data/figure.ts";
import { EFFECT_ORIGINS } from "../data/household-effect.ts";
import { CLUSTERS } from "../data/indicator.ts";
import { MADE_WORDS } from "../data/made-figure.ts";
import { EXTREMES } from "../data/observation.ts";
import { SUCCESSIONS, TERRITORY_KINDS } from "../data/territory.ts";
import { CODE_KIND_IDS, CODE_KINDS } from "../data/territory-codes.ts";
import { POLARITIES, UNITS } from "../data/unit.ts";
import { COPIES, RESOURCE_ROLES } from "../data/workspace.ts";
import { LAYOUTS, STANDINGS, UNTOLD } from "../formats/format.ts";
import { BESIDE_KINDS } from "../french/beside.ts";
import { CHANGE_CAUSES } from "../french/changes.ts";
import { codesOf } from "../kernel/closed-list.ts";
import { ABSENCES, REASONS } from "../kernel/unknown.ts";
import { CLAIM_CAUSES, CLAIM_OPERATIONS, CLAIM_VERDICTS } from "../referentiel/claims/claim.ts";
import { COHERENCE_CHECKS } from "../referentiel/coherence.ts";
import { COMMITMENT_KINDS, FOLLOW_UP_FAMILIES } from "../referentiel/commitments.ts";
import { SAMPLINGS } from "../referentiel/records.ts";
import { COMPARATORS, EUROS, GAP_MEASURES, QPV_OUTCOMES, STATUSES } from "../referentiel/rules/rule.ts";
import { CONDITION_KINDS } from "../referentiel/rules/rule-file.ts";
import { TRACE_REASONS } from "../referentiel/rules/trace.ts";
import { BASELINE_NATURES, TARGET_REASONS, TARGET_SHAPES } from "../referentiel/targets/target.ts";
import { CRITERIA, ORIGINS, ROLL_UPS, SCALES } from "../referentiel/tree.ts";
import { CONVERGENCE_CLASSES } from "../statistics/convergence.ts";
import { TREND_DIRECTIONS } from "../statistics/trend.ts";
import { JUDGED_KINDS } from "./evaluation.ts";

/** The codes that schemas accept at some places, each as `schema#/pointer` to what bears the `enum`. */
interface SchemaEnum {
  readonly codes: readonly (string | null)[];
  readonly at: readonly string[];
}

/** A closed list: a table by code, or codes that have nothing but themselves. */
type List = readonly (string | null)[] | Readonly<Record<string, unknown>>;

const codes = (list: List): readonly (string | null)[] => (isPlain(list) ? list : codesOf(list));
const isPlain = (list: List): list is readonly (string | null)[] => Array.isArray(list);
const without = (list: List, ...left: readonly string[]) =>
  codes(list).filter((code) => code === null || !left.includes(code));
const list = (of: List, ...at: readonly string[]): SchemaEnum => ({ codes: codes(of), at });

/** The sides that a condition of a rule may ask for. */
const TREND_SIDES = without(TREND_DIRECTIONS, "aucune");
const MOVE_SIDES = without(MOVE_WORDS, "inchange");

const EVALUATION_ENUMS: readonly SchemaEnum[] = [
  list(REASONS, "evaluation#/$defs/Unknown/properties/unknown"),
  list(QUADRANT_WORDS, "evaluation#/$defs/GapChange/properties/quadrant/anyOf/0"),
  list(VALUE_MOVES, "evaluation#/$defs/GapChange/properties/valueMove/anyOf/0"),
  list(
    without(CHANGE_WORDS, "pas_etabli"),
    "evaluation#/$defs/GapChange/properties/decomposition/anyOf/0/properties/name",
  ),
  list([...codes(REFERENCE_WORDS), "territoire"], "evaluation#/$defs/Comparison/properties/referenceKind"),
  list(
    CONVERGENCE_CLASSES,
    "evaluation#/$defs/Comparison/properties/convergence/anyOf/0/properties/class/anyOf/0/properties/class",
  ),
  list(
    TREND_DIRECTIONS,
    "evaluation#/$defs/TestedTrend/properties/direction",
    "evaluation#/$defs/GapTrend/anyOf/0/properties/direction",
  ),
  list(METHOD_WORDS, "evaluation#/$defs/GapPrecision/properties/method"),
  list(CAUTION_WORDS, "evaluation#/$defs/GapPrecision/properties/cautions/items"),
  list(
    SIDES,
    "evaluation#/$defs/GapPrecision/properties/counts/items/properties/of",
    "evaluation#/$defs/GapPrecision/properties/effects/items/properties/of",
  ),
  list(EFFECT_ORIGINS, "evaluation#/$defs/GapPrecision/properties/effects/items/properties/origin"),
  list(CLUSTERS, "evaluation#/$defs/Indicator/properties/cluster"),
  list(EXTREMES, "evaluation#/$defs/Sourced/properties/extreme"),
  list(
    COUNT_ROLES,
    "evaluation#/$defs/GapPrecision/properties/counts/items/properties/role",
    "evaluation#/$defs/Sourced/properties/counts/items/properties/role",
  ),
  list(MADE_WORDS, "evaluation#/$defs/MadeFigure/properties/kind"),
  list(COPIES, "evaluation#/$defs/Dataset/properties/copy", "jeu#/properties/copie"),
  list(RESOURCE_ROLES, "evaluation#/$defs/Dataset/properties/resources/items/properties/role"),
  list(
    SAMPLINGS,
    "evaluation#/$defs/Opinion/properties/sampling",
    "evaluation#/$defs/OpinionResult/properties/sampling",
  ),
  list(CLAIM_VERDICTS, "evaluation#/$defs/ClaimCheck/properties/verdict"),
  list(CLAIM_CAUSES, "evaluation#/$defs/ClaimCheck/properties/cause"),
  list(
    BASELINE_NATURES,
    "evaluation#/$defs/Baseline/properties/nature",
    "cibles#/properties/cibles/items/properties/reference/properties/nature",
  ),
  list(TRACE_REASONS, "evaluation#/$defs/TraceReason"),
  list(CHANGE_CAUSES, "evaluation#/$defs/ChangeLog/properties/changes/items/properties/causes/items"),
  list(
    [...codes(TARGET_REASONS), null],
    "evaluation#/$defs/TargetFinding/properties/reason",
    "evaluation#/$defs/JudgedParty/properties/reason",
  ),
  list(COHERENCE_CHECKS, "evaluation#/$defs/Coherence/properties/checks/items/properties/check"),
  list(JUDGED_KINDS, "evaluation#/$defs/ChangeLog/properties/changes/items/properties/kind"),
];

const DATA_ENUMS: readonly SchemaEnum[] = [
  list(ABSENCES, "format#/properties/absences/additionalProperties"),
  list(
    [...codesOf(SUCCESSIONS), UNTOLD],
    "format#/properties/territoires/items/properties/statuts/additionalProperties",
  ),
  list(SUCCESSIONS, "evaluation#/$defs/Territory/properties/succession"),
  list(LAYOUTS, "format#/properties/disposition"),
  list(STANDINGS, "format#/$defs/etabli"),
  list(CODE_KIND_IDS, "format#/properties/territoires/items/properties/mailles/items"),
  list(
    without(STANDINGS, "infere"),
    "jeu#/properties/resources/items/properties/arrondis/items/properties/etabli",
  ),
  list(without(RESOURCE_ROLES, "brut"), "jeu#/properties/resources/items/else/properties/name"),
  list(UNITS, "indicateur#/properties/unite"),
  list(POLARITIES, "indicateur#/properties/polarite", "evaluation#/$defs/Indicator/properties/polarity"),
  list(
    TERRITORY_KINDS,
    "comparabilite#/properties/condition/oneOf/0/properties/territoires/items",
    "evaluation#/$defs/Territory/properties/kind",
  ),
  list(
    DECISION_WORDS,
    "comparabilite#/properties/decision",
    "evaluation#/$defs/ComparabilityRule/properties/decision",
  ),
  list(
    COMPARABILITY_SCOPES,
    "comparabilite#/properties/portee",
    "indicateur#/properties/mises_en_garde/items/properties/portee",
    "evaluation#/$defs/ComparabilityRule/properties/scope",
    "evaluation#/$defs/Caveat/properties/scope",
  ),
  list(
    QUOTATIONS,
    "comparabilite#/properties/citation",
    "evaluation#/$defs/ComparabilityRule/properties/quotation",
  ),
];

const REFERENTIEL_ENUMS: readonly SchemaEnum[] = [
  list(
    ORIGINS,
    ...["referentiel", "cibles", "engagements"].map((schema) => `${schema}#/$defs/origine`),
    "evaluation#/$defs/Origin",
  ),
  list(CRITERIA, "referentiel#/$defs/question/properties/criteres/items", "evaluation#/$defs/Criterion"),
  list(
    SCALES,
    "cibles#/properties/cibles/items/properties/portee",
    "engagements#/properties/engagements/items/properties/portee",
    "evaluation#/$defs/Scale",
  ),
  list(without(SCALES, "communale", "quartier"), "referentiel#/properties/portee"),
  list(ROLL_UPS, "referentiel#/properties/synthese", "evaluation#/$defs/Referentiel/properties/rollUp"),
  list(
    CODE_KIND_IDS.filter((id) => CODE_KINDS[id].kind === "qpv"),
    "referentiel#/properties/geographie",
  ),
  list(
    TARGET_SHAPES,
    "cibles#/properties/cibles/items/properties/forme",
    "evaluation#/$defs/Target/properties/shape",
  ),
  list(
    CLAIM_OPERATIONS,
    "controles#/properties/controles/items/properties/calcul/properties/operation",
    "evaluation#/$defs/Claim/properties/computation/properties/operation",
  ),
  list(
    COMMITMENT_KINDS,
    "engagements#/properties/engagements/items/properties/genre",
    "evaluation#/$defs/Commitment/properties/kind",
  ),
  list(
    FOLLOW_UP_FAMILIES,
    "engagements#/$defs/suivi/properties/famille",
    "evaluation#/$defs/FollowUpIndicator/properties/family",
  ),
];

const RULE_ENUMS: readonly SchemaEnum[] = [
  list(
    EUROS,
    "evaluation#/$defs/Euros",
    "regles#/properties/regles/items/properties/lecture_retenue/properties/euros",
  ),
  list(
    GAP_MEASURES,
    "evaluation#/$defs/GapMeasure",
    "regles#/$defs/condition/properties/ecart_evolue/properties/lecture",
    "regles#/$defs/terme/properties/ecart/properties/lecture",
    "regles#/properties/regles/items/properties/lecture_retenue/properties/ecart",
  ),
  list(BESIDE_KINDS, "evaluation#/$defs/Finding/properties/beside/items/properties/kind"),
  list(
    STATUSES,
    "appreciations#/properties/appreciations/items/properties/statut",
    "appreciations#/properties/corrections/items/properties/statut",
    "regles#/$defs/statut",
    "evaluation#/$defs/Status",
  ),
  list(
    without(STATUSES, "selon_la_lecture", "en_bonne_voie", "en_retard", "etat_de_depart"),
    "regles#/properties/regles/items/properties/exemples/items/properties/attendu",
  ),
  list(
    QPV_OUTCOMES,
    "regles#/$defs/condition/properties/part_des_qpv/properties/lecture",
    "evaluation#/$defs/QpvOutcome",
  ),
  list(
    COMPARATORS,
    "regles#/$defs/condition/properties/compare/properties/est",
    "evaluation#/$defs/Comparator",
  ),
  list(
    TREND_SIDES,
    "regles#/$defs/condition/properties/tendance/properties/sens",
    "evaluation#/$defs/TrendSide",
  ),
  list(
    MOVE_SIDES,
    "regles#/$defs/condition/properties/ecart_evolue/properties/sens",
    "evaluation#/$defs/MoveSide",
  ),
  list(CONDITION_KINDS, "evaluation#/$defs/ConditionTrace/properties/kind"),
  list([...TREND_SIDES, ...MOVE_SIDES], "evaluation#/$defs/ConditionTrace/properties/direction"),
  list(
    MOVE_WORDS,
    "regles#/$defs/fait/anyOf/4",
    "evaluation#/$defs/GivenFact/anyOf/3",
    "evaluation#/$defs/GapMove/anyOf/0",
  ),
];

/**
 * Every closed list that a schema holds, from the table where its codes are defined. `npm run schemas` writes them: a new
 * reason is one line in its table.
 */
export const SCHEMA_ENUMS: readonly SchemaEnum[] = [
  ...EVALUATION_ENUMS,
  ...DATA_ENUMS,
  ...REFERENTIEL_ENUMS,
  ...RULE_ENUMS,
];
