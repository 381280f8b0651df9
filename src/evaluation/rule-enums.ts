import { MOVE_WORDS } from "../compare/change-names.ts";
import { BESIDE_KINDS } from "../french/beside.ts";
import { COMPARATORS, EUROS, GAP_MEASURES, QPV_OUTCOMES, STATUSES } from "../referentiel/rules/rule.ts";
import { CONDITION_KINDS } from "../referentiel/rules/rule-file.ts";
import { TREND_DIRECTIONS } from "../statistics/trend.ts";
import { list, type SchemaEnum, without } from "./schema-list.ts";

/** The sides that a condition of a rule may ask for. */
const TREND_SIDES = without(TREND_DIRECTIONS, "aucune");
const MOVE_SIDES = without(MOVE_WORDS, "inchange");

/** The closed lists of rules and of what is said of their verdicts. */
export const RULE_ENUMS: readonly SchemaEnum[] = [
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
