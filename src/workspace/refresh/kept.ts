import type { ImportWorld } from "../../files/world.ts";
import { LARGEST_RAW_IN_MEGABYTES } from "../raw-file.ts";
import { FOLDER, held, type KnownAnswer, readState, STATE, type State } from "./kept-state.ts";

/** A file that was fetched and is not imported yet. Its path is from the workspace's root. */
export interface FetchedFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A page that was kept, as its answer says of itself. */
export interface KeptPage extends FetchedFile {
  readonly observations: number;
  readonly isLast: boolean;
}

/** Whose pages they are, and where they are kept. */
interface PagesPlace {
  readonly address: string;
  readonly folder: string;
  readonly name: string;
  readonly mark: string | undefined;
}

/**
 * What `ecarts actualiser` keeps between two calls, under `.ecarts/actualiser`: what was known of each address, and the pages
 * of answers that are not whole. It may be deleted at any moment: all is then asked for again. A page that is not what was kept
 * is as if it had not come, and so are those that follow it.
 */
export class Kept {
  readonly #world: ImportWorld;
  #state: State;

  private constructor(world: ImportWorld, state: State) {
    this.#world = world;
    this.#state = state;
  }

  static async read(world: ImportWorld): Promise<Kept> {
    return new Kept(world, await readState(world));
  }

  known(address: string): KnownAnswer | undefined {
    return held(this.#state.known, address);
  }

  /**
   * The pages of an answer that an earlier call has kept, in their order. Those of another edition are not; where the catalogue
   * dates none, nor are those of another day.
   */
  async pages({ address, folder, name, mark }: PagesPlace): Promise<KeptPage[]> {
    const underway = held(this.#state.underway, address);
    if (!underway || underway.mark !== mark) return [];
    if (mark === undefined && underway.day !== this.#world.today()) return [];
    const pages: KeptPage[] = [];
    for (const [index, page] of underway.pages.entries()) {
      const path = pagePath(folder, name, index + 1);
      const content = await this.#world.read(path, LARGEST_RAW_IN_MEGABYTES).catch(() => undefined);
      if (!content || this.#world.sha256(content) !== page.sha256) break;
      pages.push({ ...page, path, bytes: content.length });
    }
    return pages;
  }

  /** Keeps one more page: the file first, then that it has come. */
  async addPage(
    { address, folder, name, mark }: PagesPlace,
    before: readonly KeptPage[],
    page: { readonly body: Uint8Array; readonly observations: number; readonly isLast: boolean },
  ): Promise<KeptPage> {
    const kept = await this.keepFile(pagePath(folder, name, before.length + 1), page.body);
    const added = { ...kept, observations: page.observations, isLast: page.isLast };
    const pages = [...before, added].map(({ sha256, observations, isLast }) => ({
      sha256,
      observations,
      isLast,
    }));
    const underway = { mark, day: this.#world.today(), pages };
    await this.#write({ ...this.#state, underway: { ...this.#state.underway, [address]: underway } });
    return added;
  }

  async keepFile(path: string, body: Uint8Array): Promise<FetchedFile> {
    await this.#world.keep(path, body);
    return { path, sha256: this.#world.sha256(body), bytes: body.length };
  }

  /** What was imported is known, and its files are no longer needed here. */
  async settle(answers: ReadonlyMap<string, KnownAnswer>, files: readonly FetchedFile[]): Promise<void> {
    const underway = Object.entries(this.#state.underway).filter(([address]) => !answers.has(address));
    const known = { ...this.#state.known, ...Object.fromEntries(answers) };
    await this.#write({ known, underway: Object.fromEntries(underway) });
    for (const { path } of files) await this.#world.keep(path, undefined);
  }

  async #write(state: State): Promise<void> {
    this.#state = state;
    await this.#world.keep(STATE, `${JSON.stringify(state, undefined, 2)}\n`);
  }
}

/** Where the files of a source are kept until they are imported. */
export const folderOf = (id: string): string => `${FOLDER}/${id}`;

const pagePath = (folder: string, name: string, number: number): string =>
  `${folder}/${name}_page${number}.json`;
