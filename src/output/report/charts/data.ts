/** One QPV in a chart. Field names are French: those who edit a specification read them. */
export interface ChartRow {
  readonly code: string;
  /** Label short enough for an axis, unique in the chart. */
  readonly quartier: string;
  readonly nom: string;
  readonly debut: number | null;
  readonly fin: number | null;
  readonly ecart_debut: number | null;
  readonly ecart_fin: number | null;
  readonly evolution_valeur: number | null;
  readonly evolution_ecart: number | null;
  readonly rapport_debut: number | null;
  readonly rapport_fin: number | null;
  readonly evolution_rapport: number | null;
  readonly lecture: string;
  /** "plus grand", "plus petit" or "inchangé" in the relative reading; empty when unknown. */
  readonly ecart_en_rapport: string;
  /** "établi" or "pas établi": whether the interval of the change of gap leaves 0 out; empty where nothing tests it. */
  readonly changement: string;
}

/** A value of the reference, drawn as a line with its words. */
export interface ChartReference {
  readonly annee: string;
  readonly valeur: number;
  readonly libelle: string;
  readonly moment: "debut" | "fin";
  readonly cote: "gauche" | "droite";
}

/** What a specification can read, under these names. */
export interface ChartData {
  readonly lignes: readonly ChartRow[];
  /** Those that a page has room for, one a line: the worst placed. */
  readonly premieres: readonly ChartRow[];
  readonly references: readonly ChartReference[];
  readonly textes: readonly ChartTexts[];
  /** Gaps ranked, the furthest first: as many as have each a line on a page. */
  readonly ecarts: readonly GapRow[];
  /** The gap of each QPV, year by year. */
  readonly serie: readonly SeriesRow[];
  /** Their simple mean. */
  readonly moyenne: readonly LabelledPoint[];
  /** Of one QPV alone: its value and that of the agglomeration. */
  readonly niveaux: readonly LevelPoint[];
  readonly annees: readonly YearTick[];
  readonly ruptures: readonly BreakBand[];
}

/** A gap at its two dates, an amount in the euros of the last. */
export interface GapRow {
  readonly code: string;
  readonly quartier: string;
  readonly debut: number | null;
  readonly fin: number;
  /** Both as printed; `evolution` is empty when it is not known. */
  readonly valeur: string;
  readonly evolution: string;
  /** "plus grand", "plus petit" or "inchangé"; empty when unknown. */
  readonly sens: string;
}

/** The gap of a QPV in a year. */
export interface SeriesRow {
  readonly code: string;
  readonly annee: number;
  readonly ecart: number;
}

/** A point of a line, with its label at both ends. */
export interface LabelledPoint {
  readonly annee: number;
  readonly ecart: number;
  readonly libelle: string;
  readonly moment: "debut" | "fin" | "";
  /** Of the whole line: "plus grand", "plus petit" or "inchangé" at its end than at its start. */
  readonly sens: string;
}

/** The value of one side in a year, with its label at both ends. */
export interface LevelPoint {
  readonly annee: number;
  readonly valeur: number;
  readonly qui: "quartier" | "agglomeration";
  readonly libelle: string;
  readonly moment: "debut" | "fin" | "";
}

/** A year of the axis. */
export interface YearTick {
  readonly annee: number;
  readonly libelle: string;
}

/** Where figures no longer follow on: between two dates. */
export interface BreakBand {
  readonly debut: number;
  readonly fin: number;
  readonly libelle: string;
}

/** The rows of an element of the view that is no table, under the names that its chart reads. */
export type ChartRows = Readonly<Record<string, readonly object[]>>;

/** Words of the axes: one row. */
export interface ChartTexts {
  readonly valeur: string;
  readonly evolution_valeur: string;
  readonly evolution_ecart: string;
  readonly decimales: number;
  /** Heads of the columns beside the gaps. */
  readonly tete_valeur: string;
  readonly tete_evolution: string;
  readonly unite_ecart: string;
}

/**
 * Labels short enough for the axis of a chart: cut after the last whole word that fits, and told apart by their code
 * when several come out the same.
 *
 * @example
 * shortLabels([{ code: "A", label: "Les Hauts De Liévin - Résidence Des Provinces" }], 24).get("A")
 * // => "Les Hauts De Liévin…"
 */
export function shortLabels(
  territories: readonly { readonly code: string; readonly label: string }[],
  limit = 26,
): ReadonlyMap<string, string> {
  const cut = territories.map(({ code, label }) => ({ code, short: shorten(label, limit) }));
  const count = new Map<string, number>();
  for (const { short } of cut) count.set(short, (count.get(short) ?? 0) + 1);
  return new Map(
    cut.map(({ code, short }) => [code, (count.get(short) ?? 0) > 1 ? `${short} (${code})` : short]),
  );
}

function shorten(label: string, limit: number): string {
  if (label.length <= limit) return label;
  const head = label.slice(0, limit);
  const words = head.slice(0, Math.max(head.lastIndexOf(" "), limit / 2));
  return `${words.replace(/[\s\-–,;:]+$/, "")}…`;
}
