import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { failed, type Read } from "../../files/read.ts";
import type { ImportWorld } from "../../files/world.ts";
import { HeldFiles } from "../import/held-files.ts";
import { lockOf, refusal } from "../import/import-files.ts";
import type { ImportReport } from "../import/import-report.ts";
import { Courier } from "./courier.ts";
import { importFetched } from "./import-fetched.ts";
import { Kept } from "./kept.ts";
import type { RefreshPlan } from "./plan.ts";
import { type RefreshedSource, refreshSource, type SourceOutcome } from "./refresh-source.ts";

/** What was asked of the producers, and what was imported of it. */
export interface RefreshReport {
  readonly sources: readonly SourceOutcome[];
  readonly imported: ImportReport;
}

/**
 * `ecarts actualiser`, from the register to the workspace:
 *
 *   source ── requests ──▶ courier ── pages, files ──▶ .ecarts/actualiser ── all of a source came ──▶ import
 *                             └─ setback: said, the others go on
 *
 * The workspace is locked from the first request to the last import. The disk's refusals end all; what was kept stays.
 */
export async function refreshSources(plan: RefreshPlan, world: ImportWorld): Promise<Read<RefreshReport>> {
  const lock = await lockOf(world);
  if ("problem" in lock) return failed(lock.problem);
  try {
    return await refreshLocked(plan, world);
  } catch (error) {
    return failed(refusal(error, world));
  } finally {
    await lock.release();
  }
}

async function refreshLocked(plan: RefreshPlan, world: ImportWorld): Promise<Read<RefreshReport>> {
  const held = await HeldFiles.read(world);
  const kept = await Kept.read(world);
  const courier = new Courier(world.network, world.progress);
  const holds = (sha256: string) => held.bySha256(sha256) !== undefined;
  const sources: RefreshedSource[] = [];
  for (const planned of plan.sources) sources.push(await refreshSource(planned, { courier, kept, holds }));
  const fresh = sources.filter(({ state }) => state === "nouveau" || state === "nouvelle_edition");
  await settleSame(sources, kept);
  const { report, diagnostics } = await importFetched(fresh, kept, world);
  const said = [...sources.flatMap((one) => one.diagnostics), ...diagnostics];
  const outcomes = sources.map(({ answers: _, diagnostics: __, ...one }) => one);
  return { value: { sources: outcomes, imported: report }, diagnostics: eachOnce(said) };
}

/** What came again byte for byte is known under its new date, and its files are not needed. */
async function settleSame(sources: readonly RefreshedSource[], kept: Kept): Promise<void> {
  for (const { state, answers, files } of sources)
    if (state === "a_jour" && files.length > 0) await kept.settle(answers, files);
}

/** A host that could not be reached is a problem of each of its sources: it is said once. */
function eachOnce(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const keyed = diagnostics.map((one) => [JSON.stringify(one), one] as const);
  return [...new Map(keyed).values()];
}
