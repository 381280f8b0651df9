import type { Job, JobOutcome, JobStanding } from "../files/jobs.ts";

/** A job as a queue holds it, and what was recorded of it. */
export interface RecordedJob {
  readonly state: "waiting" | "held" | "done" | "lost";
  readonly job: Job;
  /** What became of it; of one that was given back, why. */
  readonly output: Partial<JobOutcome> | { readonly label?: string; readonly reason?: string } | null;
}

/** How far a campaign is, from its jobs in their order. */
export function standingOf(jobs: readonly RecordedJob[]): JobStanding {
  const isDocument = ({ job }: RecordedJob) => job.subject !== undefined;
  const unsettled = jobs.filter(({ state }) => state === "waiting" || state === "held");
  const documents = unsettled.filter(isDocument);
  const outcomes = jobs.flatMap(({ state, output }) => (state === "done" ? [output as JobOutcome] : []));
  const counted = (asked: JobOutcome["state"]) => outcomes.filter(({ state }) => state === asked);
  return {
    waiting: documents.filter(({ state }) => state === "waiting").length,
    held: documents.filter(({ state }) => state === "held").length,
    written: counted("written").length,
    kept: counted("kept").length,
    uncounted: unsettled.length - documents.length,
    unmade: counted("unmade").map(({ label, diagnostics }) => ({ label, diagnostics })),
    lost: jobs.flatMap(({ state, job, output }) => {
      if (state !== "lost") return [];
      const { label, reason } = (output ?? {}) as { label?: string; reason?: string };
      const named = label ?? [job.contract, job.subject].filter((part) => part).join(", ");
      return [{ label: named, reason: reason ?? "ses ouvriers se sont arrêtés chaque fois" }];
    }),
  };
}
