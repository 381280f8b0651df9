import { expect, test } from "vitest";
import { filesOnDisk } from "../../../src/machine/read-disk.ts";
import { evaluate } from "../../../src/run/evaluate.ts";
import { memoryWorld, PROJECT } from "../../world.ts";

const world = memoryWorld({}, filesOnDisk(PROJECT));
const stateOn = async (id: string, date: string) => (await evaluate(id, { date }, world)).value?.annualReport;

test("the played year of Maubeuge has all that the décret asks, once a month has passed", async () => {
  const whole = await stateOn("exemple-maubeuge", "2026-03-03");
  expect(whole).toMatchObject({ year: 2025, isComplete: true });
  expect(whole?.items.filter(({ state }) => state !== "fait")).toEqual([]);
  expect(whole?.opinions.filter(({ state }) => state === "repute_favorable")).toHaveLength(9);
  const early = await stateOn("exemple-maubeuge", "2026-03-02");
  expect(early?.items.filter(({ state }) => state === "manque").map(({ id }) => id)).toEqual([
    "consultation",
  ]);
  expect(early?.items.find(({ id }) => id === "consultation")?.why).toContain(
    "Feignies (conseil municipal) jusqu’au 2\u00a0mars 2026",
  );
}, 120_000);

test("a contract of which nothing is written has its list of what is missing", async () => {
  const bare = await stateOn("lens-lievin", "2026-11-20");
  expect(bare).toMatchObject({ year: 2025, isComplete: false, opinions: [] });
  expect(bare?.items.filter(({ state }) => state === "manque").map(({ id }) => id)).toContain("orientations");
}, 120_000);
