import { type Basis, basesOf } from "./bases-of.ts";
import { causes } from "./causes.ts";
import type { Change, ChangeLog } from "./change-log.ts";
import type { EarlierEvaluation } from "./earlier-evaluation.ts";

/** The verdicts of an evaluation that are not what they were in an earlier one, in the order of the later. */
export function changesSince(earlier: EarlierEvaluation, later: EarlierEvaluation): ChangeLog {
  const [before, after] = [basesOf(earlier), basesOf(later)];
  const gone = [...before.values()].filter(({ kind, id }) => !after.has(`${kind} ${id}`));
  const dayChanged = earlier.date !== later.date;
  const changes = [...after].flatMap(([key, basis]) => change(before.get(key), basis, dayChanged) ?? []);
  return {
    since: earlier.date,
    sameInputs: earlier.producedBy.inputs === later.producedBy.inputs,
    changes: [...changes, ...gone.map(disappeared)],
  };
}

function change(before: Basis | undefined, after: Basis, dayChanged: boolean): Change | undefined {
  const { kind, id, status } = after;
  if (!before) return { kind, id, before: null, after: status, causes: ["nouveau dans le référentiel"] };
  const said = causes(before, after, dayChanged);
  const isSame = before.status === status && before.human === after.human;
  return isSame ? undefined : { kind, id, before: before.status, after: status, causes: said };
}

function disappeared({ kind, id, status }: Basis): Change {
  return { kind, id, before: status, after: null, causes: ["n’est plus dans le référentiel"] };
}
