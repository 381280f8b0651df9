import { foldText } from "../../kernel/text.ts";
import type { Subject } from "./subject.ts";

/** Where the files of one document go, and what they are called. */
export interface DocumentPlace {
  /** From the workspace. */
  readonly folder: string;
  /** Without its ending. */
  readonly name: string;
  /** Whether the evaluation, its tables and its workbook are written beside it. */
  readonly hasData: boolean;
}

/** The template of the report that `ecarts rapport` writes when none is named. */
export const MAIN_TEMPLATE = "rapport-annuel";

/**
 * Where a document goes: the main report in the folder of its référentiel, under the name that it has always had; those of other
 * templates in a folder of theirs, each under its template's name, or its subject's when there is one a subject.
 *
 * @example
 * documentPlace("lens-lievin", "note-copil", null)
 * // => { folder: "reports/lens-lievin/note-copil", name: "note-copil", hasData: true }
 * @example
 * documentPlace("lens-lievin", "fiche-qpv", { scope: "quartier", code: "QP062001", label: "Cité Des Brebis" }).name
 * // => "qp062001-cite-des-brebis"
 */
export function documentPlace(referentiel: string, template: string, subject: Subject | null): DocumentPlace {
  const folder = `reports/${referentiel}`;
  if (template === MAIN_TEMPLATE && !subject) return { folder, name: "rapport", hasData: true };
  const name = subject ? subjectName(subject) : template;
  return { folder: `${folder}/${template}`, name, hasData: subject === null };
}

/** Its code and its name; once when they are the same word. */
function subjectName({ code, label }: Subject): string {
  const [own, name] = [fileName(code), fileName(label)];
  return own === name ? own : fileName(`${code} ${label}`);
}

/** Letters, digits and hyphens, short enough for any system. */
function fileName(words: string): string {
  return foldText(words)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-|-$/g, "");
}
