import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Read } from "../files/read.ts";
import type { SchemaName } from "../files/validators.ts";
import type { World } from "../files/world.ts";
import type { Located } from "../files/yaml.ts";
import { readYamlOnce } from "../files/yaml-once.ts";
import type { WrittenClaims } from "./claims/claim-file.ts";
import type { WrittenCommitments } from "./commitments.ts";
import { EXAMPLE_FILE } from "./example-file.ts";
import { MEASUREMENTS, OPINIONS } from "./record-lines.ts";
import {
  type Measurement,
  type Opinion,
  type ReadRecords,
  type RecordShape,
  readRecords,
} from "./records.ts";
import type { WrittenRules } from "./rules/rule-file.ts";
import type { WrittenTargets } from "./targets/target-file.ts";
import type { WrittenAppreciations, WrittenReferentiel } from "./tree-file.ts";

/**
 * The files of a référentiel, as far as they could be read: less the elements that their schema refuses. Only
 * referentiel.yaml must be there.
 */
export interface Parts {
  readonly folder: string;
  /** That of its records: another one for a played year. */
  readonly recordsFolder: string;
  readonly tree: Located<WrittenReferentiel> | undefined;
  readonly rules: Located<WrittenRules> | undefined;
  readonly said: Located<WrittenAppreciations> | undefined;
  readonly targets: Located<WrittenTargets> | undefined;
  readonly commitments: Located<WrittenCommitments> | undefined;
  readonly claims: Located<WrittenClaims> | undefined;
  readonly measurements: ReadRecords<Measurement> | undefined;
  readonly opinions: ReadRecords<Opinion> | undefined;
  /** Names of the files that are there and could not be read: what they would name is not said unknown. */
  readonly broken: ReadonlySet<string>;
}

/** The files of a référentiel's folder that are read, suivi.yaml by the follow-up; README.md is for people. */
const NAMES = [
  "referentiel.yaml",
  "regles.yaml",
  "appreciations.yaml",
  "cibles.yaml",
  "engagements.yaml",
  "controles.yaml",
  "releves.csv",
  "opinions.csv",
  "suivi.yaml",
] as const;

/** A folder of files that are read, each by its name. */
export interface Folder {
  readonly folder: string;
  readonly files: readonly string[];
}

/**
 * Reads every file of a référentiel's folder, each once; a file that nothing reads under its name is said. `records`: where
 * releves.csv and opinions.csv are, when it is not there.
 *
 * @diagnostic referentiel/fichier-inconnu
 */
export async function readParts(
  { folder, files }: Folder,
  world: World,
  records: Folder = { folder, files },
): Promise<{ readonly parts: Parts; readonly diagnostics: readonly Diagnostic[] }> {
  const isPlayed = records.folder !== folder;
  const diagnostics: Diagnostic[] = [
    ...unreadFiles(folder, files, NAMES),
    ...(isPlayed ? unreadFiles(records.folder, records.files, PLAYED_NAMES) : []),
  ];
  const broken = new Set<string>();
  const settle = <T>(name: string, { value, diagnostics: found }: Read<T>): T | undefined => {
    diagnostics.push(...found);
    if (value === undefined) broken.add(name);
    return value;
  };
  const yaml = async <T>(schema: SchemaName) => {
    const name = `${schema}.yaml`;
    if (!files.includes(name)) return undefined;
    const { value, partial, diagnostics: found } = await readYamlOnce<T>(`${folder}/${name}`, schema, world);
    return settle(name, { value: value ?? partial, diagnostics: found });
  };
  const csv = async <T>(name: string, shape: RecordShape<T>) =>
    records.files.includes(name)
      ? settle(name, await readRecords(`${records.folder}/${name}`, shape, world))
      : undefined;
  const parts = {
    folder,
    recordsFolder: records.folder,
    tree: await yaml<WrittenReferentiel>("referentiel"),
    rules: await yaml<WrittenRules>("regles"),
    said: await yaml<WrittenAppreciations>("appreciations"),
    targets: await yaml<WrittenTargets>("cibles"),
    commitments: await yaml<WrittenCommitments>("engagements"),
    claims: await yaml<WrittenClaims>("controles"),
    measurements: await csv<Measurement>("releves.csv", MEASUREMENTS),
    opinions: await csv<Opinion>("opinions.csv", OPINIONS),
    broken,
  };
  return { parts, diagnostics };
}

/** The files of a played year: its records, and what says whose they are. */
const PLAYED_NAMES = [EXAMPLE_FILE, "releves.csv", "opinions.csv", "suivi.yaml"];

/** A misspelt name would leave its file out in silence. */
function unreadFiles(folder: string, files: readonly string[], names: readonly string[]): Diagnostic[] {
  return files
    .filter((file) => /\.(?:ya?ml|csv)$/i.test(file) && !names.includes(file))
    .map((file) =>
      problem(
        "referentiel/fichier-inconnu",
        { file: `${folder}/${file}` },
        { file, suggestion: suggest(file, names) },
      ),
    );
}
