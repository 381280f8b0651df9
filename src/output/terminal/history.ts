import { formatNumber } from "../../kernel/french.ts";
import type { PastEvent } from "../../workspace/import/history.ts";
import { wrap } from "./text.ts";

/** Files shown of one event; --json gives them all. */
const SHOWN = 5;

/** What was done to the data, one event a paragraph, the last last. */
export function showHistory(events: readonly PastEvent[], width: number): string {
  if (events.length === 0) return "Rien n’a encore été importé dans cet espace.";
  const shown = events.map(({ id, day, time, verb, words }) =>
    [[`n° ${id}`, day, ...(time === undefined ? [] : [time]), verb].join("  "), ...listed(words, width)].join(
      "\n",
    ),
  );
  return [...shown, "Revenir à un état : ecarts historique --revenir N (0 : avant le premier)"].join("\n\n");
}

/** What was taken out of the workspace, file by file, and what is read again. */
export function showRetirement(
  retired: {
    readonly files: readonly { readonly path: string; readonly figures: number | undefined }[];
    readonly restored: readonly string[];
    readonly left?: readonly string[];
    readonly isDryRun: boolean;
    readonly event: number | undefined;
  },
  width: number,
): string {
  const { files, restored, left = [], isDryRun, event } = retired;
  const verb = isDryRun ? "serait retiré" : "retiré";
  const count = (figures: number | undefined) =>
    figures === undefined ? "" : ` (${formatNumber(figures, 0)} ${figures > 1 ? "valeurs" : "valeur"})`;
  return [
    ...files.map(({ path, figures }) => wrap(`${verb} : ${path}${count(figures)}`, width)),
    ...restored.map((path) => wrap(`lu de nouveau : ${path}`, width)),
    ...left.map((path) => wrap(`reste, importé sous le même nom : ${path}`, width)),
    ending(isDryRun, event),
  ].join("\n");
}

/** What going back changed. */
export function showReturn(
  {
    step,
    isDryRun,
    event,
  }: {
    readonly step: { readonly words: readonly string[] };
    readonly isDryRun: boolean;
    readonly event: number | undefined;
  },
  width: number,
): string {
  if (step.words.length === 0) return "L’espace est déjà dans cet état.";
  return [...step.words.map((word) => wrap(word, width)), ending(isDryRun, event)].join("\n");
}

function ending(isDryRun: boolean, event: number | undefined): string {
  if (isDryRun) return "À blanc : rien n’a été écrit.";
  return `Pour défaire : ecarts historique --revenir ${(event ?? 1) - 1}`;
}

function listed(words: readonly string[], width: number): string[] {
  const rest = words.length - SHOWN;
  return [
    ...words.slice(0, SHOWN).map((word) => wrap(word, width, "     ").replace(/^ {5}/, "   ")),
    ...(rest > 0 ? [`   … ${formatNumber(rest, 0)} autres (--json les donne tous)`] : []),
  ];
}
