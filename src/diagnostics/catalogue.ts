import { APPRECIATION_MESSAGES } from "./catalogue/appreciation.ts";
import { CLAIM_MESSAGES } from "./catalogue/claim.ts";
import { COMMITMENT_MESSAGES } from "./catalogue/commitment.ts";
import { CREATE_MESSAGES } from "./catalogue/create.ts";
import { CSV_MESSAGES } from "./catalogue/csv.ts";
import { DATASET_MESSAGES } from "./catalogue/dataset.ts";
import { EPCI_MESSAGES } from "./catalogue/epci.ts";
import { EVALUATION_MESSAGES } from "./catalogue/evaluation.ts";
import { EXPLAIN_MESSAGES } from "./catalogue/explain.ts";
import { FILE_MESSAGES } from "./catalogue/file.ts";
import { FORMAT_MESSAGES } from "./catalogue/format.ts";
import { IMPORT_MESSAGES } from "./catalogue/import.ts";
import { INDICATOR_MESSAGES } from "./catalogue/indicator.ts";
import { JSON_MESSAGES } from "./catalogue/json.ts";
import { MEASUREMENT_MESSAGES } from "./catalogue/measurement.ts";
import { OPINION_MESSAGES } from "./catalogue/opinion.ts";
import { OUTPUT_MESSAGES } from "./catalogue/output.ts";
import { PDF_MESSAGES } from "./catalogue/pdf.ts";
import { PERIOD_MESSAGES } from "./catalogue/period.ts";
import { RECORD_MESSAGES } from "./catalogue/record.ts";
import { REFERENCE_MESSAGES } from "./catalogue/reference.ts";
import { REFERENTIEL_MESSAGES } from "./catalogue/referentiel.ts";
import { RULE_MESSAGES } from "./catalogue/rule.ts";
import { SCHEMA_MESSAGES } from "./catalogue/schema.ts";
import { TARGET_MESSAGES } from "./catalogue/target.ts";
import { TEMPLATE_MESSAGES } from "./catalogue/template.ts";
import { TERRITORY_MESSAGES } from "./catalogue/territory.ts";
import { USAGE_MESSAGES } from "./catalogue/usage.ts";
import { WORKSPACE_MESSAGES } from "./catalogue/workspace.ts";
import { YAML_MESSAGES } from "./catalogue/yaml.ts";

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
