import { describe, expect, it } from "vitest";
import { snapshot } from "../../../src/workspace/snapshot.ts";
import { Stamps } from "../../../src/workspace/stamps.ts";
import { memoryCache, memoryWorld } from "../../world.ts";

/** A world that counts how often each path is read. */
function counting(files: Record<string, string>) {
  const world = memoryWorld(files);
  const reads: string[] = [];
  const read = (path: string) => {
    reads.push(path);
    return path.endsWith("illisible") ? Promise.reject(new Error("interdit")) : world.read(path);
  };
  return { world, reads, from: { read, list: world.list } };
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe("snapshot", () => {
  it("reads each file once, and tells what it held by its sha256 and its path", async () => {
    const { world, reads, from } = counting({ "a/b/un.csv": "un", "a/deux.md": "deux", "c/trois": "trois" });
    const still = await snapshot(["a"], from, world.sha256);
    expect(text(await still.read("a/b/un.csv"))).toBe("un");
    expect(text(await still.read("a/b/un.csv"))).toBe("un");
    expect(reads.sort()).toEqual(["a/b/un.csv", "a/deux.md"]);
    expect(still.fingerprints).toEqual([
      `${world.sha256("un")}  a/b/un.csv`,
      `${world.sha256("deux")}  a/deux.md`,
    ]);
    expect(await still.list("a")).toEqual(["b/un.csv", "deux.md"]);
    expect(await still.list("a/b")).toEqual(["un.csv"]);
    expect(still.weight((path) => path.endsWith(".csv"))).toBe(2);
    expect(still.hasStrayed()).toBe(false);
  });

  it("gives what it saw first, even when the file changes meanwhile", async () => {
    const { world, from } = counting({ "a/un": "avant" });
    const still = await snapshot(["a"], from, world.sha256);
    world.files.set("a/un", "après");
    world.files.set("a/neuf", "neuf");
    const bytes = await still.read("a/un");
    expect(text(bytes)).toBe("avant");
    expect(still.sha256(bytes ?? "")).toBe(world.sha256("avant"));
    expect(still.sha256("un texte")).toBe(world.sha256("un texte"));
    expect(await still.list("a")).toEqual(["un"]);
    expect(still.hasStrayed()).toBe(false);
  });

  it.each<[string, (still: Awaited<ReturnType<typeof snapshot>>) => Promise<unknown>]>([
    ["a file of another folder", (still) => still.read("c/trois")],
    ["another folder", (still) => still.list("c")],
    ["a folder above", (still) => still.list(".")],
    ["a folder whose name begins alike", (still) => still.list("ab")],
    ["a file that is not there", (still) => still.read("a/rien")],
    ["a file that cannot be read", (still) => still.read("a/illisible").catch(() => undefined)],
  ])("says that it does not tell all: %s", async (_, ask) => {
    const { world, from } = counting({ "a/un": "un", "c/trois": "trois", "a/illisible": "" });
    const still = await snapshot(["a"], from, world.sha256);
    await ask(still);
    expect(still.hasStrayed()).toBe(true);
  });

  it("holds to the limit of who asks, and says why a file cannot be read", async () => {
    const { world, from } = counting({ "a/un": "x".repeat(2000), "a/illisible": "" });
    const still = await snapshot(["a"], from, world.sha256);
    await expect(still.read("a/un", 0.001)).rejects.toThrow("Mo");
    await expect(still.read("a/illisible")).rejects.toThrow("interdit");
    expect(still.fingerprints[0]).toBe("illisible  a/illisible");
  });
});

/** A cache in memory, and files whose stamp is what the test says. */
function stamped(files: Record<string, string>) {
  const { cache, entries } = memoryCache();
  const { world, reads, from } = counting(files);
  const stamps = new Map(Object.keys(files).map((path) => [path, "1"]));
  const take = async (trusts: boolean, owner = "") => {
    const held = await Stamps.open({ cache });
    reads.length = 0;
    const stamp = (path: string) => stamps.get(path);
    const still = await snapshot(["a"], { ...from, stamp }, world.sha256, { stamps: held, owner, trusts });
    await held.keep();
    return still;
  };
  return { world, reads, entries, stamps, take };
}

describe("a snapshot that trusts stamps", () => {
  it("leaves unread what has the stamp that it had, and tells what it holds", async () => {
    const { reads, take } = stamped({ "a/un": "un", "a/deux": "deux" });
    const first = await take(true);
    expect(reads).toHaveLength(2);
    const second = await take(true);
    expect(reads).toEqual([]);
    expect(second.fingerprints).toEqual(first.fingerprints);
    expect(second.weight(() => true)).toBe(6);
    expect(text(await second.read("a/un"))).toBe("un");
    expect(await second.read("a/un")).toBe(await second.read("a/un"));
    expect(second.hasStrayed()).toBe(false);
    await expect(second.read("a/deux", 1e-6)).rejects.toThrow();
  });

  it("reads what has another stamp, or none, what another owner has, and all when stamps are not trusted", async () => {
    const { world, reads, stamps, take } = stamped({ "a/un": "un", "a/deux": "deux" });
    await take(true);
    world.files.set("a/un", "UN");
    stamps.set("a/un", "2");
    const again = await take(true);
    expect(reads).toEqual(["a/un"]);
    expect(again.fingerprints.some((line) => line.startsWith(world.sha256("UN")))).toBe(true);
    stamps.delete("a/un");
    await take(true);
    expect(reads).toEqual(["a/un"]);
    await take(true, "//");
    expect(reads).toHaveLength(2);
    await take(false);
    expect(reads).toHaveLength(2);
  });

  it("says that it does not tell all when a file is not what its stamp said", async () => {
    const { world, take } = stamped({ "a/un": "un" });
    await take(true);
    world.files.set("a/un", "UN");
    const still = await take(true);
    expect(still.hasStrayed()).toBe(false);
    expect(text(await still.read("a/un"))).toBe("UN");
    expect(still.hasStrayed()).toBe(true);
  });

  it.each(["", "{}", "[[1]]", "[null]", '[["a/un",null]]'])(
    "a cache that holds « %s » holds no stamp",
    async (content) => {
      const { reads, entries, take } = stamped({ "a/un": "un" });
      entries.set("empreintes", new TextEncoder().encode(content));
      await take(true);
      expect(reads).toEqual(["a/un"]);
    },
  );
});
