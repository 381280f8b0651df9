import { type Dataset, isOfBase, type Resource } from "../data/workspace.ts";
import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "../files/read.ts";
import { readBytes } from "../files/text.ts";
import type { World } from "../files/world.ts";
import type { ImportSettings } from "../formats/plan.ts";

/** The most that a published file may weigh: beyond, it is refused before it is opened. */
export const LARGEST_RAW_IN_MEGABYTES = 1000;

/** What `ecarts importer` wrote of a file in datapackage.json. */
export interface ImportedNote {
  readonly nom: string;
  readonly recu: string;
  readonly formats: readonly string[];
  readonly edition?: string;
  readonly periode?: string;
  readonly contenu?: readonly string[];
  readonly remplace_par?: string;
  readonly revise_par?: readonly string[];
}

/** A published file kept as it came. */
export interface RawFile {
  readonly resource: Resource;
  readonly bytes: Uint8Array;
  /** Its name when it came: it may carry the edition. */
  readonly name: string;
  readonly settings: ImportSettings;
  /** The formats that read it. */
  readonly families: readonly string[];
  /** A third party made another table of what its producer published. */
  readonly isRemade: boolean;
  /** Of the national base. */
  readonly isBase: boolean;
  /** A later file revises it: only its territories are read. */
  readonly isSuperseded: boolean;
  /** Files whose figures hold over its own, from the workspace's root. */
  readonly revisedBy: readonly string[];
}

/** Reads the bytes of an imported file; bytes that are not those received are a problem, and are read all the same. */
export async function readRawFile(
  folder: string,
  { path, hash, ecarts }: { readonly path: string; readonly hash: string; readonly ecarts?: ImportedNote },
  world: World,
  copy?: Dataset["copy"],
): Promise<Read<RawFile>> {
  const file = `${folder}${path}`;
  const { value: bytes, diagnostics } = await readBytes(file, world, LARGEST_RAW_IN_MEGABYTES);
  if (!bytes || !ecarts) return failed(diagnostics);
  const sha256 = world.sha256(bytes);
  return {
    value: {
      resource: { path: file, sha256, role: "brut" },
      bytes,
      name: ecarts.nom,
      settings: { edition: ecarts.edition, period: ecarts.periode },
      families: ecarts.formats,
      isRemade: copy === "transformee",
      isBase: isOfBase(file),
      isSuperseded: ecarts.remplace_par !== undefined,
      revisedBy: (ecarts.revise_par ?? []).map((other) => `${folder}${other}`),
    },
    diagnostics: hash === `sha256:${sha256}` ? [] : [problem("dataset/empreinte", { file }, {})],
  };
}
