import type { Indicator } from "../data/indicator.ts";
import type { CodeKindId } from "../data/territory-codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { readYaml } from "../files/yaml.ts";
import { compareText } from "../kernel/text.ts";
import { isColumnPattern } from "./column-pattern.ts";
import type { Format } from "./format.ts";
import { toFormat, type WrittenFormat, type WrittenPeriod, type WrittenTerritory } from "./written-format.ts";

const FOLDER = "datasets/formats";

/** The formats that come with the program and those of the workspace, which replace those of the same name. */
export async function readFormats(world: World): Promise<Read<ReadonlyMap<string, Format>>> {
  const own = { ...world, read: world.own.read, list: world.own.list };
  const [theirs, ours] = await Promise.all([readFolder(own), readFolder(world)]);
  const mine = ours.formats.map((format) => ({ ...format, isOwn: true }));
  const formats = new Map([...theirs.formats, ...mine].map((format) => [format.id, format]));
  // In the folder of the program itself both are the same files: a problem is said once.
  const said = new Set(ours.diagnostics.map((one) => JSON.stringify(one)));
  const diagnostics = [
    ...theirs.diagnostics.filter((one) => !said.has(JSON.stringify(one))),
    ...ours.diagnostics,
  ];
  return { value: formats, diagnostics };
}

/** A world without the empty formats: the shell makes the file that the draft is written to before the draft is. */
export async function withoutEmptyFormats(world: World): Promise<World> {
  const listed = await world.list(FOLDER);
  const sizes = await Promise.all(
    listed.map(async (file) => (await world.read(`${FOLDER}/${file}`).catch(() => undefined))?.byteLength),
  );
  const empty = new Set(listed.filter((_, rank) => sizes[rank] === 0));
  const list: World["list"] = async (folder) =>
    (await world.list(folder)).filter((file) => folder !== FOLDER || !empty.has(file));
  return { ...world, list, own: world.own };
}

async function readFolder(world: World) {
  const files = (await world.list(FOLDER)).filter(
    (file) => file.endsWith(".yaml") && !file.startsWith("indicateurs/"),
  );
  const reads = await Promise.all(files.map((file) => readFormat(`${FOLDER}/${file}`, world)));
  return {
    formats: reads.flatMap(({ value }) => value ?? []),
    diagnostics: reads.flatMap(({ diagnostics }) => diagnostics) as readonly Diagnostic[],
  };
}

/** One format by its identifier, that of the workspace before that of the program; undefined when there is none that can be read. */
export async function formatOf(id: string, world: World): Promise<Format | undefined> {
  const path = `${FOLDER}/${id}.yaml`;
  const own = { ...world, read: world.own.read, list: world.own.list };
  return (await readFormat(path, world)).value ?? (await readFormat(path, own)).value;
}

async function readFormat(path: string, world: World): Promise<Read<Format>> {
  const read = await readYaml<WrittenFormat>(path, "format", world);
  if (!read.value) return failed(read.diagnostics);
  const { value: written, placeOf, sha256 } = read.value;
  if (path !== `${FOLDER}/${written.id}.yaml`)
    return failed(problem("format/nom-de-fichier", placeOf(["id"]), { id: written.id }));
  const bad = patternsOf(written).filter((text) => !isColumnPattern(text));
  if (bad.length > 0)
    return failed(
      ...bad.map((pattern) =>
        problem("format/motif", placeOf([]), {
          pattern,
          signs: "{AA}, {AAAA}, (a|b), [x], * et \\ devant un signe à prendre tel quel",
        }),
      ),
    );
  return { value: toFormat(written, path, sha256), diagnostics: [] };
}

/** Every text of a format that is a pattern. */
function patternsOf({ reconnaissance, indicateurs = [], ecartees = [], ...rest }: WrittenFormat): string[] {
  const { edition = [], territoires = [], periode, longue } = rest;
  return [
    ...[
      reconnaissance.colonnes,
      reconnaissance.sans,
      reconnaissance.feuilles,
      reconnaissance.preuves?.colonnes,
      edition,
    ].flatMap((one) => one ?? []),
    ...[periode, ...indicateurs.map((one) => one.periode)].flatMap(ofPeriod),
    ...indicateurs.flatMap(({ colonnes = [], moins = [] }) => [...colonnes, ...moins]),
    ...[...ecartees, ...(rest.reperes ?? [])].flatMap(({ colonnes }) => colonnes),
    ...territoires.flatMap(ofTerritory),
    ...[
      longue?.valeur,
      longue?.mesure,
      longue?.absence,
      longue?.geographie,
      longue?.maille,
      longue?.dimensions,
      longue?.puissance,
      longue?.secret?.colonne,
      rest.regroupement?.poids,
      longue?.lignes_ecartees?.colonne,
    ].flatMap((one) => one ?? []),
  ];
}

function ofPeriod({ colonne = [], texte }: WrittenPeriod = {}): string[] {
  return texte === undefined ? [...colonne] : [...colonne, texte];
}

function ofTerritory({ mailles: _, seulement, statuts: __, ...columns }: WrittenTerritory): string[] {
  return [...Object.values(columns).flat(), ...(seulement ? [seulement.colonne] : [])];
}

/** Formats that give columns of one concept to an indicator of another: its series would go from one to the other. */
export function conceptProblems(
  formats: Iterable<Format>,
  indicators: ReadonlyMap<string, Indicator>,
): Diagnostic[] {
  return [...formats].flatMap(({ file, indicators: read }) =>
    read.flatMap(({ id, concept }) => {
      const other = indicators.get(id)?.concept;
      if (concept === undefined || other === undefined || concept === other) return [];
      return [problem("format/concept", { file }, { indicator: id, concept, other })];
    }),
  );
}

/** Families of published files that bring an indicator for one kind of territory, in the order of their titles. */
export function familiesOf(
  indicator: string,
  kind: CodeKindId,
  formats: Iterable<Format>,
): readonly Pick<Format, "id" | "title" | "producer">[] {
  return [...formats]
    .filter(
      ({ indicators, territories }) =>
        indicators.some(({ id }) => id === indicator) &&
        territories.some(({ kinds }) => kinds.includes(kind)),
    )
    .map(({ id, title, producer }) => ({ id, title, producer }))
    .sort((left, right) => compareText(left.title, right.title));
}
