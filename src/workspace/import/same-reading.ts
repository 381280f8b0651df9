import type { ObservationColumns, Series } from "../../data/observation-columns.ts";
import type { FileReading } from "../observations.ts";

/**
 * Whether two files say the very same: the same figures and absences, row by row, and the same of the territories. A file that
 * was opened in a spreadsheet and saved with another separator does, though none of its bytes is the same.
 */
export function isSameReading(one: FileReading, other: FileReading): boolean {
  return one.columns.size > 0 && areSameRows(one.columns, other.columns) && areSameTerritories(one, other);
}

function areSameRows(one: ObservationColumns, other: ObservationColumns): boolean {
  if (one.size !== other.size) return false;
  const same = one.series.map((series) => other.series.map((each) => isSameSeries(series, each)));
  for (let row = 0; row < one.size; row += 1) {
    const isSameColumn = same[one.seriesOf[row] ?? 0]?.[other.seriesOf[row] ?? 0];
    if (!isSameColumn || !isSameCell(one, other, row)) return false;
  }
  return true;
}

function isSameCell(one: ObservationColumns, other: ObservationColumns, row: number): boolean {
  return (
    one.codes[one.code[row] ?? 0] === other.codes[other.code[row] ?? 0] &&
    Object.is(one.value[row], other.value[row]) &&
    (!Number.isNaN(one.value[row]) || one.absence[row] === other.absence[row])
  );
}

const isSameSeries = (one: Series, other: Series): boolean =>
  one.indicator === other.indicator &&
  one.period === other.period &&
  one.geography === other.geography &&
  one.floor === other.floor &&
  one.isDeduced === other.isDeduced;

function areSameTerritories(one: FileReading, other: FileReading): boolean {
  const [left, right] = [one, other].map(({ territories }) => {
    const said: string[] = [];
    territories.replay({ add: (raw, { id }, facts) => void said.push(JSON.stringify([raw, id, facts])) });
    return said.join("\n");
  });
  return left === right;
}
