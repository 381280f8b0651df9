import { expect, test } from "vitest";
import { VERSION } from "../../src/kernel/version.ts";
import { textOf } from "./files.ts";

test("the version that a report bears is that of package.json and of the lock file", () => {
  const version = (path: string) => (JSON.parse(textOf(path)) as { version: string }).version;
  expect(VERSION).toBe(version("package.json"));
  expect(VERSION).toBe(version("package-lock.json"));
});
