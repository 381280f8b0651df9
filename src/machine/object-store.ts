import { createHash } from "node:crypto";
import { OutputError, type OutputFile } from "../files/world.ts";
import { askStore, refusal, type StoreAnswer } from "./store-client.ts";

/** Others may put another content under the same name between two looks at it: so often, somebody is at fault. */
const TURNS = 6;

type Headers = Readonly<Record<string, string>>;

/** An object that is not there yet. */
const NEW: Headers = { "if-none-match": "*" };

/** Whether a folder is one of an object store: s3://bucket, or s3://bucket/prefix. */
export const isInStore = (folder: string): boolean => folder.startsWith("s3://");

/**
 * Puts files into an object store that speaks as S3 does, one after the other in their order, then takes away the stale ones. An object
 * is whole or absent; one that is there already to the byte is left, and another is replaced only as it was when it was looked at.
 */
export async function putObjects(
  folder: string,
  files: readonly OutputFile[],
  stale: readonly string[] = [],
): Promise<void> {
  for (const { path, content } of files)
    await putObject(keyOf(folder, path), typeof content === "string" ? Buffer.from(content) : content);
  for (const path of stale) {
    const answer = await askStore("DELETE", keyOf(folder, path));
    if (!answer.ok && answer.status !== 404) throw refusal(answer);
  }
}

/** An object of a store, or undefined when there is none. */
export async function rereadObject(folder: string, path: string): Promise<Uint8Array | undefined> {
  const answer = await askStore("GET", keyOf(folder, path));
  if (answer.ok) return answer.bytes;
  // A store says 404 too of a bucket that is not there.
  if (answer.status !== 404 || answer.code === "NoSuchBucket") throw refusal(answer);
  return undefined;
}

async function putObject(key: string, bytes: Uint8Array): Promise<void> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  // Signed with its hash: a store refuses a body that was harmed on its way.
  const told = { "content-type": typeOf(key), "x-amz-content-sha256": sha256 };
  let condition = NEW;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const answer = await askStore("PUT", key, { body: bytes, headers: { ...told, ...condition } });
    if (answer.ok) return;
    const next = IS_TAKEN.has(answer.status)
      ? await conditionToReplace(key, bytes)
      : withoutCondition(answer);
    if (!next) return;
    condition = next;
  }
  throw new OutputError("un autre programme écrit sans cesse sous le même nom dans ce magasin");
}

/** A store that knows no conditions takes the last one that comes: two workers make the same bytes. */
function withoutCondition(answer: StoreAnswer): Headers {
  if (answer.status === 501) return {};
  throw refusal(answer);
}

/** The condition did not hold, or somebody else was writing at the same moment. */
const IS_TAKEN: ReadonlySet<number> = new Set([412, 409]);

/** On which condition an object may be put over the one that is there; undefined when that one is the same. */
async function conditionToReplace(key: string, bytes: Uint8Array): Promise<Headers | undefined> {
  const held = await askStore("GET", key);
  if (!held.ok) return NEW;
  if (Buffer.from(held.bytes).equals(bytes)) return undefined;
  return held.etag === "" ? {} : { "if-match": held.etag };
}

const TYPES: Readonly<Record<string, string>> = { pdf: "application/pdf", html: "text/html; charset=utf-8" };

const typeOf = (key: string): string =>
  TYPES[key.slice(key.lastIndexOf(".") + 1)] ?? "application/octet-stream";

/** The bucket and the name of an object, as parts of an address. */
function keyOf(folder: string, path: string): string {
  const parts = `${folder.slice("s3://".length)}/${path}`.split("/").filter((part) => part !== "");
  return parts.map(encodeURIComponent).join("/");
}
