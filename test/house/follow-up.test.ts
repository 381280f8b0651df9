import { beforeAll, describe, expect, test } from "vitest";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { allQuestions } from "../../src/referentiel/tree.ts";
import { type FollowUp, followReferentiel } from "../../src/run/follow-up.ts";
import { foldersIn, stem } from "./files.ts";

const DAY = "2026-11-20";

describe.each(foldersIn("referentiels").map(stem))("referentiels/%s", (id) => {
  let read: FollowUp;
  beforeAll(async () => {
    const { value } = await followReferentiel(id, DAY, nodeWorld("."));
    if (!value) throw new Error(`${id} cannot be followed`);
    read = value;
  });

  test("every identifier that can be entered or answered is followed once", () => {
    const { targets, commitments, followUpBlocks } = read.referentiel;
    const named = [
      ...allQuestions(read.referentiel),
      ...targets,
      ...commitments.flatMap((one) => [one, ...one.followUp]),
      ...followUpBlocks.flatMap(({ indicators }) => indicators),
    ].map((one) => one.id);
    const ids = read.followed.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(named.filter((name) => !ids.includes(name))).toEqual([]);
  });

  test("no line of its follow-up is without effect", () => {
    const { followed, referentiel } = read;
    const last = followed.flatMap((one) => [one.last, ...(one.parties ?? []).map((party) => party.last)]);
    const dates = new Map<string, string>();
    for (const { id: name, date } of referentiel.measurements)
      if (date <= DAY && date > (dates.get(name) ?? "")) dates.set(name, date);
    const shown = last.flatMap((record) => record?.address ?? []);
    const addresses = referentiel.measurements
      .filter(({ id: name, date }) => dates.get(name) === date)
      .map(({ address }) => address);
    expect(addresses.filter((address) => !shown.includes(address))).toEqual([]);
  });
});
