import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { nodeWorld } from "../../../src/machine/node-world.ts";
import { putObjects, rereadObject } from "../../../src/machine/object-store.ts";
import { KEYS, StoreServer } from "../../queue/store-server.ts";

let store: StoreServer;
beforeAll(async () => {
  store = await StoreServer.start();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await store.stop();
});
beforeEach(() => {
  vi.unstubAllEnvs();
  for (const [name, value] of Object.entries(store.environment)) vi.stubEnv(name, value);
  store.objects.clear();
  store.asked.length = 0;
  store.failures.length = 0;
  store.knowsConditions = true;
});

const FOLDER = "s3://seau/fiches de 2026";
const page = (content: string, path = "epci-1/fiche é+1.html") => ({ path, content });
const KEY = `/seau/${encodeURIComponent("fiches de 2026")}/epci-1/${encodeURIComponent("fiche é+1.html")}`;
const held = () => store.objects.get(KEY)?.toString();
const words = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "no error",
    (error: Error) => error.message,
  );

describe("documents in an object store", () => {
  test("are put under their names, in their order, and read again", async () => {
    await putObjects(FOLDER, [{ path: "a.pdf", content: new Uint8Array([1, 2]) }, page("text")]);
    expect(store.asked.map((one) => one.slice(0, 3))).toEqual(["PUT", "PUT"]);
    expect([...store.objects.keys()]).toEqual([
      expect.stringMatching(/^\/seau\/fiches%20de%202026\/a\.pdf$/),
      KEY,
    ]);
    expect(await rereadObject(FOLDER, page("").path)).toEqual(new Uint8Array(Buffer.from("text")));
    expect(await rereadObject(FOLDER, "other.html")).toBeUndefined();
    expect(await rereadObject("s3://seau", "other.html")).toBeUndefined();
  });

  test("are left when they are there to the byte, and replaced as they were looked at when they are not", async () => {
    await putObjects(FOLDER, [page("one")]);
    store.asked.length = 0;
    await putObjects(FOLDER, [page("one")]);
    expect(store.asked.map((one) => one.slice(0, 3))).toEqual(["PUT", "GET"]);
    await putObjects(FOLDER, [page("two")]);
    expect(held()).toBe("two");
  });

  test("put by many at the same moment are one of them, whole", async () => {
    const texts = Array.from({ length: 5 }, (_, rank) => `text ${rank} `.repeat(1000));
    await Promise.all(texts.map((text) => putObjects(FOLDER, [page(text)])));
    expect(texts).toContain(held());
    await Promise.all(texts.map(() => putObjects(FOLDER, [page("same")])));
    expect(held()).toBe("same");
  });

  test("are put without a condition where a store knows none", async () => {
    store.knowsConditions = false;
    await putObjects(FOLDER, [page("one")]);
    await putObjects(FOLDER, [page("two")]);
    expect(held()).toBe("two");
  });

  test("that are stale are taken away, whether they are there or not", async () => {
    await putObjects(FOLDER, [page("one")]);
    await putObjects(FOLDER, [], [page("").path, "never.pdf"]);
    expect(store.objects.size).toBe(0);
  });

  test("wait for a store that is overloaded or away", async () => {
    store.failures.push(503, 0, 429, 500);
    await putObjects(FOLDER, [page("one")]);
    expect(store.asked).toHaveLength(5);
    expect(held()).toBe("one");
  });

  test("are those of a workspace’s folder, by the same door", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ecarts-magasin-"));
    const world = nodeWorld(folder);
    await world.put(FOLDER, [page("one")]);
    expect(await world.reread(FOLDER, page("").path)).toEqual(new Uint8Array(Buffer.from("one")));
    expect([held(), readdirSync(folder)]).toEqual(["one", []]);
    rmSync(folder, { recursive: true });
  });
});

describe("what a store refuses", () => {
  test("is said by its own word, never with a key", async () => {
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "another secret");
    const said = await words(putObjects(FOLDER, [page("one")]));
    expect(said).toBe("le magasin d’objets refuse (SignatureDoesNotMatch, 403)");
    vi.stubEnv("AWS_ACCESS_KEY_ID", "UNKNOWN");
    expect(await words(rereadObject(FOLDER, "a"))).toBe(
      "le magasin d’objets refuse (InvalidAccessKeyId, 403)",
    );
    expect(said).not.toContain(KEYS.id);
  });

  test("a bucket that is not there is no document that is missing", async () => {
    const said = await words(rereadObject("s3://autre/x", "a.html"));
    expect(said).toBe("le magasin d’objets refuse (NoSuchBucket, 404)");
  });

  test("without keys nothing is asked", async () => {
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "");
    expect(await words(putObjects(FOLDER, [page("one")]))).toContain("AWS_SECRET_ACCESS_KEY");
    expect(store.asked).toEqual([]);
  });
});
