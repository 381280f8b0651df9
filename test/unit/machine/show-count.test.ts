import { afterEach, expect, test, vi } from "vitest";
import { countWords, showCount } from "../../../src/machine/show-count.ts";

afterEach(() => vi.restoreAllMocks());

test("what is left is told at the pace of what is done, once there is a pace", () => {
  expect(countWords("documents", 0, 94, 10_000)).toBe("documents : 0 sur 94");
  expect(countWords("documents", 3, 94, 1000)).toBe("documents : 3 sur 94");
  expect(countWords("documents", 100, 1600, 60_000)).toBe("documents : 100 sur 1600, encore 15 min environ");
});

test("elsewhere than in a terminal, a line every five seconds", () => {
  const said: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
  let time = 0;
  const counter = showCount("documents", 10, () => time);
  for (let done = 1; done <= 10; done += 1) {
    time += 2000;
    counter.step(1);
  }
  counter.end();
  expect(said).toEqual([
    "… documents : 3 sur 10, encore 14 s environ\n",
    "… documents : 6 sur 10, encore 8 s environ\n",
    "… documents : 9 sur 10, encore 2 s environ\n",
  ]);
});
