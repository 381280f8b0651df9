import { printedName } from "../../data/printed-name.ts";
import {
  asideWords,
  bytesWords,
  headerWords,
  resumedWords,
  sourceStateWords,
  statesWords,
} from "../../french/refresh.ts";
import type { PlannedSource, RefreshPlan } from "../../workspace/refresh/plan.ts";
import type { SourceOutcome } from "../../workspace/refresh/refresh-source.ts";
import type { RefreshReport } from "../../workspace/refresh/refresh-sources.ts";
import { showImport } from "./import.ts";
import { wrap } from "./text.ts";

/** What would be asked of whom, source by source, before anybody is. */
export function showRefreshPlan(
  { epci, sources, aside }: RefreshPlan,
  isDryRun: boolean,
  width: number,
): string {
  const about = epci === undefined ? "toute la France" : `${printedName(epci.label)} (${epci.code})`;
  const head = wrap(
    `Ce qui ${isDryRun ? "serait demandé" : "est demandé"} aux producteurs, pour ${about} :`,
    width,
  );
  return [
    head,
    ...sources.map((source) => showPlanned(source, width)),
    ...showAside(aside, width),
    ...(isDryRun ? ["À blanc : personne n’a été appelé, rien n’a été écrit."] : []),
  ].join("\n\n");
}

/** The sources that are not asked, by their reason. */
function showAside(aside: RefreshPlan["aside"], width: number): string[] {
  const reasons = [...new Set(aside.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const ids = aside.flatMap((one) => (one.reason === reason ? [one.source.id] : []));
    return wrap(`${asideWords(reason)} : ${ids.join(", ")}`, width);
  });
}

function showPlanned({ source, requests, pagesKept }: PlannedSource, width: number): string {
  const { id, title, producer, licence, page, families, header } = source;
  const line = (text: string) => wrap(text, width, "     ").replace(/^ {5}/, "   ");
  return [
    wrap(`${id} : ${title} (${producer}, ${licence.title})`, width, "  ").trimStart(),
    ...requests.map(({ address }) => `   ${address}`),
    ...(requests.length === 0 ? [`   à télécharger soi-même, puis à importer : ${page}`] : []),
    line(`famille : ${families.join(", ")} (${headerWords(header)})`),
    ...(pagesKept > 0 ? [line(resumedWords(pagesKept))] : []),
  ].join("\n");
}

/** What became of each source, then what was imported. */
export function showRefresh({ sources, imported }: RefreshReport, width: number): string {
  const states = statesWords(sources.map(({ state }) => state));
  return [
    "Ce que les producteurs ont répondu :",
    sources.map((source) => showOutcome(source, width)).join("\n"),
    wrap(states, width),
    ...(imported.files.length === 0 ? ["Rien à importer."] : [showImport(imported, width)]),
  ].join("\n\n");
}

function showOutcome(outcome: SourceOutcome, width: number): string {
  return [
    wrap(`${outcome.source.id} : ${sourceStateWords(outcome)}`, width, "  ").trimStart(),
    ...outcome.files.map(
      ({ path, bytes, sha256 }) => `   ${path}\n     ${bytesWords(bytes)}, sha256 ${sha256}`,
    ),
  ].join("\n");
}
