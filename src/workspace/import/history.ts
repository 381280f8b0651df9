import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { failed, type Read } from "../../files/read.ts";
import { isStoredPath } from "../../files/stored-path.ts";
import type { ImportWorld, KeptFile, OutputFile, World } from "../../files/world.ts";
import { LARGEST_RAW_IN_MEGABYTES } from "../raw-file.ts";

/** Where the history of a workspace is kept: its events, and the bytes that they replaced or took out. */
const FOLDER = ".ecarts/historique";

/** A file that an event changed, by the sha256 of what it held; absent when there was, or is, no file. */
interface ChangedFile {
  readonly path: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** What was done to the data, once. */
export interface PastEvent {
  readonly id: number;
  /** AAAA-MM-JJ. */
  readonly day: string;
  /** HH:MM, where the command ran; absent from histories older than 29 November 2026. */
  readonly time?: string | undefined;
  readonly verb: "importer" | "retirer" | "lire" | "revenir";
  /** What it changed, in words. */
  readonly words: readonly string[];
  readonly files: readonly ChangedFile[];
}

/** What to write and to take out, and what to say of it. */
export interface Step {
  readonly verb: PastEvent["verb"];
  readonly words: readonly string[];
  readonly files: readonly OutputFile[];
  readonly removed: readonly string[];
}

/** The events of a workspace, the first first. */
export async function readHistory(world: World): Promise<Read<readonly PastEvent[]>> {
  const names = await eventFiles(world);
  const events: PastEvent[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of names) {
    const event = toEvent(await world.read(`${FOLDER}/${name}`).catch(() => undefined));
    if (event?.id === Number.parseInt(name, 10)) events.push(event);
    else diagnostics.push(problem("history/illisible", { file: `${FOLDER}/${name}` }, {}));
  }
  events.sort((left, right) => left.id - right.id);
  return { value: events, diagnostics };
}

/** The file of each event, readable or not. */
async function eventFiles(world: World): Promise<string[]> {
  return (await world.list(FOLDER)).filter((name) => /^\d+\.json$/.test(name));
}

/** Does a step and keeps what it replaces or takes out, all at once: nothing is done that cannot be undone. */
export async function commitStep(step: Step, world: ImportWorld): Promise<PastEvent> {
  // By the files that are there: one that cannot be read keeps its number, and is not written over.
  const id = Math.max(0, ...(await eventFiles(world)).map((name) => Number.parseInt(name, 10))) + 1;
  const replaced: OutputFile[] = [];
  const changed: ChangedFile[] = [];
  for (const { path, content } of step.files) {
    const held = await world.read(path, LARGEST_RAW_IN_MEGABYTES);
    const before = held && world.sha256(held);
    if (held && before) replaced.push({ path: objectPath(before), content: held });
    changed.push({ path, before, after: world.sha256(content) });
  }
  const removed: KeptFile[] = [];
  for (const path of step.removed) {
    const before = world.sha256((await world.read(path, LARGEST_RAW_IN_MEGABYTES)) ?? "");
    removed.push({ path, kept: objectPath(before) });
    changed.push({ path, before });
  }
  const when = { day: world.today(), time: world.time() };
  const event: PastEvent = { id, ...when, verb: step.verb, words: step.words, files: changed };
  const record = { path: `${FOLDER}/${id}.json`, content: `${JSON.stringify(event, undefined, 2)}\n` };
  await world.commit([...replaced, ...step.files, record], removed);
  return event;
}

/**
 * What brings the data back to what they were after an event; 0 is before the first. Refused when a file was changed since
 * by something else than `ecarts`: that change would be lost.
 */
export async function stepBack(id: number, world: World): Promise<Read<Step>> {
  const { value: events = [], diagnostics } = await readHistory(world);
  if (diagnostics.length > 0) return failed(diagnostics);
  const target = events.find((event) => event.id === id);
  if (!target && id !== 0) return failed(unknownState(id, events));
  return settleStep(events, id, world);
}

async function settleStep(events: readonly PastEvent[], id: number, world: World): Promise<Read<Step>> {
  const files: OutputFile[] = [];
  const removed: string[] = [];
  const problems: Diagnostic[] = [];
  for (const [path, state] of statesOf(events, id)) {
    const found = await wayBack(path, state, world);
    if (found === undefined) continue;
    if (found === "removed") removed.push(path);
    else if ("code" in found) problems.push(found);
    else files.push(found);
  }
  const words = [...removed.map((path) => `retiré : ${path}`), ...files.map(({ path }) => `remis : ${path}`)];
  return problems.length > 0
    ? failed(problems)
    : { value: { verb: "revenir", words, files, removed }, diagnostics: [] };
}

function unknownState(id: number, events: readonly PastEvent[]): Diagnostic {
  const known = events.map((event) => event.id).join(", ");
  return problem("history/inconnu", { file: FOLDER }, { id, known: known === "" ? "aucun" : known });
}

/** What brings one file back; undefined when it is as it was. */
async function wayBack(
  path: string,
  { wanted, expected }: State,
  world: World,
): Promise<OutputFile | "removed" | Diagnostic | undefined> {
  const held = await world.read(path, LARGEST_RAW_IN_MEGABYTES);
  const now = held && world.sha256(held);
  if (now === wanted) return undefined;
  if (now !== expected) return problem("history/modifie", { file: path }, {});
  if (wanted === undefined) return "removed";
  const content = await world.read(objectPath(wanted), LARGEST_RAW_IN_MEGABYTES);
  const isWhole = content && world.sha256(content) === wanted;
  return isWhole ? { path, content } : problem("history/perdu", { file: path }, {});
}

/** What a file held at a moment, and what it must hold now if nothing else changed it. */
interface State {
  readonly wanted: string | undefined;
  readonly expected: string | undefined;
}

/** The files changed after an event. */
function statesOf(events: readonly PastEvent[], id: number): Map<string, State> {
  const states = new Map<string, State>();
  for (const event of events.filter((one) => one.id > id).reverse())
    for (const { path, before, after } of event.files) {
      const held = states.get(path);
      states.set(path, { wanted: before, expected: held ? held.expected : after });
    }
  return states;
}

function objectPath(sha256: string): string {
  return `${FOLDER}/objets/${sha256}`;
}

const VERBS: readonly string[] = ["importer", "retirer", "lire", "revenir"];

/** An event as kept; undefined when it is none. A history may come with a workspace: its paths stay where commands store. */
function toEvent(bytes: Uint8Array | undefined): PastEvent | undefined {
  try {
    const event = Object(JSON.parse(new TextDecoder().decode(bytes))) as Partial<PastEvent>;
    const { id, day, time = "", verb, words, files } = event;
    const isEvent =
      Number.isSafeInteger(id) &&
      [day, time].every((one) => typeof one === "string") &&
      VERBS.includes(String(verb)) &&
      isTexts(words);
    return isEvent && Array.isArray(files) && files.every(isChange) ? (event as PastEvent) : undefined;
  } catch {
    return undefined;
  }
}

function isTexts(words: unknown): boolean {
  return Array.isArray(words) && words.every((word) => typeof word === "string");
}

function isChange(change: unknown): boolean {
  const { path, before, after } = Object(change) as Partial<Record<keyof ChangedFile, unknown>>;
  const isHash = (one: unknown) =>
    one === undefined || (typeof one === "string" && /^[0-9a-f]{64}$/.test(one));
  const isInside = typeof path === "string" && !path.includes("\\") && isStoredPath(path);
  return isInside && isHash(before) && isHash(after);
}
