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
