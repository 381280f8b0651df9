import type { CodeKindId } from "../../data/territory-codes.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { failed, type Read } from "../../files/read.ts";
import type { World } from "../../files/world.ts";
import { readYaml } from "../../files/yaml.ts";
import type { ImportSettings } from "../../formats/plan.ts";
import { compareText } from "../../kernel/text.ts";

const FOLDER = "datasets/registre";

/** Whether the header of a source has been read, by us or in a public program, or its family is only supposed. */
export const HEADERS = ["lu", "non_lu"] as const;

/** Where a source is read: a file, a set of Melodi with the values kept of its dimensions, or a page to open oneself. */
export type Origin =
  | { readonly kind: "fichier"; readonly address: string }
  | {
      readonly kind: "melodi";
      readonly dataset: string;
      readonly filters: readonly (readonly [string, readonly string[]])[];
      /** Too large to be asked for as a whole. */
      readonly isByEpci: boolean;
    }
  | { readonly kind: "page" };

/** A publication that its producer can be asked for. */
export interface Source {
  /** The name of its file in the register, without extension. */
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly producer: string;
  readonly licence: { readonly title: string; readonly link?: string | undefined };
  readonly page: string;
  readonly origin: Origin;
  /** The hosts that may be asked for it: that of its address, and those that it leads to. */
  readonly hosts: readonly string[];
  readonly families: readonly string[];
  readonly levels: readonly CodeKindId[];
  readonly settings: ImportSettings;
  readonly header: (typeof HEADERS)[number];
  /** Where its address was found, and whether it was tried. */
  readonly found: string;
}

/** The host of Melodi, the interface of Insee. */
export const MELODI = "https://api.insee.fr/melodi";

/** A source as its file writes it. */
interface WrittenSource {
  readonly titre: string;
  readonly producteur: string;
  readonly licence: { readonly titre: string; readonly lien?: string };
  readonly page: string;
  readonly adresse?: string;
  readonly melodi?: {
    readonly jeu: string;
    readonly filtres?: Readonly<Record<string, readonly string[]>>;
    readonly par_epci?: true;
  };
  readonly hotes?: readonly string[];
  readonly familles: readonly string[];
  readonly mailles: readonly CodeKindId[];
  readonly edition?: string;
  readonly periode?: string;
  readonly en_tete: Source["header"];
  readonly releve: string;
}

/** The sources that come with the program and those of the workspace, which replace those of the same name; by name. */
export async function readRegister(world: World): Promise<Read<readonly Source[]>> {
  const own: World = { ...world, read: world.own.read, list: world.own.list };
  const [theirs, ours] = await Promise.all([readFolder(own), readFolder(world)]);
  const sources = new Map([...theirs.sources, ...ours.sources].map((source) => [source.id, source]));
  // In the folder of the program itself both are the same files: a problem is said once.
  const said = new Set(ours.diagnostics.map((one) => JSON.stringify(one)));
  const others = theirs.diagnostics.filter((one) => !said.has(JSON.stringify(one)));
  const diagnostics = [...others, ...ours.diagnostics];
  if (diagnostics.length > 0) return failed(diagnostics);
  return {
    value: [...sources.values()].sort((left, right) => compareText(left.id, right.id)),
    diagnostics: [],
  };
}

async function readFolder(world: World) {
  const files = (await world.list(FOLDER)).filter((file) => /^[^/]+\.yaml$/.test(file));
  const reads = await Promise.all(files.map((file) => readSource(`${FOLDER}/${file}`, world)));
  return {
    sources: reads.flatMap(({ value }) => value ?? []),
    diagnostics: reads.flatMap(({ diagnostics }) => diagnostics) as readonly Diagnostic[],
  };
}

async function readSource(file: string, world: World): Promise<Read<Source>> {
  const read = await readYaml<WrittenSource>(file, "registre", world);
  return read.value ? { value: toSource(read.value.value, file), diagnostics: [] } : failed(read.diagnostics);
}

function toSource(written: WrittenSource, file: string): Source {
  const origin = originOf(written);
  return {
    id: file.slice(FOLDER.length + 1, -".yaml".length),
    file,
    title: written.titre,
    producer: written.producteur,
    licence: { title: written.licence.titre, link: written.licence.lien },
    page: written.page,
    origin,
    hosts: [...new Set([...hostOf(origin), ...(written.hotes ?? [])])],
    families: written.familles,
    levels: written.mailles,
    settings: { edition: written.edition, period: written.periode },
    header: written.en_tete,
    found: written.releve.trim(),
  };
}

function originOf({ adresse, melodi }: WrittenSource): Origin {
  if (melodi) {
    const filters = Object.entries(melodi.filtres ?? {});
    return { kind: "melodi", dataset: melodi.jeu, filters, isByEpci: melodi.par_epci ?? false };
  }
  return adresse === undefined ? { kind: "page" } : { kind: "fichier", address: adresse };
}

function hostOf(origin: Origin): string[] {
  if (origin.kind === "page") return [];
  return [new URL(origin.kind === "melodi" ? MELODI : origin.address).host];
}
