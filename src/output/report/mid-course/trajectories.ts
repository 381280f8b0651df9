import type { Evaluation } from "../../../evaluation/evaluation.ts";
import { aimAndDue, baselineWords, unitOfShape } from "../../../french/aims.ts";
import { formatAmount } from "../../../french/amounts.ts";
import { requiredShown } from "../../../french/targets.ts";
import { capital, frenchMoment } from "../../../kernel/french.ts";
import { type StatusView, statusView } from "../findings.ts";

/** A target on its way: from where it starts, what the path asks on the day of the record, what was recorded. */
export interface TrajectoryView {
  readonly libelle: string;
  readonly depart: string;
  readonly demande: string;
  readonly releve: string;
  readonly visee: string;
  readonly statut: StatusView;
}

/** The targets of which a path can be drawn: those with a dated, observed start, a deadline and a later record. */
export function trajectories({ targets, referentiel }: Evaluation): TrajectoryView[] {
  const byId = new Map(referentiel.targets.map((target) => [target.id, target]));
  return targets.flatMap(({ id, required, measure, status }) => {
    const target = byId.get(id);
    if (!target || !measure || typeof measure.value !== "number") return [];
    const asked = requiredShown(target, { required, measure });
    if (asked === null) return [];
    const words = (value: number): string =>
      formatAmount(value, unitOfShape(target.shape, value, target.unit));
    return [
      {
        libelle: capital(target.label),
        depart: baselineWords(target),
        demande: words(asked),
        releve: `${words(measure.value)}, ${frenchMoment(measure.date)}`,
        visee: aimAndDue(target),
        statut: statusView(status),
      },
    ];
  });
}
