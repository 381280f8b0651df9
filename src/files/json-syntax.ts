import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";

/** Why a text is not JSON, at its line and column; undefined when it is JSON. */
export function jsonProblem(source: string, file: string): Diagnostic | undefined {
  try {
    JSON.parse(source);
    return undefined;
  } catch (error) {
    return problem("json/syntaxe", placeOf(error, source, file), { detail: inFrench(String(error)) });
  }
}

/** JSON.parse says at which character it stopped, and nothing when the text ended too soon: its end is then the place. */
function placeOf(error: unknown, source: string, file: string): Place {
  const position = Number(/position (\d+)/.exec(String(error))?.[1] ?? source.length);
  const before = source.slice(0, position).split(/\r\n|\n|\r/);
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function inFrench(said: string): string {
  return WORDS.find(([pattern]) => pattern.test(said))?.[1] ?? "signe inattendu";
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/end of JSON|Unterminated/, "le fichier s’arrête avant que tout soit refermé"],
  [/Expected ',' or '\}'/, "une virgule ou une accolade fermante est attendue avant ce signe"],
  [/Expected ',' or '\]'/, "une virgule ou un crochet fermant est attendu avant ce signe"],
  [/Expected double-quoted/, "un nom entre guillemets doubles est attendu ici (une virgule de trop avant ?)"],
  [/Expected ':'/, "« : » est attendu ici"],
  [/control character/, "une fin de ligne ou une tabulation n’est pas admise dans un texte"],
];
