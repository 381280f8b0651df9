/** Which page of an answer of Melodi a document is. */
export interface AnswerPage {
  /** The address of the request without its page: pages of one request have the same. */
  readonly request: string;
  /** From 1; undefined when the document does not say. */
  readonly number: number | undefined;
  readonly isLast: boolean;
  readonly observations: number;
  /** How many the whole answer has, when the request asked for it. */
  readonly count: number | undefined;
}

/**
 * The page that a document is, by its `paging` (`first`, `next`, `previous`, `isLast`, `count`); undefined for one that says
 * nothing of pages.
 *
 * @example
 * answerPage({ paging: { next: "https://x/data/D?GEO=EPCI&page=3", isLast: false } }, 100)
 * // => { request: "https://x/data/D?GEO=EPCI", number: 2, isLast: false, observations: 100, count: undefined }
 */
export function answerPage(
  document: Readonly<Record<string, unknown>>,
  observations: number,
): AnswerPage | undefined {
  const { paging } = document;
  const said = (typeof paging === "object" && paging !== null ? paging : {}) as Readonly<
    Record<string, unknown>
  >;
  const address = (...names: readonly string[]) => names.map((name) => addressOf(said[name])).find(Boolean);
  const [next, before] = [address("next"), address("prev", "previous")];
  const end = said["isLast"] ?? document["isLast"];
  const some = address("next", "prev", "previous", "first", "last");
  if (some === undefined && end === undefined) return undefined;
  const count = typeof said["count"] === "number" ? said["count"] : undefined;
  return {
    request: some === undefined ? "" : withoutPage(some),
    number: numberBetween(pageIn(next), pageIn(before)),
    isLast: end === undefined ? next === undefined : String(end) === "true",
    observations,
    count,
  };
}

/** The number of a page by that of the next one, or of the one before. */
function numberBetween(after: number | undefined, before: number | undefined): number | undefined {
  if (after !== undefined) return after - 1;
  return before === undefined ? undefined : before + 1;
}

function addressOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function pageIn(address: string | undefined): number | undefined {
  const page = address === undefined ? undefined : /[?&]page=(\d{1,6})(?:&|$)/.exec(address)?.[1];
  return page === undefined ? undefined : Number(page);
}

/** Without its page, its other words in one order. */
function withoutPage(address: string): string {
  const [path = "", query = ""] = address.split("?");
  const words = query.split("&").filter((word) => word !== "" && !word.startsWith("page="));
  return words.length === 0 ? path : `${path}?${words.sort().join("&")}`;
}

/**
 * What is missing of an answer of which some pages are here; undefined when it is whole. A page alone that is the last and
 * says of no other is whole.
 *
 * @example
 * missingPages([{ request: "r", number: 1, isLast: false, observations: 100, count: undefined }])
 * // => "la page 2 et celles qui la suivent"
 */
export function missingPages(pages: readonly AnswerPage[]): string | undefined {
  const numbers = new Set(pages.flatMap(({ number }) => number ?? []));
  const known = Math.max(0, ...numbers);
  const absent = Array.from({ length: known }, (_, index) => index + 1).filter((one) => !numbers.has(one));
  const last = pages.find(({ isLast }) => isLast);
  // A last page that bears no number stands after the others.
  const lacksNumber = last?.number === undefined && absent.length === 1 && absent[0] === known;
  if (absent.length > 0 && !lacksNumber)
    return absent.length === 1 ? `la page ${absent[0]}` : `les pages ${absent.join(", ")}`;
  if (!last) return known === 0 ? "les pages suivantes" : `la page ${known + 1} et celles qui la suivent`;
  const count = Math.max(0, ...pages.map((page) => page.count ?? 0));
  const here = pages.reduce((total, { observations }) => total + observations, 0);
  return here < count ? `${count - here} observations sur ${count}` : undefined;
}
