import { homedir } from "node:os";
import { describe, expect, test } from "vitest";
import { filesUnder, textOf } from "./files.ts";

/** A path of the machine on which something was written: another machine does not have it. */
const folders = ["work", "root", "workspace", "builds", "Users/runner"].map((name) => `/${name}/`);
const HOST = new RegExp(
  `(?<![\\w.:/*…-])(?:${folders.join("|")}|[A-Z]:\\\\Users\\\\(?!ada\\b)|/home/(?!ada\\b)\\w+)`,
);
/** Texts only: fonts, prints and pictures hold any sequence of bytes. */
const TEXT =
  /\.(?:ts|mjs|js|json|md|yaml|yml|csv|hbs|css|txt|html|svg)$|(?:^|\/)(?:\.\w+rc|\.gitignore|run|LICENSE)$/;

const files = filesUnder(".").filter((path) => TEXT.test(path));

test("the files looked at are those of the project", () => {
  expect(files).toEqual(expect.arrayContaining(["package.json", "src/index.ts", ".ci/run", ".npmrc"]));
});

test("no file holds an absolute path of a machine", () => {
  const home = homedir();
  const found = files.flatMap((path) =>
    textOf(path)
      .split("\n")
      .flatMap((line, index) => {
        const isHost = HOST.test(line) || (home.length > 5 && line.includes(`${home}/`));
        return isHost ? [`${path}:${index + 1}: ${line.trim().slice(0, 100)}`] : [];
      }),
  );
  expect(found).toEqual([]);
});

describe("the lock file", () => {
  const lock = textOf("package-lock.json");

  test("names packages and fingerprints, never the address that they were downloaded from", () => {
    expect(lock).not.toContain('"resolved"');
    expect(
      lock.match(
        /https?:\/\/(?!(?:github\.com|opencollective\.com|www\.patreon\.com|tidelift\.com)\b)[^"]*\.tgz/g,
      ),
    ).toBeNull();
    expect(lock).toContain('"integrity"');
  });

  test("is kept so by .npmrc, which names no registry", () => {
    const settings = textOf(".npmrc");
    expect(settings).toMatch(/^omit-lockfile-registry-resolved=true$/m);
    expect(settings).not.toMatch(/^registry\s*=|_authToken|^\/\//m);
  });
});
