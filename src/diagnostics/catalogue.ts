import { APPRECIATION_MESSAGES } from "./messages/appreciation.ts";
import { CLAIM_MESSAGES } from "./messages/claim.ts";
import { COMMITMENT_MESSAGES } from "./messages/commitment.ts";
import { CREATE_MESSAGES } from "./messages/create.ts";
import { CSV_MESSAGES } from "./messages/csv.ts";
import { DATASET_MESSAGES } from "./messages/dataset.ts";
import { EPCI_MESSAGES } from "./messages/epci.ts";
import { EVALUATION_MESSAGES } from "./messages/evaluation.ts";
import { EXPLAIN_MESSAGES } from "./messages/explain.ts";
import { FILE_MESSAGES } from "./messages/file.ts";
import { FORMAT_MESSAGES } from "./messages/format.ts";
import { IMPORT_MESSAGES } from "./messages/import.ts";
import { INDICATOR_MESSAGES } from "./messages/indicator.ts";
import { JSON_MESSAGES } from "./messages/json.ts";
import { MEASUREMENT_MESSAGES } from "./messages/measurement.ts";
import { OPINION_MESSAGES } from "./messages/opinion.ts";
import { OUTPUT_MESSAGES } from "./messages/output.ts";
import { PDF_MESSAGES } from "./messages/pdf.ts";
import { PERIOD_MESSAGES } from "./messages/period.ts";
import { RECORD_MESSAGES } from "./messages/record.ts";
import { REFERENCE_MESSAGES } from "./messages/reference.ts";
import { REFERENTIEL_MESSAGES } from "./messages/referentiel.ts";
import { RULE_MESSAGES } from "./messages/rule.ts";
import { SCHEMA_MESSAGES } from "./messages/schema.ts";
import { TARGET_MESSAGES } from "./messages/target.ts";
import { TEMPLATE_MESSAGES } from "./messages/template.ts";
import { TERRITORY_MESSAGES } from "./messages/territory.ts";
import { USAGE_MESSAGES } from "./messages/usage.ts";
import { WORKSPACE_MESSAGES } from "./messages/workspace.ts";
import { YAML_MESSAGES } from "./messages/yaml.ts";

/** Every message of `ecarts`. Order: from the outside (workspace, files) to the inside (rules, report). */
export const CATALOGUE = {
  ...WORKSPACE_MESSAGES,
  ...FILE_MESSAGES,
  ...YAML_MESSAGES,
  ...JSON_MESSAGES,
  ...SCHEMA_MESSAGES,
  ...CSV_MESSAGES,
  ...DATASET_MESSAGES,
  ...TERRITORY_MESSAGES,
  ...INDICATOR_MESSAGES,
  ...EPCI_MESSAGES,
  ...REFERENCE_MESSAGES,
  ...PERIOD_MESSAGES,
  ...REFERENTIEL_MESSAGES,
  ...RULE_MESSAGES,
  ...TARGET_MESSAGES,
  ...COMMITMENT_MESSAGES,
  ...CLAIM_MESSAGES,
  ...RECORD_MESSAGES,
  ...MEASUREMENT_MESSAGES,
  ...OPINION_MESSAGES,
  ...APPRECIATION_MESSAGES,
  ...EVALUATION_MESSAGES,
  ...CREATE_MESSAGES,
  ...TEMPLATE_MESSAGES,
  ...OUTPUT_MESSAGES,
  ...PDF_MESSAGES,
  ...IMPORT_MESSAGES,
  ...FORMAT_MESSAGES,
  ...EXPLAIN_MESSAGES,
  ...USAGE_MESSAGES,
} as const;

/** The code of a message: `subject/what`, stable, greppable, the path of its page in docs/diagnostics. */
export type Code = keyof typeof CATALOGUE;
