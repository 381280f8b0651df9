import { expect, test } from "vitest";
import { ObservationTable } from "../../../src/data/observation-table.ts";
import { withoutRevised } from "../../../src/workspace/revised.ts";
import { observation } from "../../build.ts";

const printed = { qualifier: "", statistic: "min" };
const columns = new ObservationTable(
  [
    observation("QP1", "2019", 1),
    observation("QP2", "2019", 2),
    observation("QP1", "2020", 3, { printed, isRange: true }),
    observation("QP1", "2019", undefined, { resource: 1 }),
    observation("QP3", "2019", 4, { resource: 1 }),
  ],
  [],
).columns;
const rows = (found: typeof columns) =>
  Array.from(found.value, (value, row) => [found.codes[found.code[row] ?? -1], value]);

test("only the row of the later file stays where both have one, even a blank", () => {
  const found = withoutRevised(columns, new Map([[0, [1]]]));
  expect(rows(found)).toEqual([
    ["QP2", 2],
    ["QP1", 3],
    ["QP1", Number.NaN],
    ["QP3", 4],
  ]);
  expect([...found.printed]).toEqual([[1, printed]]);
  expect([...found.ranges]).toEqual([1]);
});

test("nothing is copied where nothing is revised", () => {
  expect(withoutRevised(columns, new Map())).toBe(columns);
  expect(withoutRevised(columns, new Map([[1, [7]]]))).toBe(columns);
});
