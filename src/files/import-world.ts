import type { OutputFile, World } from "./world.ts";

/** A file that a user named on the command line: its bytes, or why they cannot be had. Sizes in megabytes. */
export type SourceFile =
  | { readonly bytes: Uint8Array }
  | { readonly missing: true }
  | { readonly tooBig: { readonly size: number; readonly limit: number } };

/** The world of an import: it may read the files that the user named, anywhere, and change the workspace all at once. */
export interface ImportWorld extends World {
  source(path: string): Promise<SourceFile>;
  /** Takes the workspace for oneself; the process that holds it when another does. */
  lock(): Promise<{ release(): Promise<void> } | { readonly heldBy: number }>;
  /** Writes all the files or none, even if the process is killed. Throws an OutputError when it cannot. */
  commit(files: readonly OutputFile[]): Promise<void>;
}
