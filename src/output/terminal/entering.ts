import { FOLLOW_TABLES, type FollowTableName } from "../../follow/tables/tables.ts";
import { counted } from "../../kernel/french.ts";
import { wrap } from "./text.ts";

/** What was read into the follow-up of a contract, or would be. */
export interface Entering {
  readonly referentiel: string;
  readonly files: readonly EnteredFile[];
  /** Files that were taken out, and are kept in the history. */
  readonly removed: readonly string[];
  readonly isDryRun: boolean;
  /** The number of the state in the history; undefined when nothing was written. */
  readonly event: number | undefined;
}

/** A file that was given: where it is kept, and how many lines of which tables it holds. */
export interface EnteredFile {
  readonly file: string;
  readonly path: string;
  /** Whether the same bytes were there already. */
  readonly isKnown: boolean;
  readonly tables: readonly { readonly table: FollowTableName; readonly lines: number }[];
}

/** Under the problems of files that were refused: none of them is kept in part. */
export const NOTHING_STORED = "Rien n’a été rangé.";

/** What was read into the follow-up of a contract: each file, where it is kept, its lines by table, and how to go back. */
export function showEntering({ files, removed, isDryRun, event }: Entering, width: number): string {
  const verb = isDryRun ? "serait rangé" : "rangé";
  const shown = files.map(({ file, path, isKnown, tables }) => {
    const lines = tables.map(
      ({ table, lines: count }) => `${FOLLOW_TABLES[table].name} ${counted(count, "ligne")}`,
    );
    const said = isKnown ? `déjà lu : ${path}` : `${verb} : ${path}`;
    return [
      file,
      wrap(said, width, "  "),
      ...(lines.length > 0 ? [wrap(lines.join(" ; "), width, "  ")] : []),
    ].join("\n");
  });
  const gone = removed.map((path) => wrap(`retiré, gardé dans l’historique : ${path}`, width));
  const end = isDryRun
    ? ["À blanc : rien n’a été écrit."]
    : event === undefined
      ? ["Rien de nouveau à ranger."]
      : [`Pour défaire : ecarts historique --revenir ${event - 1}`];
  return [...shown, ...gone, ...end].join("\n");
}
