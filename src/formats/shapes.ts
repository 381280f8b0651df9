/** What a file draws: the properties of a feature, and its polygons as they are written, not yet checked. */
export interface Shape {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly polygons: readonly (readonly (readonly unknown[])[])[];
}

type Json = Readonly<Record<string, unknown>>;

/**
 * The polygons of a GeoJSON collection or of a TopoJSON, feature by feature; undefined for any other text. A point or a line is no
 * outline: its feature has no polygon.
 *
 * @source RFC 7946 (GeoJSON); TopoJSON 1.0.0, whose arcs are differences on a grid
 * @example
 * shapesInJson('{"type":"FeatureCollection","features":[{"properties":{"code":"59295"},"geometry":null}]}')
 * // => [{ properties: { code: "59295" }, polygons: [] }]
 * @example
 * shapesInJson("{}")
 * // => undefined
 */
export function shapesInJson(text: string): readonly Shape[] | undefined {
  const value = parsed(text);
  if (value?.["type"] === "FeatureCollection" && Array.isArray(value["features"]))
    return value["features"].map((one) =>
      shapeOf(objectOf(one), geometryPolygons(objectOf(one)["geometry"])),
    );
  if (value?.["type"] === "Topology") return topologyShapes(value);
  return undefined;
}

/** The features of a TopoJSON with their properties, those of all its objects. */
export function topologyMembers(value: Json): readonly Json[] {
  return Object.values(objectOf(value["objects"])).flatMap((one) => {
    const { geometries } = objectOf(one);
    return Array.isArray(geometries) ? geometries.map(objectOf) : [objectOf(one)];
  });
}

function parsed(text: string): Json | undefined {
  try {
    return objectOf(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch {
    return undefined;
  }
}

const shapeOf = (feature: Json, polygons: Shape["polygons"]): Shape => ({
  properties: objectOf(feature["properties"]),
  polygons,
});

function geometryPolygons(geometry: unknown): Shape["polygons"] {
  const { type, coordinates } = objectOf(geometry);
  if (type === "Polygon") return [ringsOf(coordinates)];
  return type === "MultiPolygon" ? listOf(coordinates).map(ringsOf) : [];
}

const ringsOf = (value: unknown): readonly (readonly unknown[])[] => listOf(value).map(listOf);

function topologyShapes(value: Json): readonly Shape[] {
  const arcs = listOf(value["arcs"]).map((arc) => arcPoints(listOf(arc), objectOf(value["transform"])));
  const ring = (indices: unknown) => joined(listOf(indices), arcs);
  const polygon = (rings: unknown) => listOf(rings).map(ring);
  return topologyMembers(value).map((member) => {
    const { type, arcs: own } = member;
    if (type === "Polygon") return shapeOf(member, [polygon(own)]);
    return shapeOf(member, type === "MultiPolygon" ? listOf(own).map(polygon) : []);
  });
}

/** The points of an arc: each is the sum of the differences before it, on the grid of the file. */
function arcPoints(arc: readonly unknown[], { scale, translate }: Json): readonly (readonly number[])[] {
  if (!Array.isArray(scale) || !Array.isArray(translate))
    return arc.map((point) => listOf(point).map(Number));
  let [x, y] = [0, 0];
  return arc.map((point) => {
    const [dx, dy] = listOf(point).map(Number);
    x += dx ?? Number.NaN;
    y += dy ?? Number.NaN;
    return [x * Number(scale[0]) + Number(translate[0]), y * Number(scale[1]) + Number(translate[1])];
  });
}

/** Arcs end to end, each beginning where the one before ends; a negative index is an arc read backwards. */
function joined(indices: readonly unknown[], arcs: readonly (readonly (readonly number[])[])[]): unknown[] {
  return indices.flatMap((index, rank) => {
    const number = Number(index);
    const arc = arcs[number < 0 ? -1 - number : number] ?? [];
    const points = number < 0 ? arc.toReversed() : arc;
    return rank === 0 ? points : points.slice(1);
  });
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const objectOf = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
