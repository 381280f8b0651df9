import { setTimeout as pause } from "node:timers/promises";
import { QueueError } from "../files/jobs.ts";

/** Between two questions to a server that is away: a little, then more. */
const FIRST_PAUSE_IN_MILLISECONDS = 100;
const LONGEST_PAUSE_IN_MILLISECONDS = 2000;

/**
 * Asks a server again as long as it is away: it may be starting. What it refuses is not asked again. Throws a QueueError with what the
 * server said.
 */
export async function patiently<T>(ask: () => Promise<T>, seconds: number): Promise<T> {
  const start = performance.now();
  for (let wait = FIRST_PAUSE_IN_MILLISECONDS; ; wait = Math.min(LONGEST_PAUSE_IN_MILLISECONDS, wait * 2)) {
    try {
      return await ask();
    } catch (error) {
      const isOver = performance.now() - start > seconds * 1000;
      if (isOver || !isAway(error)) throw new QueueError(wordsOf(error), { cause: error });
      await pause(wait);
    }
  }
}

/** The server is stopping, starting, or cannot be reached. */
const isAway = (error: unknown): boolean => {
  const { code = "", message = "" } = (error ?? {}) as { readonly code?: string; readonly message?: string };
  return (
    /^(?:57P0[123]|08\w{3}|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT)$/.test(code) ||
    /terminat|ended|timeout|closed/i.test(message)
  );
};

/** What the server said, with its address where there is one, and never with a password. */
function wordsOf(error: unknown): string {
  const { code = "", message = String(error) } = (error ?? {}) as { code?: string; message?: string };
  return [message.replace(/\/\/[^@\s]*@/g, "//…@"), code].filter((part) => part !== "").join(" ");
}
