import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { FOLLOW_UP_STATES } from "../../src/follow/standing/followed.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { allQuestions } from "../../src/referentiel/tree.ts";
import { explain } from "../../src/run/explain.ts";
import { type FollowUp, followReferentiel } from "../../src/run/follow-up.ts";
import { foldersIn, stem } from "./files.ts";

const DAY = "2026-11-20";

type Named = readonly { readonly id: string }[];

/** The bodies and requirements that suivi.yaml writes, read without what follows them. */
function askedIn(id: string): { readonly bodies: string[]; readonly requirements: string[] } {
  const path = `referentiels/${id}/suivi.yaml`;
  const { instances = [], exigences = [] } = existsSync(path)
    ? (parse(readFileSync(path, "utf8")) as { readonly instances?: Named; readonly exigences?: Named })
    : {};
  return {
    bodies: instances.map((one) => `instance/${one.id}`),
    requirements: exigences.map((one) => `exigence/${one.id}`),
  };
}

describe.each(foldersIn("referentiels").map(stem))("referentiels/%s", (id) => {
  let read: FollowUp;
  beforeAll(async () => {
    const { value } = await followReferentiel(id, { date: DAY }, nodeWorld("."));
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

  test("every body and requirement of suivi.yaml has a state", () => {
    const { bodies, requirements } = askedIn(id);
    const states = new Map(read.followed.map((one) => [one.id, one.state]));
    const without = [...bodies, ...requirements].filter((one) => {
      const state = states.get(one);
      return state === undefined || !(state in FOLLOW_UP_STATES);
    });
    expect(without).toEqual([]);
  });

  // expliquer evaluates the référentiel for each name: the last of each kind stands for the others, found in the same list.
  test("a body and a requirement answer to expliquer", { timeout: 120_000 }, async () => {
    const { bodies, requirements } = askedIn(id);
    for (const name of [bodies.at(-1), requirements.at(-1)]) {
      if (name === undefined) continue;
      const { value, diagnostics } = await explain(`${id}/${name}`, {}, nodeWorld("."));
      expect(diagnostics.map(({ code }) => code)).toEqual([]);
      expect(value).toMatchObject({ kind: "followed", followed: { id: name } });
    }
  });
});
