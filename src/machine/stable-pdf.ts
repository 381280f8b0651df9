/**
 * A PDF of Chromium without what changes from one run to the next: its dates become the report's day, and the ids of its
 * table headers, numbered by the browser's history, are numbered from 1 in their own order. Every replacement keeps its
 * length, so the PDF's table of offsets stays true.
 */
export function stableBytes(pdf: Uint8Array, day: string): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  const ids = [...new Set(text.match(/\(node\d{8}\)/g) ?? [])].sort();
  const ranks = new Map(ids.map((id, index) => [id, `(node${String(index + 1).padStart(8, "0")})`]));
  const date = `${day.replaceAll("-", "")}120000`;
  const stable = text
    .replace(/\(node\d{8}\)/g, (id) => ranks.get(id) ?? id)
    .replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, `$1${date}`);
  return Buffer.from(stable, "latin1");
}

/** How many sheets a PDF of Chromium has: each is an object of its own, written in clear. */
export function sheetCount(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type \/Page\n/g)?.length ?? 0
  );
}
