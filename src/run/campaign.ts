import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import type { CampaignScope } from "../files/jobs.ts";
import type { Printer } from "../files/printing.ts";
import { failed, type Read } from "../files/read.ts";
import type { Counter, World } from "../files/world.ts";
import type { Subject } from "../output/report/subject.ts";
import { SCOPES, type Template } from "../output/report/template/template.ts";
import { type CampaignContract, campaignContracts } from "./campaign-contracts.ts";
import { campaignFolder, documentLabel, documentName, isWide, subjectsToMake } from "./campaign-documents.ts";
import {
  type CampaignFolder,
  type DocumentFate,
  type DocumentOrder,
  makeDocument,
} from "./campaign-printer.ts";
import { shownBy } from "./evaluate.ts";
import { pagesOf, withPrinter } from "./report-pages.ts";

/** Which template, into which folder (from the workspace), on which day. */
export interface CampaignOptions {
  readonly template: string;
  readonly output?: string | undefined;
  readonly date?: string | undefined;
}

/** A document that could not be made, by its name. */
export interface UnmadeDocument {
  readonly label: string;
  readonly contract: string;
}

/** What a campaign made. */
export interface WrittenCampaign {
  readonly folder: string;
  /** Documents written, and those of an earlier run that were already there, to the byte. */
  readonly written: number;
  readonly kept: number;
  readonly unmade: readonly UnmadeDocument[];
  /** Contracts that could not be evaluated. */
  readonly unevaluated: readonly string[];
  /** Warnings that several contracts gave in the same words, each of which is among the problems once. */
  readonly repeated: number;
}

/** Documents laid out in one go: those of one go, and as many again that are being printed, stand in memory together. */
const AT_ONCE = 24;

/**
 * A document for each subject of a template (each QPV, each commune) of one or many contracts, in one browser. What an earlier run
 * has written and would be the same is not printed again; a document that fails stops no other, and is named.
 *
 * @diagnostic pdf/navigateur-absent
 * @diagnostic template/sans-sujets
 * @diagnostic template/aucun-sujet
 */
export async function campaign(
  scope: CampaignScope,
  options: CampaignOptions,
  world: World,
): Promise<Read<WrittenCampaign>> {
  return withPrinter(world, (printer) => campaignWith(printer, scope, options, world));
}

async function campaignWith(
  printer: Printer | undefined,
  scope: CampaignScope,
  options: CampaignOptions,
  world: World,
): Promise<Read<WrittenCampaign>> {
  const { readTemplate } = await import("../output/report/template/read-template.ts");
  const [template, opened] = await Promise.all([
    readTemplate(options.template, world),
    campaignContracts(scope, options.date, world),
  ]);
  if (!template.value || !opened.value) return failed(template.diagnostics, opened.diagnostics);
  const { contracts, name } = opened.value;
  if (template.value.scope === "contrat" && !isWide(scope))
    return failed(problem("template/sans-sujets", { file: "option --tous" }, { id: template.value.id }));
  const folder = options.output ?? campaignFolder(name, template.value);
  const where = { folder, mostPages: template.value.mostPages, world };
  const run = new Campaign(template.value, where, printer, isWide(scope));
  const made = await run.all(contracts, world);
  const diagnostics = [...opened.diagnostics, ...run.diagnostics];
  if (!printer) diagnostics.push(problem("pdf/navigateur-absent", { file: folder }, {}));
  if (madeNothing(made)) diagnostics.push(noSubject(template.value));
  return { value: { folder, ...made }, diagnostics };
}

/** Neither made nor failed: there was nothing to make a document of. */
const madeNothing = ({ written, kept, unmade, unevaluated }: Omit<WrittenCampaign, "folder">): boolean =>
  written + kept + unmade.length + unevaluated.length === 0;

const noSubject = ({ id, scope }: Template): Diagnostic =>
  problem("template/aucun-sujet", { file: "option --modele" }, { id, scope: SCOPES[scope] });

/** A document of a campaign, and what became of it. */
interface Made {
  readonly label: string;
  readonly contract: string;
  readonly fate: DocumentFate;
}

class Campaign {
  readonly #template: Template;
  readonly #where: CampaignFolder;
  readonly #printer: Printer | undefined;
  /** Whether the documents of each contract have a folder of their own: a QPV can lie in two EPCI. */
  readonly #isWide: boolean;
  readonly #problems = new Map<string, Diagnostic>();
  /** How many contracts gave each warning. */
  readonly #warned = new Map<string, number>();
  /** Of each document, in their order. */
  readonly #made: Promise<Made>[] = [];
  readonly #printing = new Set<Promise<unknown>>();

