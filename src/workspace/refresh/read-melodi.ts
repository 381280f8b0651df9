import { answerPage } from "../../formats/answer-page.ts";
import { hostOf } from "./allowed-address.ts";
import type { Courier, Delivery, Errand } from "./courier.ts";
import type { Kept, KeptPage } from "./kept.ts";
import { folderOf } from "./kept.ts";
import type { SourceRequest } from "./plan.ts";
import { MELODI, type Source } from "./register.ts";
import type { Setback } from "./setback.ts";

/** What a page of 100 000 observations may weigh, several times over; what the catalogue says of a set. */
const PAGE_IN_MEGABYTES = 64;
const CATALOGUE_IN_MEGABYTES = 4;

/** More pages than any set of Melodi has: an answer that never ends is not read for ever. */
const MOST_PAGES = 1000;

/**
 * The edition of a set of Melodi, by the moment at which its catalogue says that it was changed; undefined when it does not
 * say. A set that is not there is answered by a 500 in plain text, or a 404.
 */
export async function readMark(
  dataset: string,
  courier: Courier,
): Promise<{ readonly mark: string | undefined } | { readonly setback: Setback }> {
  const address = `${MELODI}/catalog/${dataset}`;
  const delivery = await courier.fetch(errand(address, CATALOGUE_IN_MEGABYTES, `Melodi : ${dataset}`));
  if ("setback" in delivery) return { setback: unknownSet(delivery.setback, dataset) };
  const modified = documentOf(delivery)?.["modified"];
  return { mark: typeof modified === "string" ? modified : undefined };
}

/** One request to a set of Melodi, whose edition the catalogue has dated. */
export interface AskedPages {
  readonly source: Source;
  readonly dataset: string;
  readonly request: SourceRequest;
  readonly mark: string | undefined;
}

/**
 * All the pages of an answer, each kept as it comes: a call that was stopped goes on at the page it had reached. What stops
 * this one leaves the pages that have come.
 */
export async function readPages(
  { source, dataset, request, mark }: AskedPages,
  courier: Courier,
  kept: Kept,
): Promise<
  { readonly pages: readonly KeptPage[]; readonly resumed: number } | { readonly setback: Setback }
> {
  const { address, name = dataset } = request;
  const place = { address, folder: folderOf(source.id), name, mark };
  const pages = await kept.pages(place);
  const resumed = pages.length;
  while (pages.at(-1)?.isLast !== true) {
    const number = pages.length + 1;
    const page = await readPage({ address: `${address}&page=${number}`, number, dataset }, courier);
    if ("setback" in page) return { setback: unknownSet(page.setback, dataset) };
    pages.push(await kept.addPage(place, pages, page));
  }
  return { pages, resumed };
}

interface ReadPage {
  readonly body: Uint8Array;
  readonly observations: number;
  readonly isLast: boolean;
}

async function readPage(
  asked: { readonly address: string; readonly number: number; readonly dataset: string },
  courier: Courier,
): Promise<ReadPage | { readonly setback: Setback }> {
  const { address, number, dataset } = asked;
  const wrong = (detail: string) => ({ setback: { kind: "incoherente", address, detail } as const });
  if (number > MOST_PAGES) return wrong(`elle a plus de ${MOST_PAGES} pages`);
  const delivery = await courier.fetch(
    errand(address, PAGE_IN_MEGABYTES, `Melodi : ${dataset}, page ${number}`),
  );
  if ("setback" in delivery) return delivery;
  const document = documentOf(delivery);
  const observations = document?.["observations"];
  if (!document || !Array.isArray(observations) || "isSame" in delivery)
    return wrong("ce n’est pas une liste d’observations");
  const { identifier = dataset } = document;
  if (identifier !== dataset) return wrong(`elle est du jeu ${String(identifier)}`);
  const said = answerPage(document, observations.length);
  if (said?.number !== undefined && said.number !== number)
    return wrong(`la page ${number} a été demandée et la page ${said.number} est venue`);
  const isLast = said?.isLast ?? true;
  if (!isLast && observations.length === 0) return wrong("une page est vide, et n’est pas la dernière");
  return { body: delivery.response.body, observations: observations.length, isLast };
}

const errand = (address: string, limitInMegabytes: number, label: string): Errand => ({
  address,
  label,
  hosts: [hostOf(MELODI)],
  limitInMegabytes,
  accept: "application/json",
});

/** The document that an answer is; undefined when it is none. */
function documentOf(delivery: Delivery): Readonly<Record<string, unknown>> | undefined {
  if (!("response" in delivery)) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(delivery.response.body));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function unknownSet(setback: Setback, dataset: string): Setback {
  if (setback.kind !== "refus" || ![404, 500].includes(setback.status)) return setback;
  const isWords = setback.status === 404 || setback.said !== "";
  return isWords ? { kind: "jeu_inconnu", dataset, status: setback.status, said: setback.said } : setback;
}
