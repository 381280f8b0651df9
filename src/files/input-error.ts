import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";

/** Above this a file is a mistake, or a trap; it is not even opened. */
export const LARGEST_IN_MEGABYTES = 64;

/** A file that is there and that cannot be read. Thrown by a world; `readText` turns it into a problem. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly toProblem: (file: string) => Diagnostic;

  private constructor(toProblem: (file: string) => Diagnostic) {
    super(toProblem("").message);
    this.toProblem = toProblem;
  }

  /** `detail` ends the sentence "le fichier ne peut pas être lu : …". */
  static unreadable(detail: string): InputError {
    return new InputError((file) => problem("file/illisible", { file }, { detail }));
  }

  static tooBig(bytes: number, limit: number): InputError {
    const size = Math.ceil(bytes / 1e6);
    return new InputError((file) => problem("file/trop-gros", { file }, { size, limit }));
  }
}
