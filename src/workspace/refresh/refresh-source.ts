import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { Courier } from "./courier.ts";
import type { FetchedFile, Kept } from "./kept.ts";
import type { KnownAnswer } from "./kept-state.ts";
import type { PlannedSource, SourceRequest } from "./plan.ts";
import { readPublishedFile } from "./read-file.ts";
import { type AskedPages, readMark, readPages } from "./read-melodi.ts";
import type { Source } from "./register.ts";
import { type Setback, setbackProblem } from "./setback.ts";

/**
 * `a_jour`: what the producer gives is held already; `nouveau`: it was not held; `nouvelle_edition`: it differs from what was
 * held; `inaccessible`: a problem says why; `vide`: the producer has nothing for what was asked; `a_la_main`: only a page is
 * known, to be opened by the user.
 */
export type SourceState = "a_jour" | "nouveau" | "nouvelle_edition" | "inaccessible" | "vide" | "a_la_main";

/** What became of one source. */
export interface SourceOutcome {
  readonly source: Source;
  readonly state: SourceState;
  /** Why it is not accessible, in French. */
  readonly why?: string | undefined;
  /** What was fetched, or kept by an earlier call, with its fingerprint. */
  readonly files: readonly FetchedFile[];
  /** How many of its pages an earlier call had kept. */
  readonly resumed: number;
}

/** What refreshing a source needs. */
export interface Tools {
  readonly courier: Courier;
  readonly kept: Kept;
  /** Whether the workspace holds these very bytes. */
  readonly holds: (sha256: string) => boolean;
}

/** What a source gave: how it stands, and what will be known of its addresses once its files are imported. */
export interface RefreshedSource extends SourceOutcome {
  readonly answers: ReadonlyMap<string, KnownAnswer>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What one request gave. */
type Answer =
  | { readonly isSame: true }
  | { readonly setback: Setback }
  | {
      readonly files: readonly FetchedFile[];
      readonly known: KnownAnswer;
      readonly resumed: number;
      readonly isEmpty: boolean;
    };

/** Asks for all that a source gives. When one of its requests fails, nothing of it is imported. */
export async function refreshSource(planned: PlannedSource, tools: Tools): Promise<RefreshedSource> {
  const { source, requests } = planned;
  if (source.origin.kind === "page") return outcome(source, "a_la_main", []);
  const mark =
    source.origin.kind === "melodi" ? await readMark(source.origin.dataset, tools.courier) : undefined;
  if (mark && "setback" in mark) return stopped(source, mark.setback);
  const answers: (readonly [SourceRequest, Answer])[] = [];
  for (const request of requests) {
    const answer = await ask(source, request, mark?.mark, tools);
    if ("setback" in answer) return stopped(source, answer.setback);
    answers.push([request, answer]);
  }
  return settled(source, answers, tools);
}

function ask(
  source: Source,
  request: SourceRequest,
  mark: string | undefined,
  tools: Tools,
): Promise<Answer> {
  const before = tools.kept.known(request.address);
  const known = before && before.sha256.length > 0 && before.sha256.every(tools.holds) ? before : undefined;
  const { origin } = source;
  if (origin.kind === "melodi")
    return askMelodi({ source, dataset: origin.dataset, request, mark }, known, tools);
  return askFile(source, request, known, tools);
}

async function askFile(
  source: Source,
  { address }: SourceRequest,
  known: KnownAnswer | undefined,
  { courier, kept }: Tools,
): Promise<Answer> {
  const read = await readPublishedFile(source, { address, known }, courier, kept);
  if (!("file" in read)) return read;
  return { files: [read.file], known: read.known, resumed: 0, isEmpty: false };
}

/** A set whose catalogue gives the date that is known has not changed: its pages are not asked for. */
async function askMelodi(
  asked: AskedPages,
  known: KnownAnswer | undefined,
  { courier, kept }: Tools,
): Promise<Answer> {
  const { mark } = asked;
  if (known && mark !== undefined && known.mark === mark) return { isSame: true };
  const read = await readPages(asked, courier, kept);
  if ("setback" in read) return read;
  const { pages, resumed } = read;
  const isEmpty = pages.every(({ observations }) => observations === 0);
  return { files: pages, known: { mark, sha256: pages.map(({ sha256 }) => sha256) }, resumed, isEmpty };
}

function stopped(source: Source, setback: Setback): RefreshedSource {
  const said = setbackProblem(setback, source);
  return outcome(source, "inaccessible", [said], { why: said.message });
}

function outcome(
  source: Source,
  state: SourceState,
  diagnostics: readonly Diagnostic[],
  more: Partial<RefreshedSource> = {},
): RefreshedSource {
  return { source, state, files: [], resumed: 0, answers: new Map(), diagnostics, ...more };
}

function settled(
  source: Source,
  asked: readonly (readonly [SourceRequest, Answer])[],
  { kept, holds }: Tools,
): RefreshedSource {
  const came = asked.flatMap(([request, answer]) => ("files" in answer ? [{ ...answer, request }] : []));
  const full = came.filter(({ isEmpty }) => !isEmpty);
  const empty = came.filter(({ isEmpty }) => isEmpty);
  const files = full.flatMap((one) => one.files);
  const resumed = came.reduce((total, one) => total + one.resumed, 0);
  const answers = new Map(full.map(({ request, known }) => [request.address, known]));
  const diagnostics = empty.map(({ request: { address } }) =>
    problem("refresh/vide", { file: source.file }, { address, page: source.page }),
  );
  if (full.length === 0 && empty.length > 0 && empty.length === asked.length)
    return outcome(source, "vide", diagnostics, { resumed });
  const isHeld = files.every(({ sha256 }) => holds(sha256));
  const wasKnown = full.some(({ request }) => kept.known(request.address)?.sha256.some(holds) ?? false);
  const fresh = wasKnown ? "nouvelle_edition" : "nouveau";
  return outcome(source, isHeld ? "a_jour" : fresh, diagnostics, { files, resumed, answers });
}
