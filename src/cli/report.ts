import { join, relative, resolve } from "node:path";
import type { World } from "../files/world.ts";
import { startSentences } from "../french/starting-window.ts";
import { codesOf } from "../kernel/closed-list.ts";
import type { AskedSubject } from "../output/report/subject.ts";
import { wrap } from "../output/terminal/text.ts";
import type { WrittenReport } from "../output/write-report.ts";
import { report } from "../run/report.ts";
import { type ReportOfEpci, reportEpci } from "../run/report-epci.ts";
import { earlierFile } from "./evaluate.ts";
import { type CommonOptions, finish } from "./finish.ts";
import { inParts } from "./in-parts.ts";
import type { ExitCode, Output } from "./output.ts";

/** The options of `ecarts rapport`, in the words of the command line. */
export interface ReportCommandOptions extends CommonOptions {
  /** The EPCI whose report the national base makes, instead of a référentiel. */
  readonly epci?: string | undefined;
  readonly modele?: string | undefined;
  /** What the document is about, for a template that takes one at a time. */
  readonly qpv?: string | undefined;
  readonly commune?: string | undefined;
  readonly partenaire?: string | undefined;
  readonly action?: string | undefined;
  readonly sortie?: string | undefined;
  readonly date?: string | undefined;
  /** An earlier evaluation.json; none unless it is asked for: the same input gives the same report. */
  readonly depuis?: string | undefined;
}

/** `ecarts rapport REFERENTIEL` or `ecarts rapport --epci CODE`: writes the report and says where it is. */
export async function reportCommand(
  id: string | undefined,
  options: ReportCommandOptions,
  world: World,
  output: Output,
  openWorld: (folder: string) => Promise<World>,
): Promise<ExitCode> {
  const { epci, modele, sortie, date, depuis } = options;
  const since = depuis === undefined ? undefined : await earlierFile(depuis, openWorld);
  const folder = sortie === undefined ? undefined : resolve(sortie);
  const asked = { template: modele, subjects: askedSubjects(options), output: folder, date, since };
  const text = ({ folder: where, files, started }: WrittenReport & Partial<ReportOfEpci>) => {
    const shown = relative(process.cwd(), resolve(world.root, where)) || ".";
    const lines = files.map((file) => `  ${fileWords(file)}  ${join(shown, file)}`);
    if (files.length === 0) return "Aucun fichier écrit.";
    const chosen = started ? startSentences(started).map((line) => wrap(line, output.width)) : [];
    return [...chosen, "Rapport écrit :", ...lines].join("\n");
  };
  return inParts(async (opening) => {
    const read =
      epci === undefined
        ? await report(id ?? "", asked, world, opening)
        : await reportEpci(epci, asked, world, opening);
    return finish(read, { text, json: (value) => value }, options, world, output);
  });
}

/** The subjects that options name. */
function askedSubjects({ qpv, commune, partenaire, action }: ReportCommandOptions): AskedSubject[] {
  const given = { quartier: qpv, commune, signataire: partenaire, action };
  return codesOf(given).flatMap((scope) => {
    const asked = given[scope];
    return asked === undefined ? [] : [{ scope, asked }];
  });
}

const ENDINGS: readonly (readonly [string, string])[] = [
  [".pdf", "PDF    "],
  [".html", "HTML   "],
  [".xlsx", "tableur"],
];

const fileWords = (file: string): string =>
  ENDINGS.find(([ending]) => file.endsWith(ending))?.[1] ?? "données";
