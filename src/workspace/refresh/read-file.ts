import { LARGEST_RAW_IN_MEGABYTES } from "../raw-file.ts";
import type { Courier } from "./courier.ts";
import { type FetchedFile, folderOf, type Kept } from "./kept.ts";
import type { KnownAnswer } from "./kept-state.ts";
import type { Source } from "./register.ts";
import type { Setback } from "./setback.ts";

/** The largest file of the register weighs some tens of megabytes. */
const FILE_IN_MEGABYTES = Math.min(400, LARGEST_RAW_IN_MEGABYTES);

/** What asking for a file gave: the same as before, a file that was kept with what is now known of it, or why nothing. */
export type ReadFile =
  | { readonly isSame: true }
  | { readonly file: FetchedFile; readonly known: KnownAnswer }
  | { readonly setback: Setback };

/**
 * A published file. `known`: what its address gave last time, when that is still held; it is then asked for only if it has
 * changed since. A page of the site in the place of the file is refused: producers answer so when a file has moved.
 */
export async function readPublishedFile(
  source: Source,
  { address, known }: { readonly address: string; readonly known: KnownAnswer | undefined },
  courier: Courier,
  kept: Kept,
): Promise<ReadFile> {
  const errand = {
    address,
    hosts: source.hosts,
    limitInMegabytes: FILE_IN_MEGABYTES,
    known,
    label: source.title,
  };
  const delivery = await courier.fetch(errand);
  if ("setback" in delivery) return delivery;
  if ("isSame" in delivery) return delivery;
  const { response, address: last } = delivery;
  if (isWebPage(response.body, response.header("content-type")))
    return { setback: { kind: "page_web", address } };
  const path = `${folderOf(source.id)}/${fileName(address) ?? fileName(last) ?? source.id}`;
  const file = await kept.keepFile(path, response.body);
  const marks = { etag: response.header("etag"), lastModified: response.header("last-modified") };
  return { file, known: { ...marks, sha256: [file.sha256] } };
}

/**
 * Whether an answer is a page of a site, whatever it says of itself: by how it begins.
 *
 * @example
 * isWebPage(new TextEncoder().encode("<!DOCTYPE html><html>"), "application/zip")
 * // => true
 * @example
 * isWebPage(new TextEncoder().encode("CODGEO;TP60"), "text/csv")
 * // => false
 */
export function isWebPage(body: Uint8Array, type = ""): boolean {
  const start = new TextDecoder().decode(body.subarray(0, 512)).trimStart().toLowerCase();
  return /^<(?:!doctype html|html|head|body)\b/.test(start) || type.toLowerCase().startsWith("text/html");
}

/** The name that an address ends with, when it is that of a file. */
function fileName(address: string): string | undefined {
  const name = new URL(address).pathname.split("/").at(-1) ?? "";
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,150}\.[A-Za-z0-9]{2,7}$/.test(name) ? name : undefined;
}
