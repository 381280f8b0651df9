import type { Contour } from "../../data/contour.ts";
import { mapPlane, type PlaneShape } from "../../data/map-plane.ts";
import { formatNumber } from "../../kernel/french.ts";
import { placeNumbers } from "./place-numbers.ts";

/** What a map shows of a territory: its class (empty: none), the number that its list has, whether it is framed. */
export interface MapMark {
  readonly classe: string;
  /** Empty: it is drawn and not named. */
  readonly numero: string;
  readonly est_sujet: boolean;
}

/** What to draw: marks by code, what outlines are drawn around them, and the size of the drawing in pixels. */
export interface MapRequest {
  readonly contours: readonly Contour[];
  readonly marks: ReadonlyMap<string, MapMark>;
  /** Of the marked ones, those that the drawing must hold in full; all by default. */
  readonly framed?: ReadonlySet<string> | undefined;
  /** Codes of the communes, then of the agglomerations, whose outlines are drawn where there are some. */
  readonly communes: readonly string[];
  readonly epci: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** A feature of GeoJSON in pixels: what the mark `geoshape` draws under `"projection": { "type": "identity" }`. */
interface Feature {
  readonly type: "Feature";
  readonly geometry: { readonly type: "MultiPolygon"; readonly coordinates: PlaneShape["polygons"] };
}

/** The rows of the chart `carte`, in pixels of the size that was asked for: see docs/guide/modeles.md. */
export interface MapRows {
  readonly [name: string]: readonly object[];
  readonly quartiers: readonly (Feature & MapMark & { readonly code: string })[];
  readonly limites: readonly (Feature & { readonly maille: "commune" | "epci" })[];
  readonly numeros: readonly {
    readonly x: number;
    readonly y: number;
    readonly texte: string;
    readonly classe: string;
    /** Beside its shape, with a line to it: where the line goes, else the place itself. */
    readonly est_a_cote: boolean;
    readonly x2: number;
    readonly y2: number;
  }[];
  readonly echelle: readonly {
    readonly x: number;
    readonly x2: number;
    readonly y: number;
    readonly libelle: string;
  }[];
}

/** Size of the numbers, in pixels: eight points. */
export const NUMBER_SIZE = 10.7;

/**
 * The rows of a map, for any page: give them to `drawChart` with the specification `carte.vl.json` of the template `fiche-qpv`,
 * or another of the same size. Undefined when no marked territory has a contour, or when they lie too far apart for a map.
 */
export function mapRows(request: MapRequest): MapRows | undefined {
  const { contours, marks, width, height } = request;
  const plane = mapPlane(contours, request.framed ?? new Set(marks.keys()), { width, height });
  if (!plane) return undefined;
  const limits = [
    ...request.epci.map((code) => [code, "epci"] as const),
    ...request.communes.map((code) => [code, "commune"] as const),
  ];
  const kinds = new Map(limits);
  const named = new Map(
    [...marks].flatMap(([code, { numero }]) => (numero === "" ? [] : [[code, numero] as const])),
  );
  const marked = plane.shapes.flatMap((shape) => {
    const mark = marks.get(shape.territory);
    return mark ? [{ shape, mark }] : [];
  });
  const length = scaleLength(plane.kilometre, width);
  return {
    // The framed ones last: nothing is drawn over their frame.
    quartiers: marked
      .toSorted((one, other) => Number(one.mark.est_sujet) - Number(other.mark.est_sujet))
      .map(({ shape, mark }) => ({ ...featureOf(shape), ...mark, code: shape.territory })),
    limites: plane.shapes.flatMap((shape) => {
      const maille = kinds.get(shape.territory);
      return maille === undefined ? [] : [{ ...featureOf(shape), maille }];
    }),
    numeros: placeNumbers(plane, named, NUMBER_SIZE).map(({ territory, text, at: [x, y], from }) => ({
      x,
      y,
      texte: text,
      classe: marks.get(territory)?.classe ?? "",
      est_a_cote: from !== undefined,
      x2: from?.[0] ?? x,
      y2: from?.[1] ?? y,
    })),
    echelle: [
      {
        x: 6,
        x2: 6 + length * plane.kilometre,
        y: height - 5,
        libelle: `${formatNumber(length, length < 1 ? 1 : 0)} km`,
      },
    ],
  };
}

const featureOf = ({ polygons }: PlaneShape): Feature => ({
  type: "Feature",
  geometry: { type: "MultiPolygon", coordinates: polygons },
});

/** Kilometres of a bar of a fifth of the drawing at most: a round number. */
const LENGTHS = [50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1];

const scaleLength = (kilometre: number, width: number): number =>
  LENGTHS.find((length) => length * kilometre <= width / 5) ?? 0.1;
