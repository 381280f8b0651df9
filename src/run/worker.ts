import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import { type Job, type JobOutcome, type JobQueue, QueueError, type TakenJob } from "../files/jobs.ts";
import type { Printer } from "../files/printing.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import type { Subject } from "../output/report/subject.ts";
import type { Template } from "../output/report/template/template.ts";
import { type CampaignContract, type CampaignContracts, campaignContracts } from "./campaign-contracts.ts";
import { campaignFolder, documentLabel, documentName, isWide, subjectsToMake } from "./campaign-documents.ts";
import { type DocumentFate, makeDocument } from "./campaign-printer.ts";
import { shownBy } from "./evaluate.ts";
import { pagesOf } from "./report-pages.ts";

/** Problems of the machine and not of the document: another worker may do better, or this one later. */
const OF_THE_MACHINE: ReadonlySet<string> = new Set(["pdf/navigateur-mort", "output/ecriture-impossible"]);

/** What jobs of one contract are made of. */
interface Bench {
  readonly contract: CampaignContract;
  readonly template: Template;
  readonly evaluation: Evaluation;
}

/**
 * Does the jobs that it is given, and settles each. What the jobs of a contract share is made once: the data are read once, the last
 * contract stays evaluated, for the jobs of a contract follow one another.
 */
export class Worker {
  readonly #queue: JobQueue;
  readonly #content: string;
  readonly #output: string | undefined;
  readonly #world: World;
  readonly #printer: Printer | undefined;
  readonly #scopes = new Map<string, Promise<Read<CampaignContracts>>>();
  #last: { readonly key: string; readonly bench: Promise<Read<Bench>> } | undefined;

  /** `output`: the folder of the documents; that of the campaign unless said otherwise. */
  constructor(
    queue: JobQueue,
    content: string,
    output: string | undefined,
    world: World,
    printer: Printer | undefined,
  ) {
    this.#queue = queue;
    this.#content = content;
    this.#output = output;
    this.#world = world;
    this.#printer = printer;
  }

  /** Does some jobs: those that share a contract together, one group after the other. */
  async do(taken: readonly TakenJob[]): Promise<void> {
    for (const group of groupsOf(taken)) {
      try {
        await this.#group(group);
      } catch (error) {
        await this.#giveBack(group, error);
      }
    }
  }

