import { everyRow } from "../../compare/table-facts.ts";
import type { Contour } from "../../data/contour.ts";
import type { OutputFile } from "../../files/world.ts";
import { curvesPart } from "./curves-part.ts";
import { mapPart } from "./map-part.ts";
import { partFile, partNames } from "./part-file.ts";
import type { SiteHead, SiteNouns, TableHead } from "./parts.ts";
import type { SiteTable } from "./table-part.ts";

/** What the linked view draws, gathered as tables are made: curves of each, and whose quarters a map of their zoning shows. */
export class LinkedParts {
  readonly #nouns: SiteNouns;
  /** By zoning, the quarters of each EPCI. */
  readonly #quarters = new Map<string, Map<string, Set<string>>>();

  constructor(nouns: SiteNouns) {
    this.#nouns = nouns;
  }

  /** The curves of a table; nothing of one that is not drawn. */
  add({ whole }: SiteTable, head: TableHead): readonly OutputFile[] {
    const indicator = this.#nouns.indicators.get(whole.indicator);
    if (!indicator || !head.isDrawn) return [];
    const epci = this.#quarters.get(whole.geography) ?? new Map<string, Set<string>>();
    this.#quarters.set(whole.geography, epci);
    for (const { territory, reference = whole.reference } of everyRow(whole))
      epci.set(reference, (epci.get(reference) ?? new Set()).add(territory));
    return [partFile(`courbes/${head.id}`, curvesPart(whole, indicator))];
  }

  /** The maps of the zonings whose contours are known. */
  maps(contours: readonly Contour[]): {
    readonly files: readonly OutputFile[];
    readonly maps: SiteHead["maps"];
  } {
    const nameOf = partNames();
    const drawn = [...this.#quarters].flatMap(([geography, quarters]) => {
      const part = mapPart(quarters, contours, this.#nouns);
      return part ? [{ geography, part, name: `cartes/${nameOf(geography)}` }] : [];
    });
    return {
      files: drawn.map(({ name, part }) => partFile(name, part)),
      maps: drawn.map(({ geography, name }) => [geography, name] as const),
    };
  }
}
