/** What a specification may say of its own height, under `usermeta.ecarts`: a step per row within a total height. */
interface RowFit {
  readonly hauteur: number;
  readonly pas: readonly [number, number];
}

function rowFit(spec: Readonly<Record<string, unknown>>): RowFit | undefined {
  const usermeta = spec["usermeta"] as { ecarts?: Partial<RowFit> } | undefined;
  const { hauteur, pas } = usermeta?.ecarts ?? {};
  return typeof hauteur === "number" && Array.isArray(pas) && pas.length === 2 ? { hauteur, pas } : undefined;
}

/**
 * A specification whose height suits its number of rows: `usermeta.ecarts: {hauteur, pas: [least, most]}` shares the
 * height between the rows, each within the bounds. Without it, the specification is left as it is.
 *
 * @example
 * fitToRows({ usermeta: { ecarts: { hauteur: 300, pas: [9, 15] } } }, 60)["height"]
 * // => { step: 9 }
 */
export function fitToRows(
  spec: Readonly<Record<string, unknown>>,
  rows: number,
): Readonly<Record<string, unknown>> {
  const fit = rowFit(spec);
  if (!fit) return spec;
  const [least, most] = fit.pas;
  return { ...spec, height: { step: Math.min(most, Math.max(least, fit.hauteur / Math.max(1, rows))) } };
}
