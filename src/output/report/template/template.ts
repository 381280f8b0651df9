import type { TextSection } from "../../../referentiel/free-texts.ts";

/** What one document of a template is about: the whole contract, or one at a time of what it holds. */
export const SCOPES = {
  contrat: "le contrat entier",
  quartier: "un quartier prioritaire",
  commune: "une commune",
  signataire: "un signataire ou partenaire",
  action: "une action en suivi renforcé",
} as const;

export type Scope = keyof typeof SCOPES;

/** A file of a template; its path is for messages. */
export interface Source {
  readonly path: string;
  readonly source: string;
}

/** A Vega-Lite specification, parsed. */
export interface ChartSpec {
  readonly path: string;
  readonly spec: Readonly<Record<string, unknown>>;
}

/** A part as modele.yaml names it: alone, or with a heading of its own. */
export type WrittenPart = string | { readonly partie: string; readonly titre: string };

/** A part of a document: the partial that prints it, and the heading that the template gives it; null: that of the house. */
export interface TemplatePart {
  readonly name: string;
  readonly title: string | null;
}

/** A report template as its folder, and those that it is based on, hold it: read and ready to be filled. */
export interface Template {
  readonly id: string;
  readonly title: string;
  readonly scope: Scope;
  /** The most pages that a document may have, once printed; null: as many as it takes. */
  readonly mostPages: number | null;
  /** Whether the lines of the texts that were read are quoted: for whoever checks, who has them. */
  readonly quotesLines: boolean;
  /** Indicators whose tables the document shows, in this order; null: all, in the order of the référentiel. */
  readonly indicators: readonly string[] | null;
  /** The parts that the document prints, in this order. */
  readonly parts: readonly TemplatePart[];
  /** The texts that people write which the document is to print; null: all of them. */
  readonly texts: readonly TextSection[] | null;
  /** The Handlebars page. */
  readonly page: Source;
  /** Handlebars partials by name. */
  readonly partials: ReadonlyMap<string, Source>;
  /** The CSS, embedded in the page. */
  readonly style: string;
  /** Vega-Lite specifications by name, with the values of the variables. */
  readonly charts: ReadonlyMap<string, ChartSpec>;
  /** Colours, sizes, fonts and words, by their name in modele.yaml. */
  readonly variables: Readonly<Record<string, string>>;
  /** An image as a data: address; empty when there is none. */
  readonly logo: string;
  /** The fonts, as @font-face rules with their bytes inside: the page looks the same on every machine. */
  readonly fonts: string;
}
