import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export const KEYS = { id: "ESSAI", secret: "un secret qui ne doit être dit nulle part", region: "fr-par" };

/** What an order of a client is answered: a status, with the word of the store's error. */
interface Refused {
  readonly status: number;
  readonly code: string;
}

/**
 * A small store that answers as S3 does, for tests: it holds the signature (version 4) and the hash of each body to their definition,
 * knows the conditions If-None-Match and If-Match, and can be told to fail. @source docs.aws.amazon.com, Signature Version 4.
 */
export class StoreServer {
  readonly objects = new Map<string, Buffer>();
  readonly asked: string[] = [];
  /** What the next orders are answered, whatever they are; 0: the connection is cut. */
  readonly failures: number[] = [];
  knowsConditions = true;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(): Promise<StoreServer> {
    const store = new StoreServer();
    await new Promise<void>((listening) => store.#server.listen(0, "127.0.0.1", listening));
    return store;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The environment of whoever may write to it. */
  get environment(): Record<string, string> {
    return {
      AWS_ACCESS_KEY_ID: KEYS.id,
      AWS_SECRET_ACCESS_KEY: KEYS.secret,
      AWS_REGION: KEYS.region,
      AWS_ENDPOINT_URL_S3: this.address,
    };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    this.asked.push(`${request.method} ${request.url}`);
    const failure = this.failures.shift();
    if (failure === 0) return void response.destroy();
    if (failure !== undefined) return refuse(response, { status: failure, code: "SlowDown" });
    const body = Buffer.concat(parts);
    const refused = signatureRefused(request, body) ?? this.#conditionRefused(request);
    if (refused) return refuse(response, refused);
    this.#do(request, body, response);
  }

  #do({ method, url = "" }: IncomingMessage, body: Buffer, response: ServerResponse): void {
    const held = this.objects.get(url);
    if (method === "PUT") this.objects.set(url, body);
    if (method === "DELETE") this.objects.delete(url);
    if (method !== "GET") return void response.writeHead(method === "DELETE" ? 204 : 200).end();
    if (held) response.writeHead(200, { etag: etagOf(held) }).end(held);
    else refuse(response, { status: 404, code: url.startsWith("/seau/") ? "NoSuchKey" : "NoSuchBucket" });
  }

  #conditionRefused({ method, url = "", headers }: IncomingMessage): Refused | undefined {
    const { "if-none-match": none, "if-match": match } = headers;
    if (method !== "PUT" || (none ?? match) === undefined) return undefined;
    if (!this.knowsConditions) return { status: 501, code: "NotImplemented" };
    const held = this.objects.get(url);
    const holds = none === "*" ? held === undefined : held !== undefined && etagOf(held) === match;
    return holds ? undefined : { status: 412, code: "PreconditionFailed" };
  }
}

function refuse(response: ServerResponse, { status, code }: Refused): void {
  const words = `<Error><Code>${code}</Code><AWSAccessKeyId>${KEYS.id}</AWSAccessKeyId></Error>`;
  response.writeHead(status, { "content-type": "application/xml" }).end(words);
}

const etagOf = (bytes: Buffer): string => `"${createHash("md5").update(bytes).digest("hex")}"`;

const sha256 = (content: string | Buffer): string => createHash("sha256").update(content).digest("hex");

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

function signatureRefused({ method, url = "", headers }: IncomingMessage, body: Buffer): Refused | undefined {
  const found =
    /^AWS4-HMAC-SHA256 Credential=(\S+?)\/(\d{8})\/(\S+?)\/s3\/aws4_request, SignedHeaders=(\S+), Signature=(\w+)$/;
  const [, id, date = "", region = "", signed = "", signature] =
    found.exec(headers.authorization ?? "") ?? [];
  if (id !== KEYS.id) return { status: 403, code: "InvalidAccessKeyId" };
  const told = String(headers["x-amz-content-sha256"]);
  if (told !== "UNSIGNED-PAYLOAD" && told !== sha256(body))
    return { status: 400, code: "XAmzContentSHA256Mismatch" };
  const names = signed.split(";");
  const lines = names
    .map((name) => `${name}:${String(headers[name]).trim().replace(/\s+/g, " ")}\n`)
    .join("");
  const [path, query = ""] = url.split("?");
  const canonical = [method, path, query, lines, signed, told].join("\n");
  const scope = `${date}/${region}/s3/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, sha256(canonical)].join("\n");
  const key = ["s3", "aws4_request"].reduce(
    (held, part) => hmac(held, part),
    hmac(hmac(`AWS4${KEYS.secret}`, date), region),
  );
  const isRight = hmac(key, toSign).toString("hex") === signature && names.includes("host");
  return isRight ? undefined : { status: 403, code: "SignatureDoesNotMatch" };
}
