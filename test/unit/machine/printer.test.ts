import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { findBrowser } from "../../../src/machine/find-browser.ts";
import { ownedFolder } from "../../../src/machine/owned-folder.ts";
import { openPrinter } from "../../../src/machine/printer.ts";

const browser = findBrowser();
const folder = mkdtempSync(join(tmpdir(), "ecarts-imprimer-"));

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

async function printPdf(html: string, day: string): Promise<Uint8Array | undefined> {
  const printer = openPrinter();
  return await printer?.print(html, day).then(
    ({ pdf }) => printer.close().then(() => pdf),
    (error) => printer.close().then(() => Promise.reject(error)),
  );
}

function asBrowser(script: string): void {
  const path = join(mkdtempSync(folder), "navigateur");
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  vi.stubEnv("PUPPETEER_EXECUTABLE_PATH", path);
}

describe.skipIf(process.platform === "win32")("a printer whose browser fails", () => {
  it.each([
    ["ends at once", "exit 1", "il n’a pas démarré"],
    ["is killed at once", "kill -9 $$", "il n’a pas démarré"],
    ["is no program", "\u0000", "il n’a pas démarré"],
  ])("%s", async (_, script, words) => {
    asBrowser(script);
    await expect(printPdf("<p>x</p>", "2026-11-20")).rejects.toMatchObject({
      name: "PrintError",
      message: expect.stringContaining(words),
    });
  });

  it.skipIf(browser === undefined)("dies while printing", async () => {
    // The real one, ended as soon as it has a page to lay out.
    asBrowser(`'${browser}' "$@" & child=$!\nsleep 2\nkill -9 $child\nwait`);
    const page = `<style>p { break-after: page }</style>${"<p>page</p>".repeat(60_000)}`;
    await expect(printPdf(page, "2026-11-20")).rejects.toMatchObject({
      name: "PrintError",
      message: expect.stringMatching(/s’est fermé|n’a pas/),
    });
  });

  it.skipIf(browser === undefined)(
    "a browser that dies once is opened again, and no page is lost",
    async () => {
      const died = join(mkdtempSync(folder), "mort");
      asBrowser(
        `[ -e '${died}' ] && exec '${browser}' "$@"\ntouch '${died}'\n'${browser}' "$@" & child=$!\nsleep 1\nkill -9 $child\nwait`,
      );
      const printer = openPrinter({ lanes: 2 });
      const long = `<style>p { break-after: page }</style>${"<p>page</p>".repeat(3000)}`;
      const pages = await Promise.all(["<p>un</p>", long].map((page) => printer?.print(page, "2026-11-20")));
      await printer?.close();
      expect([existsSync(died), ...pages.map((one) => one?.pages)]).toEqual([true, 1, 3000]);
    },
    60_000,
  );
});

describe.skipIf(browser === undefined)(
  `a printer with ${browser ?? "a browser: SKIPPED, none on this machine"}`,
  () => {
    it("prints a tagged page, the same bytes twice, and neither runs nor fetches anything", async () => {
      const page = `<!doctype html><html lang="fr"><title>Essai</title><h1>Titre</h1>
      <script>document.title = "script"; document.body.append("JOUE")</script>
      <iframe src="file:///etc/passwd"></iframe><img alt="x" src="http://127.0.0.1:9/x.png">`;
      const one = await printPdf(page, "2026-11-20");
      const other = await printPdf(page, "2026-11-20");
      const text = Buffer.from(one ?? []).toString("latin1");
      expect(text.startsWith("%PDF")).toBe(true);
      expect(text).toContain("/Marked true");
      expect(text).toContain("D:20261120120000");
      const printed = await textOf(one ?? new Uint8Array());
      expect(printed).toContain("Titre");
      expect(printed).not.toMatch(/JOUE|root:/);
      expect(Buffer.compare(Buffer.from(one ?? []), Buffer.from(other ?? []))).toBe(0);
    });

    it("prints many pages at a time, each as if it were alone, and changes browser on the way", async () => {
      const texts = Array.from(
        { length: 7 },
        (_, index) => `<html lang=fr><h1>Page ${index}</h1><table><tr><th>a<td>b</table>`,
      );
      const alone = await Promise.all(texts.map((text) => printPdf(text, "2026-11-20")));
      const printer = openPrinter({ lanes: 3, pagesPerBrowser: 2 });
      const together = await Promise.all(texts.map((text) => printer?.print(text, "2026-11-20")));
      await printer?.close();
      expect(together.map((one) => one?.pages)).toEqual(texts.map(() => 1));
      for (const [index, one] of together.entries())
        expect(Buffer.compare(one?.pdf ?? Buffer.from(""), alone[index] ?? Buffer.from(""))).toBe(0);
    }, 60_000);

    it("counts the sheets of a page", async () => {
      const printer = openPrinter();
      const printed = await printer?.print("<p style='break-after: page'>a<p>b", "2026-11-20");
      await printer?.close();
      expect(printed?.pages).toBe(2);
    });

    it("opens no connection, whatever the page asks for", async () => {
      let connections = 0;
      const server = createServer((socket) => {
        connections += 1;
        socket.destroy();
      }).listen(0);
      await once(server, "listening");
      const { port } = server.address() as AddressInfo;
      const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
      const links = hosts.flatMap((host) =>
        ["preconnect", "prefetch", "preload", "stylesheet"].map(
          (rel) => `<link rel=${rel} href=http://${host}/>`,
        ),
      );
      await printPdf(`<!doctype html>${links.join("")}<p>x</p>`, "2026-11-20");
      server.close();
      expect(connections).toBe(0);
    });

    it("leaves no folder, and takes away those of runs that were killed", async () => {
      const place = mkdtempSync(join(tmpdir(), "e-"));
      vi.stubEnv("TMPDIR", place);
      const dead = spawnSync(process.execPath, ["-e", ""]).pid;
      const { path, remove } = await ownedFolder(place, "ecarts-navigateur-");
      await remove();
      mkdirSync(join(path.replace(`-${process.pid}-`, `-${dead}-`), "Default"), { recursive: true });
      await printPdf("<p>x</p>", "2026-11-20");
      expect(readdirSync(place)).toEqual([]);
      rmSync(place, { recursive: true });
    });
  },
);

async function textOf(pdf: Uint8Array): Promise<string> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const { promise } = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const content = await (await (await promise).getPage(1)).getTextContent();
  return content.items.map((item) => ("str" in item ? item.str : "")).join(" ");
}
