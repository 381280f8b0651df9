import type { Evaluation } from "../evaluation/evaluation.ts";
import { type Job, wordsOfJob } from "../files/jobs.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import type { Subject } from "../output/report/subject.ts";
import type { ChartSpec, Source, Template } from "../output/report/template/template.ts";
import { Stamps } from "../workspace/stamps.ts";
import type { CampaignContract, CampaignContracts } from "./campaign-contracts.ts";
import { campaignFolder, subjectsToMake } from "./campaign-documents.ts";
import { jobContent } from "./job-content.ts";

/** All that the documents of a contract are made from: plain values, so that it can be kept. */
export interface PreparedContract {
  /** Where the documents of its campaign go, from the workspace, unless said otherwise. */
  readonly folder: string;
  readonly contract: Pick<CampaignContract, "id" | "label">;
  /** What its documents are about; null is the contract. */
  readonly subjects: readonly (Subject | null)[];
  readonly template: Template;
  readonly evaluation: Evaluation;
}

/**
 * Prepares the contracts of jobs. What one worker has evaluated is kept for all those of the same workspace, and for the one that
 * takes its place when it dies: reading the data and evaluating is most of what a worker does before its first document.
 */
export class ContractBench {
  readonly #content: string;
  readonly #world: World;
  readonly #scopes = new Map<string, Promise<Read<CampaignContracts>>>();
  /** The files as they were when they were last hashed: those that have not changed are not hashed again. */
  readonly #stamps = Stamps.open({});
  #last: { readonly key: string; readonly prepared: Promise<Read<PreparedContract>> } | undefined;

  /** `content`: the sha256 of all that is read here. */
  constructor(content: string, world: World) {
    this.#content = content;
    this.#world = world;
  }

  /** The last one stays at hand, for the jobs of a contract follow one another. */
  of(job: Job): Promise<Read<PreparedContract>> {
    const key = keyOf(job, this.#world);
    if (this.#last?.key !== key) this.#last = { key, prepared: this.#open(job, key) };
    return this.#last.prepared;
  }

  async #open(job: Job, key: string): Promise<Read<PreparedContract>> {
    const { cache } = this.#world;
    const kept = unpack(await cache?.get(key));
    if (kept) return { value: kept, diagnostics: [] };
    const prepared = await this.#prepare(job);
    // What was read while a file changed is of no content that could be named.
    if (cache && prepared.value && (await this.#isStillThere())) await cache.put(key, pack(prepared.value));
    return prepared;
  }

  async #isStillThere(): Promise<boolean> {
    return (await jobContent(this.#world, await this.#stamps)) === this.#content;
  }

  async #prepare(job: Job): Promise<Read<PreparedContract>> {
    // What reads and evaluates is loaded for it alone: most workers are given what another has prepared.
    const [{ readTemplate }, { shownBy }] = await Promise.all([
      import("../output/report/template/read-template.ts"),
      import("./evaluate.ts"),
    ]);
    const [template, contracts] = await Promise.all([
      readTemplate(job.template, this.#world),
      this.#contractsOf(job),
    ]);
    if (!template.value || !contracts.value) return failed(template.diagnostics, contracts.diagnostics);
    const contract = contracts.value.contracts.find(({ id }) => id === job.contract);
    if (!contract) return failed([]);
    const { value: evaluation, diagnostics } = await contract.evaluate(shownBy(template.value));
    if (!evaluation) return failed(diagnostics);
    const value = {
      folder: campaignFolder(contracts.value.name, template.value),
      contract: { id: contract.id, label: contract.label },
      subjects: await subjectsToMake(contract, template.value, evaluation),
      template: template.value,
      evaluation,
    };
    return { value, diagnostics };
  }

  #contractsOf({ scope, day }: Job): Promise<Read<CampaignContracts>> {
    const key = JSON.stringify([scope, day]);
    const open = async () =>
      (await import("./campaign-contracts.ts")).campaignContracts(scope, day, this.#world);
    const known = this.#scopes.get(key) ?? open();
    this.#scopes.set(key, known);
    return known;
  }
}

/** One name for all that a contract is prepared from: its job, without what a document is about. */
const keyOf = ({ subject: _, ...job }: Job, { sha256 }: Pick<World, "sha256">): string =>
  `contrat-${sha256(wordsOfJob(job))}`;

/** A template as JSON holds it. */
interface PackedTemplate extends Omit<Template, "partials" | "charts"> {
  readonly partials: readonly (readonly [string, Source])[];
  readonly charts: readonly (readonly [string, ChartSpec])[];
}

function pack({ template, ...prepared }: PreparedContract): Uint8Array {
  const packed: PackedTemplate = {
    ...template,
    partials: [...template.partials],
    charts: [...template.charts],
  };
  return new TextEncoder().encode(JSON.stringify({ ...prepared, template: packed }));
}

/** The cache gives back what was put there, or nothing. */
function unpack(bytes: Uint8Array | undefined): PreparedContract | undefined {
  if (!bytes) return undefined;
  const { template, ...prepared } = JSON.parse(new TextDecoder().decode(bytes)) as Omit<
    PreparedContract,
    "template"
  > & { readonly template: PackedTemplate };
  const { partials, charts } = template;
  return { ...prepared, template: { ...template, partials: new Map(partials), charts: new Map(charts) } };
}
