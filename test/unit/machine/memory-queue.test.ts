import { describe, expect, test } from "vitest";
import { type Job, type JobOutcome, wordsOfJob } from "../../../src/files/jobs.ts";
import { MemoryQueue } from "../../../src/machine/memory-queue.ts";

const contract = (rank = 0): Job => ({
  content: "0".repeat(64),
  template: "fiche",
  day: "2026-11-20",
  scope: { france: true },
  contract: `epci-${rank}`,
});
const fiche = (rank: number): Job => ({ ...contract(), subject: `QP${rank}` });
const fiches = (count: number): Job[] => Array.from({ length: count }, (_, rank) => fiche(rank));
const written: JobOutcome = { state: "written", label: "Q", diagnostics: [] };
const subjects = (taken: readonly { readonly job: Job }[]) => taken.map(({ job }) => job.subject);

function queueOf(...jobs: Job[]) {
  const queue = new MemoryQueue();
  queue.add(jobs);
  return { queue, first: queue.of(1), second: queue.of(2) };
}

describe("the queue of a campaign on one machine", () => {
  test("gives documents before contracts, one contract at a time, those that came first before others", async () => {
    const { queue, first } = queueOf(contract(1), contract(2), ...fiches(3));
    expect(subjects(await first.take(2))).toEqual(["QP0", "QP1"]);
    expect(subjects(await first.take(2))).toEqual(["QP2"]);
    expect((await first.take(2)).map(({ job }) => job.contract)).toEqual(["epci-1"]);
    queue.add([fiche(9)]);
    expect(subjects(await first.take(2))).toEqual(["QP9"]);
    expect((await first.take(2)).map(({ job }) => job.contract)).toEqual(["epci-2"]);
    expect(await first.take(2)).toEqual([]);
  });

  test("leaves contracts to the worker that has read the data, and it evaluates while few documents wait", async () => {
    const { queue, first, second } = queueOf(...Array.from({ length: 4 }, (_, rank) => contract(rank + 1)));
    const contracts = (taken: readonly { readonly job: Job }[]) => taken.map(({ job }) => job.contract);
    expect(contracts(await first.take(4))).toEqual(["epci-1"]);
    expect(await second.take(4)).toEqual([]);
    queue.add(fiches(6));
    expect(subjects(await second.take(4))).toEqual(["QP0", "QP1", "QP2", "QP3"]);
    expect(contracts(await first.take(4))).toEqual(["epci-2"]);
    queue.add(Array.from({ length: 8 }, (_, rank) => fiche(10 + rank)));
    expect(subjects(await first.take(4))).toEqual(["QP4", "QP5", "QP10", "QP11"]);
  });

  test("lets another evaluate when contracts give it nothing to make, or when the one that did is dead", async () => {
    const { queue, first, second } = queueOf(...Array.from({ length: 6 }, (_, rank) => contract(rank)));
    const contracts = (taken: readonly { readonly job: Job }[]) => taken.map(({ job }) => job.contract);
    const [one] = await first.take(4);
    expect(await second.take(4)).toEqual([]);
    await first.settle(one?.id ?? "", { ...written, state: "counted" });
    const [two] = await first.take(4);
    expect(await second.take(4)).toEqual([]);
    await first.settle(two?.id ?? "", { ...written, state: "counted" });
    expect(contracts(await second.take(4))).toEqual(["epci-2"]);
    queue.release(1, "dead");
    queue.release(2, "dead");
    const third = queue.of(3);
    expect(contracts(await third.take(4))).toEqual(["epci-2"]);
    expect(await queue.of(4).take(4)).toEqual([]);
  });

  test("one more worker is worth its start when as much waits as it takes", async () => {
    const { queue, first } = queueOf(...fiches(15));
    expect([0, 1, 2].map((beside) => queue.isWorthOneMore(beside))).toEqual([true, true, false]);
    await first.take(4);
    expect([0, 1].map((beside) => queue.isWorthOneMore(beside))).toEqual([true, false]);
    queue.add(Array.from({ length: 13 }, (_, rank) => contract(rank)));
    expect([1, 2, 3, 4, 5].filter((beside) => queue.isWorthOneMore(beside))).toEqual([1, 2, 3, 4]);
  });

  test("gives a job to one worker alone", async () => {
    const { first, second } = queueOf(...fiches(5));
    const taken = [...(await first.take(3)), ...(await second.take(3))];
    expect(new Set(subjects(taken)).size).toBe(5);
  });

  test("holds a job once, however it is written, and tells how many are new", async () => {
    const { queue } = queueOf(fiche(0));
    expect(queue.add([fiche(0), fiche(1), { ...fiche(1), scope: { epci: undefined, france: true } }])).toBe(
      1,
    );
    expect(queue.add([{ ...fiche(0), subject: null }, contract()])).toBe(2);
    expect(wordsOfJob(fiche(1))).toBe(wordsOfJob(JSON.parse(JSON.stringify(fiche(1)))));
  });

  test("tells how far it is", async () => {
    const { queue, first } = queueOf(contract(), ...fiches(4));
    const [one, two] = await first.take(2);
    await first.settle(one?.id ?? "", written);
    await first.settle(two?.id ?? "", { ...written, state: "kept" });
    await first.take(1);
    expect(queue.standing()).toEqual({
      ...{ waiting: 1, held: 1, written: 1, kept: 1, uncounted: 1, unmade: [], lost: [] },
    });
    expect(await first.isDone()).toBe(false);
  });

  test("is done when nothing waits and nothing is held", async () => {
    const { first } = queueOf(fiche(0));
    const [one] = await first.take(1);
    expect(await first.isDone()).toBe(false);
    await first.settle(one?.id ?? "", written);
    expect(await first.isDone()).toBe(true);
    await first.settle(one?.id ?? "", written);
    await first.giveBack(one?.id ?? "", "Q", "twice");
    await first.settle("no job", written);
    expect([await first.isDone(), (await first.standing()).written]).toEqual([true, 1]);
  });

  test("gives what a dead worker held to others, before what has not been tried", async () => {
    const { queue, first, second } = queueOf(...fiches(4));
    await first.take(2);
    queue.release(1, "dead");
    expect(subjects(await second.take(3))).toEqual(["QP0", "QP1", "QP2"]);
    expect(queue.standing()).toMatchObject({ waiting: 1, held: 3, lost: [] });
  });

  test("gives up after the third try, and says what the job is called and why", async () => {
    const { queue, first } = queueOf(fiche(0), fiche(1));
    for (let rank = 0; rank < 3; rank += 1) {
      const [one] = await first.take(1);
      await first.giveBack(one?.id ?? "", "Centre (QP0)", "full disk");
    }
    for (let rank = 0; rank < 3; rank += 1) {
      await first.take(1);
      queue.release(1, "its worker stopped");
    }
    expect(queue.standing().lost).toEqual([
      { label: "Centre (QP0)", reason: "full disk" },
      { label: "epci-0, QP1", reason: "its worker stopped" },
    ]);
    expect(queue.isDone).toBe(true);
  });

  test("what is put while it is being emptied is done too", async () => {
    const { queue, first } = queueOf(contract());
    const [one] = await first.take(1);
    await first.add(fiches(10_000));
    await first.settle(one?.id ?? "", { ...written, state: "counted" });
    for (let taken = await first.take(4); taken.length > 0; taken = await first.take(4))
      for (const { id } of taken) await first.settle(id, written);
    expect(queue.standing()).toMatchObject({ written: 10_000, waiting: 0, uncounted: 0 });
  });
});
