import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { groupedBy } from "../../kernel/groups.ts";
import type { Conflict } from "./same-lines.ts";

/**
 * One sentence for all the cells in which a file contradicts the held one of its name: most often it is that file, corrected, and each
 * cell was corrected on purpose. `heldOf` gives the held file of the name of a given one.
 *
 * @diagnostic entry/meme-nom
 */
export function saidByName(
  diagnostics: readonly Diagnostic[],
  conflicts: readonly Conflict[],
  heldOf: ReadonlyMap<string, string>,
): Diagnostic[] {
  const cells = conflicts.flatMap(({ field, first, second }) => {
    const place = second.place(field);
    return heldOf.get(place.file) === first.place(field).file ? [place] : [];
  });
  const told = new Set(cells.map(cellKey));
  const others = diagnostics.filter(
    ({ code, place }) => code !== "entry/conflit" || !told.has(cellKey(place)),
  );
  const byFile = [...groupedBy(cells, ({ file }) => file).values()];
  return [
    ...others,
    ...byFile.flatMap(([place, ...more]) =>
      place ? [problem("entry/meme-nom", place, { count: more.length + 1 })] : [],
    ),
  ];
}

const cellKey = ({ file, sheet, line, column }: Place): string =>
  [file, sheet ?? "", line, column].join("\u0000");
