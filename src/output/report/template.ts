/** A report template as its folder holds it, read and ready to be filled. Paths are for messages. */
export interface Template {
  readonly id: string;
  readonly title: string;
  /** The Handlebars page. */
  readonly page: { readonly path: string; readonly source: string };
  /** Handlebars partials by name. */
  readonly partials: ReadonlyMap<string, { readonly path: string; readonly source: string }>;
  /** The CSS, embedded in the page. */
  readonly style: string;
  /** Vega-Lite specifications by name, parsed. */
  readonly charts: ReadonlyMap<
    string,
    { readonly path: string; readonly spec: Readonly<Record<string, unknown>> }
  >;
  /** The fonts, as @font-face rules with their bytes inside: the page looks the same on every machine. */
  readonly fonts: string;
}
