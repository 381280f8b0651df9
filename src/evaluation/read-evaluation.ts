import { problem } from "../diagnostics/problem.ts";
import { jsonProblem } from "../files/json-syntax.ts";
import { failed, type Read } from "../files/read.ts";
import { readText } from "../files/text.ts";
import type { World } from "../files/world.ts";
import type { EarlierEvaluation } from "./evaluation.ts";

/** Where an earlier evaluation lies: a path in the folder of a world. */
export interface EarlierFile {
  readonly world: World;
  readonly path: string;
  /** It was not asked for by name: nothing is compared when it is not there; when it cannot be read, it is only said. */
  readonly optional?: boolean | undefined;
}

/**
 * The earlier evaluation of a référentiel, as far as it is compared; no value when there is none.
 *
 * @diagnostic evaluation/illisible
 * @diagnostic evaluation/autre-referentiel
 * @diagnostic evaluation/ignoree
 */
export async function readEvaluation(
  id: string,
  file: EarlierFile | undefined,
): Promise<Read<EarlierEvaluation>> {
  if (!file) return failed();
  const read = await readAsked(id, file);
  const [first] = read.diagnostics;
  if (!file.optional || !first) return read;
  if (first.code === "file/introuvable") return failed();
  const { path } = file;
  return failed(problem("evaluation/ignoree", first.place, { path, detail: first.message }));
}

async function readAsked(id: string, { world, path }: EarlierFile): Promise<Read<EarlierEvaluation>> {
  const { value: text, diagnostics } = await readText(path, world);
  if (text === undefined) return failed(diagnostics);
  const syntax = jsonProblem(text, path);
  if (syntax) return failed(syntax);
  const document: unknown = JSON.parse(text);
  if (!isEvaluation(document)) return failed(problem("evaluation/illisible", { file: path }, {}));
  const other = document.referentiel.id;
  if (other !== id) return failed(problem("evaluation/autre-referentiel", { file: path }, { id, other }));
  return { value: document, diagnostics: [] };
}

/** Only what the comparison reads is looked at: an evaluation of an older version is one too. */
function isEvaluation(document: unknown): document is EarlierEvaluation {
  if (!isObject(document)) return false;
  const { format, date, producedBy, referentiel, findings, targets = [], claims = [] } = document;
  return (
    format === "ecarts/evaluation" &&
    typeof date === "string" &&
    isObject(producedBy) &&
    isObject(referentiel) &&
    [referentiel["rules"], referentiel["appreciations"], findings, targets, claims].every(isList)
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isList = (value: unknown): boolean => Array.isArray(value) && value.every(isObject);
