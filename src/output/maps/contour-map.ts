import { placedRows } from "../../compare/row-place.ts";
import type { Contour } from "../../data/contour.ts";
import { unitWords } from "../../data/unit.ts";
import type { Dataset } from "../../data/workspace.ts";
import { geographyWords } from "../../french/gaps.ts";
import {
  contourSource,
  cutSentence,
  darkestWords,
  mapAloud,
  mapReading,
  mapTitle,
  undrawnSentence,
  unnamedSentence,
} from "../../french/maps.ts";
import { periodWords } from "../../french/periods.ts";
import { shortSources } from "../../french/short-sources.ts";
import { framedWords } from "../../french/side-by-side.ts";
import type { Labels } from "../labels.ts";
import { type Listed, type ListedQuarter, listOf, type MappedTable } from "./map-list.ts";
import { type MapMark, type MapRows, mapRows } from "./map-rows.ts";

/** A quarter in the list of a map. */
export interface MapQuarterView {
  readonly numero: string;
  readonly nom: string;
  readonly communes: string;
  readonly valeur: string;
  readonly est_sujet: boolean;
}

/** A map of quarters by class, with the list of those that it names. */
export interface ContourMapView {
  readonly id: string;
  /** A sentence: its extremes. */
  readonly titre: string;
  readonly unite: string;
  readonly classes: readonly {
    readonly classe: string;
    readonly motif: string;
    readonly texte: string;
    readonly quartiers: readonly MapQuarterView[];
  }[];
  readonly lecture: string;
  readonly encadre: string;
  /** Quarters that are not named, and those without contour; empty when all are there. */
  readonly reste: string;
  /** Of the figures; of the contours. */
  readonly source: string;
  readonly source_contours: string;
  readonly alternative: string;
  /** What the chart `carte` reads. */
  readonly donnees: MapRows;
}

/** What is mapped, and the size of the drawing in pixels. */
export interface ContourMapRequest extends MappedTable {
  readonly width: number;
  readonly height: number;
}

/** Where contours come from: an evaluation has them. */
export interface MapSources {
  readonly contours?: readonly Contour[] | undefined;
  readonly datasets: readonly Dataset[];
}

/** A table is mapped where at least two quarters, and half of those that have a figure, have a contour: else a schematic says more. */
const LEAST_DRAWN = 2;

/** The map of an indicator; undefined where contours are lacking: of the subjects, or of too many others. */
export function contourMap(
  request: ContourMapRequest,
  { contours = [], datasets }: MapSources,
  names: Labels,
): ContourMapView | undefined {
  const { table, subjects, width, height } = request;
  const held = new Map(contours.map((one) => [one.territory, one]));
  if (!isWorthDrawing(request, held)) return undefined;
  const listed = listOf(request, names, held);
  const marks = marksOf(listed, held);
  const towns = table.rows.flatMap(({ territory }) => names.territory(territory)?.communes ?? []);
  const around = { communes: [...new Set(towns)], epci: [table.reference] };
  const framed = listed.isCut ? new Set(numbered(listed).map(({ code }) => code)) : undefined;
  const donnees = mapRows({ contours, marks, framed, ...around, width, height });
  if (!donnees) return undefined;
  const drawn = new Set([...marks.keys(), ...around.communes, ...around.epci]);
  const sets = new Set(contours.flatMap(({ territory, dataset }) => (drawn.has(territory) ? [dataset] : [])));
  return {
    id: `${request.indicator.id}-${table.geography}`,
    classes: listed.classes.filter(isShown).map(({ letter, mark, words, quarters }) => ({
      classe: letter,
      motif: `carte-${mark.toLowerCase()}`,
      texte: words,
      quartiers: quarters.map(quarterView),
    })),
    encadre: framedWords(subjects.length),
    ...wordsOf(request, listed, names, { held, drawn: donnees.quartiers.length }),
    source: `${shortSources([request])}.`,
    source_contours: `${contourSource(datasets.filter(({ id }) => sets.has(id)))}.`,
    donnees,
  };
}

/** Those that the list names. */
const numbered = ({ classes }: Listed): readonly ListedQuarter[] =>
  classes.flatMap(({ quarters }) => quarters);

/** Whether enough of the quarters that have a figure have a contour, the subjects among them. */
function isWorthDrawing(
  { table, period, subjects }: ContourMapRequest,
  held: ReadonlyMap<string, Contour>,
): boolean {
  const placed = placedRows(table, period);
  const known = placed.filter(({ territory }) => held.has(territory)).length;
  const isEnough = known >= Math.max(LEAST_DRAWN, placed.length / 2);
  return isEnough && subjects.every((code) => held.has(code));
}

/** A class stands in the legend even when none of its quarters is named. */
const isShown = ({ letter, quarters }: Listed["classes"][number]): boolean =>
  letter !== "" || quarters.length > 0;

const quarterView = ({ numero, name, towns, value, isSubject }: ListedQuarter): MapQuarterView => ({
  numero,
  nom: name,
  communes: towns,
  valeur: value,
  est_sujet: isSubject,
});

/** Its title, its unit, how it is read, what is not on it, and the whole read aloud. */
function wordsOf(
  { table, indicator, period }: ContourMapRequest,
  listed: Listed,
  names: Labels,
  { held, drawn }: { readonly held: ReadonlyMap<string, Contour>; readonly drawn: number },
): Pick<ContourMapView, "titre" | "unite" | "lecture" | "reste" | "alternative"> {
  const ascending = placedRows(table, period).flatMap(({ territory }) => listed.all.get(territory) ?? []);
  const shown = listed.isCut ? ascending.filter(({ numero }) => numero !== "") : ascending;
  const title = mapTitle(indicator, shown, listed.isCut);
  const [first] = listed.classes.flatMap(({ quarters }) => quarters);
  const lacking = table.rows.filter(({ territory }) => !held.has(territory));
  const unnamed = drawn - numbered(listed).filter(({ code }) => held.has(code)).length;
  const left = [
    listed.isCut ? cutSentence(table.rows.length, unnamed) : unnamedSentence(unnamed),
    undrawnSentence(lacking.map(({ territory }) => names.label(territory))),
  ];
  const reading = [
    ...(listed.hasClasses ? [darkestWords(indicator.polarity)] : []),
    ...(first ? [mapReading(first)] : []),
  ];
  const named = listed.classes.filter(({ quarters }) => quarters.length > 0);
  const spoken = named.map(({ letter, words, quarters }) => ({
    words: letter === "" ? words : `Classe ${letter}, ${words}`,
    quarters,
  }));
  return {
    titre: title,
    unite: `${indicator.shortLabel}, ${unitWords(indicator.unit).level}, ${periodWords(period)}, ${geographyWords(table.geography)}`,
    lecture: reading.join(" "),
    reste: left.filter((text) => text !== "").join(" "),
    alternative: mapAloud(title, spoken),
  };
}

/** What is drawn of each quarter that has a contour. */
function marksOf({ all }: Listed, held: ReadonlyMap<string, Contour>): ReadonlyMap<string, MapMark> {
  return new Map(
    [...all.values()]
      .filter(({ code }) => held.has(code))
      .map(({ code, numero, isSubject, mark }) => [code, { classe: mark, numero, est_sujet: isSubject }]),
  );
}
