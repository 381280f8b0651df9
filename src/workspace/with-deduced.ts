import type { ObservationTable } from "../data/observation-table.ts";
import type { Dataset } from "../data/workspace.ts";
import { compareText } from "../kernel/text.ts";

/** A set whose files say which periods of their figures were deduced from their edition. */
export function withDeduced(dataset: Dataset, { columns, sources }: ObservationTable): Dataset {
  const found = columns.series.flatMap(({ isDeduced, period, source }) =>
    isDeduced ? [{ period, path: sources[source]?.resource.path }] : [],
  );
  if (found.length === 0) return dataset;
  const resources = dataset.resources.map((resource) => {
    const periods = new Set(found.flatMap(({ period, path }) => (path === resource.path ? period : [])));
    return periods.size === 0 ? resource : { ...resource, deduced: [...periods].sort(compareText) };
  });
  return { ...dataset, resources };
}
