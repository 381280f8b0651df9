import { beforeEach, expect, it, vi } from "vitest";
import { nodeWorld } from "../../../src/machine/node-world.ts";
import { report } from "../../../src/run/report.ts";

/** Texts that are parsed, in their order. */
const parsed = vi.hoisted(() => [] as string[]);
vi.mock("yaml", async (load) => {
  const yaml = await load<typeof import("yaml")>();
  const parseDocument: typeof yaml.parseDocument = (source, options) => {
    parsed.push(source);
    return yaml.parseDocument(source, options);
  };
  return { ...yaml, parseDocument };
});

beforeEach(() => {
  parsed.length = 0;
});

/** A document that has no problem is parsed once: to ask for a place in it parses it again, which takes longer than all checks. */
it.each(["hazebrouck", "lens-lievin", "maubeuge-val-de-sambre"])(
  "%s is read without a place of its healthy files being asked for",
  async (id) => {
    const world = {
      ...nodeWorld("."),
      printer: () => undefined,
      cache: undefined,
      write: async () => undefined,
    };
    const { diagnostics } = await report(id, { date: "2026-11-30", template: "note-copil" }, world);
    expect(diagnostics.filter(({ severity }) => severity === "erreur")).toEqual([]);
    const twice = parsed.filter((text, rank) => parsed.indexOf(text) < rank);
    expect(twice.map((text) => text.slice(0, 400))).toEqual([]);
  },
);
