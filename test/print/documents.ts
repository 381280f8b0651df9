import type { Evaluation } from "../../src/evaluation/evaluation.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { renderReport } from "../../src/output/report/render-report.ts";
import { type Subject, subjectsOf } from "../../src/output/report/subject.ts";
import { readTemplate } from "../../src/output/report/template/read-template.ts";
import type { Template } from "../../src/output/report/template/template.ts";
import { evaluate } from "../../src/run/evaluate.ts";
import { nationalContract } from "../../src/run/report-epci.ts";
import { projectWithBase } from "../base/base.ts";
import { PROJECT } from "../world.ts";
import { DAY } from "./pages.ts";

/** More than sixty QPV, and no référentiel. */
const EPCI = "200054807";

/** Many QPV, a year of follow-up that is played, one QPV with a played year, an EPCI without a référentiel. */
export const CONTRACTS = ["lens-lievin", "exemple-maubeuge", "exemple-hazebrouck", EPCI] as const;

export const TEMPLATES = [
  "extrait-partenaire",
  "fiche-commune",
  "fiche-qpv",
  "mi-parcours",
  "note-copil",
  "note-methode",
  "rapport-annuel",
  "revue-engagements",
  "suivi-renforce",
] as const;

/** The evaluations of all of them, with all that any template shows; data and national base are read once. */
export async function evaluatedContracts(): Promise<ReadonlyMap<string, Evaluation>> {
  const world = { ...projectWithBase(), cache: undefined };
  const { value: national } = await nationalContract(EPCI, world);
  if (!national) throw new Error(`no contract ${EPCI}`);
  const asked = { date: DAY, hasPartners: true, hasMaps: true };
  const evaluations = new Map<string, Evaluation>();
  for (const id of CONTRACTS) {
    const contract = id === EPCI ? national : { id, world };
    const { value } = await evaluate(contract.id, asked, contract.world, national.inspected);
    if (!value) throw new Error(`no evaluation of ${id}`);
    evaluations.set(id, value);
  }
  return evaluations;
}

const read = new Map<string, Promise<Template>>();

/** A template of the house, read once. */
export function templateOf(id: string): Promise<Template> {
  const known = read.get(id);
  if (known) return known;
  const reading = readTemplate(id, nodeWorld(PROJECT)).then(({ value }) => {
    if (!value) throw new Error(`no template ${id}`);
    return value;
  });
  read.set(id, reading);
  return reading;
}

/** The page of a template on an evaluation; of one that takes a subject, on the first, or on the one that is asked. Undefined where there is none. */
export async function pageOfTemplate(
  id: string,
  evaluation: Evaluation,
  choose: (subjects: readonly Subject[]) => Subject | undefined = ([first]) => first,
): Promise<string | undefined> {
  const template = await templateOf(id);
  const subject = template.scope === "contrat" ? null : choose(subjectsOf(evaluation, template.scope));
  if (subject === undefined) return undefined;
  const { html, diagnostics } = renderReport(evaluation, template, { subject });
  if (html === undefined) throw new Error(JSON.stringify(diagnostics));
  return html;
}
