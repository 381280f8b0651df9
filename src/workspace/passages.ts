import type { Passage } from "../data/passage.ts";
import { readText } from "../files/text.ts";
import type { World } from "../files/world.ts";

/** Where the passages of the codes of EPCI, their names and their communes stand, with the program. */
const FOLDER = "datasets/passages";

/** The lines of one of the program's own tables, by column: no cell of theirs has a quotation mark. */
async function linesOf(
  name: string,
  { own, ...world }: World,
): Promise<readonly ReadonlyMap<string, string>[]> {
  const { value = "" } = await readText(`${FOLDER}/${name}.csv`, { ...world, ...own, own });
  const [head = [], ...lines] = value
    .trimEnd()
    .split("\n")
    .map((line) => line.split(";"));
  return lines.map((cells) => new Map(head.map((column, rank) => [column, cells[rank] ?? ""])));
}

/** The former codes of EPCI and those that took over their communes, as the program knows them. */
export async function readPassages(world: World): Promise<readonly Passage[]> {
  return (await linesOf("passages", world)).map((cells) => {
    const text = (name: string): string => cells.get(name) ?? "";
    const passed = (kind: string) => ({
      former: Number(text(`${kind}_ancien`)),
      now: Number(text(`${kind}_nouveau`)),
      taken: Number(text(kind === "communes" ? "communes_reprises" : `${kind}_reprise`)),
    });
    return {
      former: text("ancien"),
      formerLabel: text("libelle_ancien"),
      code: text("nouveau"),
      label: text("libelle_nouveau"),
      formerDay: text("ancien_au"),
      day: text("nouveau_au"),
      communes: passed("communes"),
      people: passed("population"),
    };
  });
}

/** A commune by its official table: its EPCI, and in the Grand Paris its établissement public territorial first. */
export interface ListedCommune {
  readonly code: string;
  readonly label: string;
  readonly epci: readonly string[];
}

/** All communes, as of 1 January 2024: read only for a name that the workspace does not know. */
export async function readCommunes(world: World): Promise<readonly ListedCommune[]> {
  return (await linesOf("communes", world)).map((cells) => ({
    code: cells.get("code") ?? "",
    label: cells.get("libelle") ?? "",
    epci: ["ept", "epci"].flatMap((name) => cells.get(name) || []),
  }));
}

/** The names of all EPCI by their codes, as of 1 January 2024. */
export async function readEpciNames(world: World): Promise<ReadonlyMap<string, string>> {
  const lines = await linesOf("epci", world);
  return new Map(lines.map((cells) => [cells.get("code") ?? "", cells.get("libelle") ?? ""]));
}
