import { setTimeout as pause } from "node:timers/promises";
import type { AwsClient } from "aws4fetch";
import { OutputError } from "../files/world.ts";

/** A store that is away is asked again for so long: as long as a server of a queue. */
const PATIENCE_IN_MILLISECONDS = 120_000;
const FIRST_PAUSE_IN_MILLISECONDS = 200;
const LONGEST_PAUSE_IN_MILLISECONDS = 5000;

/** No object of ours takes longer. */
const TIME_LIMIT_IN_MILLISECONDS = 60_000;

/** What a store answered. */
export interface StoreAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly bytes: Uint8Array;
  readonly etag: string;
  /** Why it refused, in the store's own word; the rest of what it says may hold names of keys. */
  readonly code: string;
}

/** Asks a store, again as long as it is away or overloaded. `key`: bucket and name. Throws an OutputError when it stays away. */
export async function askStore(
  method: "GET" | "PUT" | "DELETE",
  key: string,
  order: { readonly body?: Uint8Array; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<StoreAnswer> {
  const start = performance.now();
  const { client, endpoint } = await openClient();
  for (let wait = FIRST_PAUSE_IN_MILLISECONDS; ; wait = Math.min(LONGEST_PAUSE_IN_MILLISECONDS, wait * 2)) {
    const answer = await askOnce(client, `${endpoint}/${key}`, { method, ...order });
    if (!isAway(answer)) return answer;
    if (performance.now() - start > PATIENCE_IN_MILLISECONDS) throw refusal(answer);
    await pause(wait);
  }
}

/** What a store refused, or that it does not answer: without its address, and without a word of the keys. */
export function refusal({ status, code }: Pick<StoreAnswer, "status" | "code">): OutputError {
  const words = [code, ...(status === 0 ? [] : [String(status)])].filter((part) => part !== "").join(", ");
  const said = status === 0 ? "ne répond pas" : "refuse";
  return new OutputError(`le magasin d’objets ${said} (${words})`);
}

/** Status 0: no answer came. */
async function askOnce(client: AwsClient, address: string, order: object): Promise<StoreAnswer> {
  try {
    const signal = AbortSignal.timeout(TIME_LIMIT_IN_MILLISECONDS);
    const answer = await client.fetch(address, { ...order, signal, redirect: "manual" });
    const { ok, status } = answer;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const said = ok ? "" : new TextDecoder().decode(bytes.subarray(0, 2000));
    const code = /<Code>(\w{1,60})<\/Code>/.exec(said)?.[1] ?? "";
    return { ok, status, bytes, etag: answer.headers.get("etag") ?? "", code };
  } catch (error) {
    const { cause, name } = error as { readonly cause?: { readonly code?: string }; readonly name?: string };
    return { ok: false, status: 0, bytes: new Uint8Array(), etag: "", code: cause?.code ?? name ?? "" };
  }
}

const isAway = ({ status }: StoreAnswer): boolean =>
  status === 0 || status === 429 || (status >= 500 && status !== 501);

/** What the environment says of the store, in the names that the tools of S3 have. Keys are said nowhere else. */
async function openClient(): Promise<{ readonly client: AwsClient; readonly endpoint: string }> {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, ...named } = process.env;
  if (!accessKeyId || !secretAccessKey)
    throw new OutputError("les variables AWS_ACCESS_KEY_ID et AWS_SECRET_ACCESS_KEY ne sont pas données");
  const region = named["AWS_REGION"] || named["AWS_DEFAULT_REGION"] || "us-east-1";
  const endpoint = named["AWS_ENDPOINT_URL_S3"] || named["AWS_ENDPOINT_URL"];
  const token = named["AWS_SESSION_TOKEN"];
  const { AwsClient: Client } = await library();
  const keys = { accessKeyId, secretAccessKey, ...(token ? { sessionToken: token } : {}) };
  return {
    client: new Client({ ...keys, service: "s3", region, retries: 0 }),
    endpoint: (endpoint || `https://s3.${region}.amazonaws.com`).replace(/\/+$/, ""),
  };
}

async function library(): Promise<typeof import("aws4fetch")> {
  try {
    return await import("aws4fetch");
  } catch (error) {
    const words = "la bibliothèque aws4fetch n’est pas installée (npm install aws4fetch@1)";
    throw new OutputError(words, { cause: error });
  }
}
