import type { Contour } from "../../data/contour.ts";
import { printedLabel } from "../../data/printed-name.ts";
import { contourSource, undrawnSentence } from "../../french/maps.ts";
import { typeset } from "../../french/typeset.ts";
import { sortByLabel } from "../labels.ts";
import { type MapRows, mapRows } from "../maps/map-rows.ts";
import type { MapDrawing, MapPart, SiteNouns } from "./parts.ts";

/** The frame of a map. */
const WIDTH = 540;
const HEIGHT = 430;

/** Quarters that have room for their numbers: beyond, they are named as they are chosen. */
const MOST_NUMBERS = 60;

/** The maps of a zoning: of each EPCI of which half of the quarters have a contour. Undefined without any. */
export function mapPart(
  groups: ReadonlyMap<string, ReadonlySet<string>>,
  contours: readonly Contour[],
  nouns: SiteNouns,
): MapPart | undefined {
  const held = new Map(contours.map((one) => [one.territory, one]));
  const drawings = [...groups].flatMap(([epci, codes]) => {
    const drawing = drawingOf(epci, [...codes], held, nouns);
    return drawing ? [[epci, drawing] as const] : [];
  });
  if (drawings.length === 0) return undefined;
  return { width: WIDTH, height: HEIGHT, drawings: Object.fromEntries(drawings) };
}

function drawingOf(
  epci: string,
  codes: readonly string[],
  held: ReadonlyMap<string, Contour>,
  { territories, datasets }: SiteNouns,
): MapDrawing | undefined {
  const known = codes.filter((code) => held.has(code));
  if (known.length === 0 || known.length * 2 < codes.length) return undefined;
  const label = (code: string): string => printedLabel(code, territories);
  const ordered = sortByLabel(
    codes.map((territory) => ({ territory })),
    { label },
  );
  const ranks = new Map(
    codes.length > MOST_NUMBERS ? [] : ordered.map(({ territory }, rank) => [territory, String(rank + 1)]),
  );
  const communes = [...new Set(codes.flatMap((code) => territories.get(code)?.communes ?? []))];
  const around = [...known, ...communes, epci].flatMap((code) => held.get(code) ?? []);
  const mark = (code: string) => ({ classe: "", numero: ranks.get(code) ?? "", est_sujet: false });
  const rows = mapRows({
    contours: around,
    marks: new Map(known.map((code) => [code, mark(code)])),
    communes,
    epci: [epci],
    width: WIDTH,
    height: HEIGHT,
  });
  if (!rows) return undefined;
  const sets = new Set(around.map(({ dataset }) => dataset));
  const lacking = ordered.filter(({ territory }) => !held.has(territory));
  return {
    quarters: rows.quartiers.map(({ code, geometry }) => ({ code, path: pathOf(geometry) })),
    numbers: rows.numeros.map(({ x, y, x2, y2, texte, est_a_cote }) => ({
      ...{ text: texte, x, y },
      line: est_a_cote ? `M${x} ${y}L${x2} ${y2}` : "",
    })),
    ranks: Object.fromEntries(ranks),
    outlines: rows.limites.map(({ geometry }) => pathOf(geometry)),
    scale: scaleOf(rows),
    said: [
      undrawnSentence(lacking.map(({ territory }) => label(territory))),
      `${contourSource(datasets.filter(({ id }) => sets.has(id)))}.`,
    ].flatMap((one) => (one === "" ? [] : [typeset(one)])),
  };
}

function scaleOf({ echelle }: MapRows): MapDrawing["scale"] {
  const [{ x, x2, y, libelle } = { x: 0, x2: 0, y: 0, libelle: "" }] = echelle;
  return { path: `M${x} ${y}H${Math.round(x2 * 10) / 10}`, x, y, text: typeset(libelle) };
}

/** The rings of a shape; each ends where it began. */
const pathOf = ({ coordinates }: MapRows["quartiers"][number]["geometry"]): string =>
  coordinates
    .flat()
    .map(
      (ring) =>
        `M${ring
          .slice(0, -1)
          .map(([x, y]) => `${x} ${y}`)
          .join("L")}Z`,
    )
    .join("");
