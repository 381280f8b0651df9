import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { OutputFile } from "../files/world.ts";
import { POLICY } from "../output/site/index-page.ts";

/** A site that is served on this machine alone. */
export interface SiteServer {
  /** What a browser opens. */
  readonly address: string;
  /** Puts a whole site in the place of the one before: from then on, nothing of the other is given. */
  replace(files: readonly OutputFile[]): void;
  close(): Promise<void>;
}

/** Only this machine reaches it, and no other name may be given to it. */
const HOST = "127.0.0.1";

/** What nobody types, and a browser does not wait for. */
const PATIENCE_IN_MILLISECONDS = 10_000;

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  woff2: "font/woff2",
};

/** Said with every answer: the policy of the page itself, no guessing of types, nothing kept, nothing for the page of another. */
const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": `${POLICY}; frame-ancestors 'none'`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cache-Control": "no-store",
};

interface Answer {
  readonly status: number;
  readonly content: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** What is asked for, as far as an answer depends on it. */
type Asked = Pick<IncomingMessage, "method" | "url" | "headers" | "rawHeaders">;

/** A site by the paths of its files, and the name that it is served under: that of another one is never given with it. */
interface ServedSite {
  readonly name: string;
  readonly files: ReadonlyMap<string, OutputFile["content"]>;
}

/**
 * Serves the files of a site from memory on 127.0.0.1, on a port that is free unless one is asked for. No request reaches the disk:
 * what is no path of a file of the site is not found. Rejects with the system's error where the port cannot be had.
 */
export async function serveSite(files: readonly OutputFile[], port = 0): Promise<SiteServer> {
  let site = servedSite(files);
  const server = createServer((asked, response) => {
    const { port: own } = server.address() as AddressInfo;
    send(answerTo(asked, site, own), asked.method === "HEAD", response);
  });
  server.headersTimeout = PATIENCE_IN_MILLISECONDS;
  server.requestTimeout = PATIENCE_IN_MILLISECONDS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host: HOST, port, exclusive: true }, () => {
      server.off("error", reject);
      resolve();
    });
  });
  return {
    address: `http://${HOST}:${(server.address() as AddressInfo).port}/`,
    replace: (others) => {
      site = servedSite(others);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const servedSite = (files: readonly OutputFile[]): ServedSite => ({
  name: randomBytes(4).toString("hex"),
  files: new Map(files.map(({ path, content }) => [path, content])),
});

function answerTo(
  { method = "", url = "", headers, rawHeaders }: Asked,
  site: ServedSite,
  port: number,
): Answer {
  // A page of elsewhere may have its own name lead here (DNS rebinding): only ours are answered.
  if (!isOwnHost(rawHeaders, port)) return refusal(421, "Ce nom n’est pas celui de ce serveur.");
  if (method !== "GET" && method !== "HEAD")
    return { ...refusal(405, "Ce serveur ne fait que lire."), headers: { Allow: "GET, HEAD" } };
  if (isOfAnotherPage(headers)) return refusal(403, "La page d’un autre site n’a rien à lire ici.");
  const path = pathOf(url);
  if (path === undefined) return refusal(400, "Cette adresse n’en est pas une.");
  return fileAt(path, site);
}

/** One name, and one of ours. */
function isOwnHost(rawHeaders: readonly string[], port: number): boolean {
  const names = rawHeaders.filter(
    (_, rank) => rank % 2 === 1 && rawHeaders[rank - 1]?.toLowerCase() === "host",
  );
  return names.length === 1 && [HOST, "localhost"].some((name) => names[0] === `${name}:${port}`);
}

/** Browsers say from where they ask: another site, or another server of this machine, may lead here and load nothing. */
function isOfAnotherPage(headers: Asked["headers"]): boolean {
  const isElsewhere = ["cross-site", "same-site"].includes(`${headers["sec-fetch-site"]}`);
  return isElsewhere && headers["sec-fetch-mode"] !== "navigate";
}

/** The path that is asked for, decoded once, without its query; undefined for what is no path. */
function pathOf(url: string): string | undefined {
  if (!url.startsWith("/")) return undefined;
  try {
    return decodeURIComponent(url.slice(1).split("?")[0] ?? "");
  } catch {
    return undefined;
  }
}

/** `NAME/path`: a page that was opened before the site was made again would else read parts of both. */
function fileAt(path: string, { name, files }: ServedSite): Answer {
  const [asked = "", ...rest] = path.split("/");
  const file = rest.join("/");
  const isPage = file === "" || file === "index.html";
  if (asked === name) {
    const found = isPage ? "index.html" : file;
    const content = files.get(found);
    const type = TYPES[found.slice(found.lastIndexOf(".") + 1)] ?? "application/octet-stream";
    return content === undefined ? notFound() : { status: 200, content, headers: { "Content-Type": type } };
  }
  const isOpening = isPage && /^(?:|index\.html|[0-9a-f]{8})$/.test(asked);
  if (isOpening) return { status: 302, content: "", headers: { Location: `/${name}/index.html` } };
  return /^[0-9a-f]{8}$/.test(asked) ? refusal(410, "Le site a été refait : rechargez la page.") : notFound();
}

const notFound = (): Answer => refusal(404, "Rien ici.");

const refusal = (status: number, words: string): Answer => ({
  status,
  content: `${words}\n`,
  headers: { "Content-Type": TYPES["txt"] ?? "" },
});

function send({ status, content, headers }: Answer, isHead: boolean, response: ServerResponse): void {
  const bytes = Buffer.from(content as string);
  response.writeHead(status, { ...HEADERS, ...headers, "Content-Length": bytes.length });
  response.end(isHead ? undefined : bytes);
}
