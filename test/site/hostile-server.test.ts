import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SiteServer, serveSite } from "../../src/machine/site-server.ts";

/** What stands for a site. */
const FILES = [
  { path: "index.html", content: "<!doctype html><title>essai</title>" },
  { path: "page/page.js", content: "page()" },
  { path: "page/source.woff2", content: new Uint8Array([1, 2, 3]) },
  { path: "donnees/site.js", content: "ecartsPart('site','é')" },
];

let server: SiteServer;
let name = "";
beforeAll(async () => {
  server = await serveSite(FILES);
  name = await nameOf();
});
afterAll(() => server.close());

const port = (): number => Number(new URL(server.address).port);

/** Sends bytes as they are: a client of HTTP would mend them. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = "";
    const socket = connect(port(), "127.0.0.1", () => socket.end(text.replaceAll("\n", "\r\n")));
    socket.setEncoding("utf8");
    socket.on("data", (data) => {
      told += data;
    });
    socket.on("close", () => resolve(told));
    socket.on("error", reject);
  });
}

const asked = (target: string, { method = "GET", host = `127.0.0.1:${port()}`, more = "" } = {}) =>
  raw(`${method} ${target} HTTP/1.1\nHost: ${host}\nConnection: close\n${more}\n`);

const statusOf = (answer: string): number => Number(answer.split(" ")[1]);

const nameOf = async (): Promise<string> => /Location: \/([0-9a-f]{8})\//.exec(await asked("/"))?.[1] ?? "";

describe("the server of a site, on a real socket", () => {
  it("listens on this machine alone, on a port of its own, and leads to the page", async () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(name).toMatch(/^[0-9a-f]{8}$/);
    const response = await fetch(server.address);
    expect([response.status, await response.text()]).toEqual([200, FILES[0]?.content]);
  });

  it("sends the policy, the type, and what forbids guessing, with every answer", async () => {
    for (const target of [`/${name}/donnees/site.js`, "/nothing", `/${name}/index.html`]) {
      const answer = await asked(target);
      expect(answer).toContain("Content-Security-Policy: default-src 'none'; script-src 'self'");
      expect(answer).toContain("frame-ancestors 'none'");
      expect(answer).toContain("X-Content-Type-Options: nosniff");
      expect(answer).toContain("Cross-Origin-Resource-Policy: same-origin");
      expect(answer).toContain("Cache-Control: no-store");
    }
    expect(await asked(`/${name}/page/page.js`)).toContain("Content-Type: text/javascript; charset=utf-8");
    expect(await asked(`/${name}/page/source.woff2`)).toContain("Content-Type: font/woff2");
  });

  it("HEAD says what GET would, without the bytes", async () => {
    const answer = await asked(`/${name}/donnees/site.js`, { method: "HEAD" });
    expect(answer).toContain("Content-Length: 23");
    expect(answer.endsWith("\r\n\r\n")).toBe(true);
  });

  it.each([
    ["another name", "evil.example"],
    ["another name that leads here, with our port", (own: number) => `evil.example:${own}`],
    ["our address without its port", "127.0.0.1"],
    ["another port", "127.0.0.1:1"],
    ["our address as the beginning of another name", (own: number) => `127.0.0.1:${own}.evil.example`],
    ["another way to write the address", (own: number) => `0x7f.1:${own}`],
    ["nothing", ""],
  ])("refuses a Host that is %s", async (_, host) => {
    const answer = await asked(`/${name}/index.html`, {
      host: typeof host === "string" ? host : host(port()),
    });
    expect([400, 421]).toContain(statusOf(answer));
    expect(answer).not.toContain("essai");
  });

  it("refuses two Hosts, none, and a target that names another", async () => {
    const own = `127.0.0.1:${port()}`;
    const two = await raw(
      `GET /${name}/index.html HTTP/1.1\nHost: ${own}\nHost: evil.example\nConnection: close\n\n`,
    );
    const none = await raw(`GET /${name}/index.html HTTP/1.0\n\n`);
    const whole = await asked("http://evil.example/index.html");
    const authority = await raw(`CONNECT ${own} HTTP/1.1\nHost: ${own}\n\n`);
    for (const answer of [two, none, whole, authority]) expect(answer).not.toContain("essai");
    expect([two, none, whole].map(statusOf)).toEqual([421, 421, 400]);
  });

  it.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])(
    "refuses %s",
    async (method) => {
      const answer = await asked(`/${name}/index.html`, { method });
      expect(statusOf(answer)).toBe(405);
      expect(answer).toContain("Allow: GET, HEAD");
    },
  );

  it.each([
    "/../package.json",
    "/%2e%2e/package.json",
    "/%2e%2e%2fpackage.json",
    "/%252e%252e%252fpackage.json",
    "/..%5c..%5cwindows%5cwin.ini",
    "/.%00./etc/passwd",
    "/NAME/../../../../etc/passwd",
    "/NAME/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "/NAME/donnees/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "/NAME//etc/passwd",
    "/NAME/page/",
    "/NAME/__proto__",
    "/NAME/constructor",
    "/etc/passwd",
    "//etc/passwd",
    "/favicon.ico",
  ])("finds nothing at %s", async (target) => {
    const answer = await asked(target.replace("NAME", name));
    expect(statusOf(answer)).toBe(404);
    expect(answer).not.toMatch(/root:|"name": "ecarts"/);
  });

  it("refuses what is no path, and a percent that is none", async () => {
    expect(statusOf(await asked("*"))).toBe(400);
    expect(statusOf(await asked("/%zz"))).toBe(400);
    expect(statusOf(await asked("/%c0%ae%c0%ae/etc/passwd"))).toBe(400);
  });

  it("gives nothing to the page of another site, which may only lead here", async () => {
    const of = (site: string, mode: string) =>
      asked(`/${name}/donnees/site.js`, { more: `Sec-Fetch-Site: ${site}\nSec-Fetch-Mode: ${mode}\n` });
    expect(statusOf(await of("cross-site", "no-cors"))).toBe(403);
    expect(statusOf(await of("same-site", "cors"))).toBe(403);
    expect(statusOf(await of("cross-site", "navigate"))).toBe(200);
    expect(statusOf(await of("same-origin", "no-cors"))).toBe(200);
  });

  it("bytes that are no request end the connection, and the server stays", async () => {
    expect(await raw("\u0000\u0001\u0002 no request\n\n")).toMatch(/^HTTP\/1\.1 400 |^$/);
    expect(statusOf(await raw(`GET / HTTP/1.1\nHost: ${"a".repeat(40_000)}\n\n`))).toBe(431);
    expect(statusOf(await asked(`/${name}/index.html`))).toBe(200);
  });

  it("gives whole sites: once another is in its place, nothing of the one before is given, and its page leads to the new one", async () => {
    const other = await serveSite(FILES);
    const first = new URL((await fetch(other.address)).url);
    other.replace([{ path: "index.html", content: "other" }]);
    const old = await fetch(new URL("donnees/site.js", first));
    expect([old.status, await old.text()]).toEqual([410, "Le site a été refait : rechargez la page.\n"]);
    const page = await fetch(first);
    expect([page.status, await page.text(), page.url === first.href]).toEqual([200, "other", false]);
    await other.close();
  });

  it("rejects a port that another program has", async () => {
    await expect(serveSite(FILES, port())).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
