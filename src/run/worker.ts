import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { type Job, type JobOutcome, type JobQueue, QueueError, type TakenJob } from "../files/jobs.ts";
import type { Printer } from "../files/printing.ts";
import type { World } from "../files/world.ts";
import type { Subject } from "../output/report/subject.ts";
import { documentLabel, documentName, isWide } from "./campaign-documents.ts";
import { type DocumentFate, makeDocument } from "./campaign-printer.ts";
import { ContractBench, type PreparedContract } from "./prepared-contract.ts";
import { pagesOf } from "./report-pages.ts";

/** Problems of the machine and not of the document: another worker may do better, or this one later. */
const OF_THE_MACHINE: ReadonlySet<string> = new Set(["pdf/navigateur-mort", "output/ecriture-impossible"]);

/** Does the jobs that it is given, and settles each. */
export class Worker {
  readonly #queue: JobQueue;
  readonly #content: string;
  readonly #output: string | undefined;
  readonly #world: World;
  readonly #printer: Printer | undefined;
  readonly #bench: ContractBench;

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
    this.#bench = new ContractBench(content, world);
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
    const { value: prepared, diagnostics } = await this.#bench.of(job);
    if (!prepared) return this.#fail(group, diagnostics);
    if (job.subject === undefined) await this.#count(group, prepared);
    else await this.#make(group, prepared);
  }

  /** Nothing can be made of these jobs: why is recorded with each. */
  async #fail(group: readonly TakenJob[], diagnostics: readonly Diagnostic[]): Promise<void> {
    for (const { id, job } of group)
      await this.#queue.settle(id, { state: "unmade", label: labelOf(job), diagnostics });
  }

  /** Puts a job for each document of a contract. */
  async #count(group: readonly TakenJob[], { contract, subjects }: PreparedContract): Promise<void> {
    for (const { id, job } of group) {
      await this.#queue.add(subjects.map((one) => ({ ...job, subject: one?.code ?? null })));
      await this.#queue.settle(id, { state: "counted", label: contract.label, diagnostics: [] });
    }
  }

  async #make(group: readonly TakenJob[], prepared: PreparedContract): Promise<void> {
    const { contract, template, evaluation, subjects: known } = prepared;
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
          : await this.#print({ job, prepared, subject, label, html });
      await this.#settle(id, { ...fate, label, diagnostics: [...diagnostics, ...fate.diagnostics] });
    });
    await Promise.all(making);
  }

  async #print(made: {
    readonly job: Job;
    readonly prepared: PreparedContract;
    readonly subject: Subject | null;
    readonly label: string;
    readonly html: string;
  }): Promise<DocumentFate> {
    const { job, prepared, subject, label, html } = made;
    const { template, contract, evaluation } = prepared;
    const path = await documentName(contract, template, subject, isWide(job.scope));
    const folder = this.#output ?? prepared.folder;
    const where = { folder, mostPages: template.mostPages, world: this.#world };
    return makeDocument({ path, label, html, day: evaluation.date }, where, this.#printer);
  }

  async #settle(id: string, outcome: JobOutcome): Promise<void> {
    const own = outcome.diagnostics.find(({ code }) => OF_THE_MACHINE.has(code));
    if (outcome.state === "unmade" && own) await this.#queue.giveBack(id, outcome.label, own.message);
    else await this.#queue.settle(id, outcome);
  }
}

/** Jobs that are done together: of one contract, all to be counted or all documents. */
function groupsOf(taken: readonly TakenJob[]): Iterable<readonly TakenJob[]> {
  const groups = new Map<string, TakenJob[]>();
  for (const one of taken) {
    const { template, day, scope, contract, subject } = one.job;
    const key = JSON.stringify([template, day, scope, contract, subject === undefined]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups.values();
}

/** What a job is called before anything of it is known. */
const labelOf = ({ contract, subject }: Job): string => (subject ? `${contract}, ${subject}` : contract);