  /** A server that is away ends the worker. A bug of ours does not: the job goes back, and is lost when it happens again and again. */
  async #giveBack(group: readonly TakenJob[], error: unknown): Promise<void> {
    if (error instanceof QueueError) throw error;
    const words = error instanceof Error ? error.message : String(error);
    for (const { id, job } of group) await this.#queue.giveBack(id, labelOf(job), words);
  }

  async #group(group: readonly TakenJob[]): Promise<void> {
    const { job } = group[0] ?? {};
    if (!job) return;
    if (job.content !== this.#content) {
      return this.#fail(group, [problem("campagne/autre-contenu", { file: "option --file" }, {})]);
    }
    const { value: bench, diagnostics } = await this.#benchOf(job);
    if (!bench) return this.#fail(group, diagnostics);
    if (job.subject === undefined) await this.#count(group, bench);
    else await this.#make(group, bench);
  }

  /** Nothing can be made of these jobs: why is recorded with each. */
  async #fail(group: readonly TakenJob[], diagnostics: readonly Diagnostic[]): Promise<void> {
    for (const { id, job } of group)
      await this.#queue.settle(id, { state: "unmade", label: labelOf(job), diagnostics });
  }

  /** Puts a job for each document of a contract. */
  async #count(group: readonly TakenJob[], bench: Bench): Promise<void> {
    const { contract, template, evaluation } = bench;
    const subjects = await subjectsToMake(contract, template, evaluation);
    for (const { id, job } of group) {
      await this.#queue.add(subjects.map((one) => ({ ...job, subject: one?.code ?? null })));
      await this.#queue.settle(id, { state: "counted", label: contract.label, diagnostics: [] });
    }
  }

  async #make(group: readonly TakenJob[], bench: Bench): Promise<void> {
    const { contract, template, evaluation } = bench;
    const known = await subjectsToMake(contract, template, evaluation);
    const byCode = new Map(known.map((one) => [one?.code ?? null, one] as const));
    const able = group.filter(({ job }) => byCode.has(job.subject ?? null));
    const unable = group.filter((one) => !able.includes(one));
    if (unable.length > 0) await this.#fail(unable, []);
    const subjects = able.map(({ job }) => byCode.get(job.subject ?? null) ?? null);
    const pages = await pagesOf({ evaluation, template, subjects }, this.#world);
    const making = able.map(async ({ id, job }, rank) => {
      const subject = subjects[rank] ?? null;
      const { html, diagnostics = [] } = pages[rank] ?? {};
      const label = documentLabel(contract, subject);
      const fate: DocumentFate =
        html === undefined
          ? { state: "unmade", diagnostics: [] }
          : await this.#print({ job, bench, subject, label, html });
      await this.#settle(id, { ...fate, label, diagnostics: [...diagnostics, ...fate.diagnostics] });
    });
    await Promise.all(making);
  }

  async #print(made: {
    readonly job: Job;
    readonly bench: Bench;
    readonly subject: Subject | null;
    readonly label: string;
    readonly html: string;
  }): Promise<DocumentFate> {
    const { job, bench, subject, label, html } = made;
    const { template, contract, evaluation } = bench;
    const path = await documentName(contract, template, subject, isWide(job.scope));
    const contracts = await this.#contractsOf(job);
    const folder = this.#output ?? campaignFolder(contracts.value?.name ?? "", template);
    const where = { folder, mostPages: template.mostPages, world: this.#world };
    return makeDocument({ path, label, html, day: evaluation.date }, where, this.#printer);
  }

  async #settle(id: string, outcome: JobOutcome): Promise<void> {
    const own = outcome.diagnostics.find(({ code }) => OF_THE_MACHINE.has(code));
    if (outcome.state === "unmade" && own) await this.#queue.giveBack(id, outcome.label, own.message);
    else await this.#queue.settle(id, outcome);
  }

  #benchOf(job: Job): Promise<Read<Bench>> {
    const key = benchKey(job);
    if (this.#last?.key !== key) this.#last = { key, bench: this.#open(job) };
    return this.#last.bench;
  }

  async #open(job: Job): Promise<Read<Bench>> {
    const { readTemplate } = await import("../output/report/template/read-template.ts");
    const [template, contracts] = await Promise.all([
      readTemplate(job.template, this.#world),
      this.#contractsOf(job),
    ]);
    if (!template.value || !contracts.value) return failed(template.diagnostics, contracts.diagnostics);
    const contract = contracts.value.contracts.find(({ id }) => id === job.contract);
    if (!contract) return failed([]);
    const evaluated = await contract.evaluate(shownBy(template.value));
    const { value: evaluation, diagnostics } = evaluated;
    if (!evaluation) return failed(diagnostics);
    return { value: { contract, template: template.value, evaluation }, diagnostics };
  }

  #contractsOf({ scope, day }: Job): Promise<Read<CampaignContracts>> {
    const key = JSON.stringify([scope, day]);
    const known = this.#scopes.get(key) ?? campaignContracts(scope, day, this.#world);
    this.#scopes.set(key, known);
    return known;
  }
}

/** Jobs that are done together: of one contract, all to be counted or all documents. */
function groupsOf(taken: readonly TakenJob[]): Iterable<readonly TakenJob[]> {
  const groups = new Map<string, TakenJob[]>();
  for (const one of taken) {
    const key = JSON.stringify([benchKey(one.job), one.job.subject === undefined]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups.values();
}

const benchKey = ({ template, day, scope, contract }: Job): string =>
  JSON.stringify([template, day, scope, contract]);

/** What a job is called before anything of it is known. */
const labelOf = ({ contract, subject }: Job): string => (subject ? `${contract}, ${subject}` : contract);
