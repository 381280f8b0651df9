// What the queue costs: jobs put, taken four at a time and settled, without any work between. `node queue.mjs postgres://… 1000 10000`.
import { openPostgresQueue } from "../../dist/machine/postgres-queue.js";

const [server, ...counts] = process.argv.slice(2);
for (const count of counts.map(Number)) {
  const content = String(count).padStart(64, String(Date.now()));
  const asked = { server, name: "bench", content, heldSeconds: 300, patienceSeconds: 10 };
  const queue = await openPostgresQueue(asked);
  await queue.create();
  const jobs = Array.from({ length: count }, (_, rank) => ({
    content,
    template: "fiche-qpv",
    day: "2026-11-30",
    scope: { france: true },
    contract: `epci-${Math.floor(rank / 4)}`,
    subject: `QP${rank}`,
  }));
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const lap = () => performance.now() - start;
  await queue.add(jobs);
  const put = lap();
  for (let taken = await queue.take(4); taken.length > 0; taken = await queue.take(4))
    for (const { id } of taken) await queue.settle(id, { state: "written", label: id, diagnostics: [] });
  const done = lap();
  const { written } = await queue.standing();
  const { user, system } = process.cpuUsage(cpu);
  if (written !== count) throw new Error(`${written} of ${count}`);
  const each = (milliseconds) => (milliseconds / count).toFixed(2);
  console.log(
    `${count} jobs: ${each(put)} ms each to put, ${each(done - put)} to take and settle, ${(lap() - done).toFixed(0)} ms for the state of all; ${each((user + system) / 1000)} ms of processor each here`,
  );
  await queue.close();
}