  constructor(template: Template, where: CampaignFolder, printer: Printer | undefined, wide: boolean) {
    this.#template = template;
    this.#where = where;
    this.#printer = printer;
    this.#isWide = wide;
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.#problems.values()];
  }

  async all(contracts: readonly CampaignContract[], world: World): Promise<Omit<WrittenCampaign, "folder">> {
    const unevaluated: string[] = [];
    const counter = this.#isWide ? world.counter("agglomérations", contracts.length) : undefined;
    let coming = this.#evaluate(contracts[0]);
    for (const [rank, contract] of contracts.entries()) {
      const { value, diagnostics = [] } = (await coming) ?? {};
      for (const key of this.#note(diagnostics)) this.#warned.set(key, (this.#warned.get(key) ?? 0) + 1);
      if (!value) unevaluated.push(contract.label);
      const making = value && this.#contract(contract, value, world);
      // The next contract is evaluated while the pages of this one are laid out and printed, and no further one.
      coming = this.#evaluate(contracts[rank + 1]);
      await making;
      counter?.step(1);
    }
    const made = await Promise.all(this.#made);
    counter?.end();
    for (const { fate } of made) this.#note(fate.diagnostics);
    const counted = (state: DocumentFate["state"]) => made.filter(({ fate }) => fate.state === state);
    return {
      written: counted("written").length,
      kept: counted("kept").length,
      unmade: counted("unmade").map(({ label, contract }) => ({ label, contract })),
      unevaluated,
      repeated: [...this.#warned.values()].filter((count) => count > 1).length,
    };
  }

  #evaluate(contract: CampaignContract | undefined): Promise<Read<Evaluation>> | undefined {
    const evaluated = contract?.evaluate(shownBy(this.#template));
    // A bug is thrown where it is waited for.
    evaluated?.catch(() => undefined);
    return evaluated;
  }

  async #contract(contract: CampaignContract, evaluation: Evaluation, world: World): Promise<void> {
    const subjects = await subjectsToMake(contract, this.#template, evaluation);
    const counter = this.#isWide ? undefined : world.counter("documents", subjects.length);
    const begun = this.#made.length;
    for (let first = 0; first < subjects.length; first += AT_ONCE) {
      while (this.#printing.size > AT_ONCE) await Promise.race(this.#printing);
      await this.#makeSome(contract, evaluation, subjects.slice(first, first + AT_ONCE), world, counter);
    }
    if (!counter) return;
    await Promise.all(this.#made.slice(begun));
    counter.end();
  }

  /** Lays out documents, and begins to print them. */
  async #makeSome(
    contract: CampaignContract,
    evaluation: Evaluation,
    subjects: readonly (Subject | null)[],
    world: World,
    counter: Counter | undefined,
  ): Promise<void> {
    const template = this.#template;
    const pages = await pagesOf({ evaluation, template, subjects }, world);
    for (const [rank, { html, diagnostics }] of pages.entries()) {
      const subject = subjects[rank] ?? null;
      const label = documentLabel(contract, subject);
      const path = await documentName(contract, template, subject, this.#isWide);
      this.#note(diagnostics);
      const order = html === undefined ? undefined : { path, label, html, day: evaluation.date };
      const made = this.#make(order, { label, contract: contract.label });
      this.#made.push(made);
      this.#printing.add(made);
      void made
        .catch(() => undefined)
        .then(() => {
          this.#printing.delete(made);
          counter?.step(1);
        });
    }
  }

  async #make(order: DocumentOrder | undefined, named: UnmadeDocument): Promise<Made> {
    const fate: DocumentFate = order
      ? await makeDocument(order, this.#where, this.#printer)
      : { state: "unmade", diagnostics: [] };
    return { ...named, fate };
  }

  /** What is wrong with the template or the data is said of each document in the same words: it is said once. Gives its key. */
  #note(diagnostics: readonly Diagnostic[]): ReadonlySet<string> {
    const keys = new Set<string>();
    for (const one of diagnostics) {
      const key = JSON.stringify([one.code, one.place, one.message]);
      this.#problems.set(key, one);
      keys.add(key);
    }
    return keys;
  }
}
