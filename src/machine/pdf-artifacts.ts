/** Operators of a page: those that paint a path, an image or a shade; those that begin a path; those that end one unseen. */
const PAINTS = /(?:^|\s)(?:S|s|f|F|f\*|B|B\*|b|b\*|sh|Do)$/;
const BEGINS = /\s(?:m|re)$/;
const ENDS_UNSEEN = /(?:^|\s)n$/;
const OPENS = /B[DM]C$/;
const MARKED = /^\/\w+ <<\/MCID (\d+) >>BDC$/;

/**
 * The content of a page where all that is painted outside of marked content is an artifact: running heads, rules, grounds. So
 * is the marked content of these numbers, which the structure of the document does not hold. Chromium writes an operator a line.
 */
export function withArtifacts(content: string, undone: ReadonlySet<number>): string {
  const page = new MarkedPage();
  let depth = 0;
  for (const line of content.split("\n")) {
    if (page.isPainting || (depth === 0 && startsPainting(line))) {
      page.paint(line);
      continue;
    }
    depth += depthOf(line);
    page.keep(depth === 1 && undone.has(markOf(line)) ? "/Artifact BMC" : line);
  }
  return page.text;
}

/** The lines of a page, and what is being painted outside of its marked content: a text or a path, until it is whole. */
class MarkedPage {
  readonly #lines: string[] = [];
  #group: string[] = [];
  #endsInArtifact = false;

  get isPainting(): boolean {
    return this.#group.length > 0;
  }

  get text(): string {
    return [...this.#lines, ...this.#group].join("\n");
  }

  keep(line: string): void {
    this.#lines.push(line);
    this.#endsInArtifact = false;
  }

  paint(line: string): void {
    this.#group.push(line);
    if (!isWhole(this.#group, line)) return;
    if (ENDS_UNSEEN.test(line)) for (const one of this.#group) this.keep(one);
    else this.#mark();
    this.#group = [];
  }

  /** What follows an artifact at once is part of it. */
  #mark(): void {
    if (this.#endsInArtifact) this.#lines.pop();
    else this.#lines.push("/Artifact BMC");
    this.#lines.push(...this.#group, "EMC");
    this.#endsInArtifact = true;
  }
}

const startsPainting = (line: string): boolean => line === "BT" || BEGINS.test(line) || PAINTS.test(line);

const isWhole = ([first]: readonly string[], line: string): boolean =>
  first === "BT" ? line === "ET" : PAINTS.test(line) || ENDS_UNSEEN.test(line);

function depthOf(line: string): number {
  if (OPENS.test(line)) return 1;
  return line === "EMC" ? -1 : 0;
}

const markOf = (line: string): number => Number(MARKED.exec(line)?.[1] ?? -1);
