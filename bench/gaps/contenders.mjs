// Each contender: load its library, build its tables (not timed), compute (timed), then give the result as columns in the
// order of our engine (not timed). `levels`: gap, interval, ratio. `series`: change and trends.
import { SERIES, sqlOfCells, sqlOfSeries } from "./sql.mjs";

export const LEVELS = ["gap", "lower", "upper", "ratio", "ratioLower", "ratioUpper"];
export { SERIES };

const Z = 1.959963984540054;
const ZZ = Z * Z;

const ours = {
  name: "ecarts",
  load: () => import("../../dist/compare/columns/compare-columns.js"),
  build: async (_, data) => data,
  compute: async ({ compareColumns }, { figures, plan }) => compareColumns(figures, plan),
  read: async ({ cells, series }) => ({ ...cells, ...series }),
};

const duckdb = (threads) => ({
  name: `DuckDB, ${threads} thread${threads > 1 ? "s" : ""}`,
  load: () => import("@duckdb/node-api"),
  build: async ({ DuckDBInstance }, { figures, plan }) => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    await connection.run(`SET threads = ${threads}`);
    await connection.run(
      "CREATE TABLE figures (territory INTEGER, indicator INTEGER, period INTEGER, c DOUBLE, d DOUBLE)",
    );
    await connection.run("CREATE TABLE pairs (pair INTEGER, territory INTEGER, reference INTEGER)");
    const rows = await connection.createAppender("figures");
    for (let row = 0; row < figures.territory.length; row += 1) {
      rows.appendInteger(figures.territory[row]);
      rows.appendInteger(figures.indicator[row]);
      rows.appendInteger(figures.period[row]);
      rows.appendDouble(figures.count[row]);
      rows.appendDouble(figures.total[row]);
      rows.endRow();
    }
    rows.closeSync();
    const pairs = await connection.createAppender("pairs");
    for (let pair = 0; pair < plan.pairTerritory.length; pair += 1) {
      pairs.appendInteger(pair);
      pairs.appendInteger(plan.pairTerritory[pair]);
      pairs.appendInteger(plan.pairReference[pair]);
      pairs.endRow();
    }
    pairs.closeSync();
    return connection;
  },
  compute: async (_, connection) => {
    await connection.run(`CREATE OR REPLACE TABLE cells AS ${sqlOfCells}`);
    await connection.run(`CREATE OR REPLACE TABLE series AS ${sqlOfSeries}`);
    return connection;
  },
  read: async (connection, { plan }) => {
    const years = plan.years.length;
    const cells = await (await connection.runAndReadAll("SELECT * FROM cells")).getColumnsObject();
    const series = await (await connection.runAndReadAll("SELECT * FROM series")).getColumnsObject();
    const cell = (row) =>
      (cells.pair[row] * plan.indicators + cells.indicator[row]) * years + cells.period[row];
    const line = (row) => series.pair[row] * plan.indicators + series.indicator[row];
    return { ...spread(cells, LEVELS, cell, plan, years), ...spread(series, SERIES, line, plan, 1) };
  },
});

/** Columns with rows in any order → columns in our order, NaN where there is no row. */
function spread(columns, names, place, plan, years) {
  const size = plan.pairTerritory.length * plan.indicators * years;
  return Object.fromEntries(
    names.map((name) => {
      const column = new Float64Array(size).fill(Number.NaN);
      columns[name].forEach((value, row) => {
        column[place(row)] = value ?? Number.NaN;
      });
      return [name, column];
    }),
  );
}

const arquero = {
  name: "arquero",
  load: () => import("arquero"),
  build: async (
    aq,
    { figures: { territory, indicator, period, count: numerator, total: denominator }, plan },
  ) => ({
    figures: aq.table({ territory, indicator, period, c: numerator, d: denominator }),
    references: aq.table({ reference: territory, indicator, period, w: numerator, n: denominator }),
    pairs: aq.table({
      pair: plan.pairTerritory.map((_, pair) => pair),
      territory: plan.pairTerritory,
      reference: plan.pairReference,
    }),
  }),
  compute: async (aq, { figures, references, pairs }) => {
    const cells = levelsOf(aq, figures.join(pairs, "territory").join_left(references, KEYS, VALUES));
    return { cells, series: seriesOf(aq, cells) };
  },
  read: async ({ cells, series }, { plan }) => {
    const years = plan.years.length;
    const columns = (table, names) => Object.fromEntries(names.map((name) => [name, [...table.array(name)]]));
    const [c, s] = [
      columns(cells, ["pair", "indicator", "period", ...LEVELS]),
      columns(series, ["pair", "indicator", ...SERIES]),
    ];
    const cell = (row) => (c.pair[row] * plan.indicators + c.indicator[row]) * years + c.period[row];
    const line = (row) => s.pair[row] * plan.indicators + s.indicator[row];
    return { ...spread(c, LEVELS, cell, plan, years), ...spread(s, SERIES, line, plan, 1) };
  },
};

const KEYS = [
  ["reference", "indicator", "period"],
  ["reference", "indicator", "period"],
];
const VALUES = [
  ["pair", "indicator", "period", "c", "d"],
  ["w", "n"],
];

function levelsOf(aq, joined) {
  return joined
    .params({ z: Z, zz: ZZ })
    .derive({
      p1: (r) => r.c / r.d,
      p2: (r) => (r.w - r.c) / (r.n - r.d),
      rest: (r) => 1 - r.d / r.n,
      f1: (r, $) => 0.5 / (r.d + $.zz),
      f2: (r, $) => 0.5 / (r.n - r.d + $.zz),
    })
    .derive({
      s1: (r, $) => (2 * r.c + $.zz) * r.f1 - r.p1,
      s2: (r, $) => (2 * (r.w - r.c) + $.zz) * r.f2 - r.p2,
      a1: (r, $) => $.z * aq.op.sqrt($.zz + 4 * r.c * (1 - r.p1)) * r.f1,
      a2: (r, $) => $.z * aq.op.sqrt($.zz + 4 * (r.w - r.c) * (1 - r.p2)) * r.f2,
      e: (r, $) =>
        aq.op.exp(
          $.z *
            aq.op.sqrt((r.d - r.c) / (r.c * r.d) + (r.n - r.d - (r.w - r.c)) / ((r.w - r.c) * (r.n - r.d))),
        ),
      q: (r) => (r.c * (r.n - r.d)) / (r.d * (r.w - r.c)),
    })
    .derive({
      gap: (r) => 100 * (r.p1 - r.w / r.n),
      lower: (r) => 100 * r.rest * (r.p1 - r.p2 - aq.op.sqrt((r.a1 - r.s1) ** 2 + (r.a2 + r.s2) ** 2)),
      upper: (r) => 100 * r.rest * (r.p1 - r.p2 + aq.op.sqrt((r.a1 + r.s1) ** 2 + (r.a2 - r.s2) ** 2)),
      ratio: (r) => (r.c * r.n) / (r.d * r.w),
      ratioLower: (r) => r.q / r.e / (((1 - r.rest) * r.q) / r.e + r.rest),
      ratioUpper: (r) => (r.q * r.e) / ((1 - r.rest) * r.q * r.e + r.rest),
    })
    .select("pair", "indicator", "period", "c", "d", ...LEVELS);
}

const NONE = 1e300;

/** Groups by hand in one reduce each: arquero has no aggregate that can leave a point out. */
function seriesOf(aq, cells) {
  const detect = (Z + 0.8416212335729143) / Z;
  // array_agg leaves NaN out, and the lists would no longer match: a number that no gap can be stands for it.
  const known = (name) => aq.escape((r) => (Number.isNaN(r[name]) ? NONE : r[name]));
  const groups = cells
    .derive({ gap: known("gap"), lower: known("lower"), upper: known("upper") })
    .groupby("pair", "indicator");
  return groups
    .rollup({
      period: aq.op.array_agg("period"),
      gap: aq.op.array_agg("gap"),
      lower: aq.op.array_agg("lower"),
      upper: aq.op.array_agg("upper"),
      c: aq.op.array_agg("c"),
      d: aq.op.array_agg("d"),
    })
    .derive({ found: aq.escape((r) => seriesOfGroup(r, detect)) })
    .derive(Object.fromEntries(SERIES.map((name) => [name, aq.escape((r) => r.found[name])])))
    .select("pair", "indicator", ...SERIES);
}

function seriesOfGroup({ period, gap, lower, upper, c, d }, detect) {
  const inOrder = period.map((_, row) => row).sort((left, right) => period[left] - period[right]);
  const known = inOrder.filter((row) => gap[row] !== NONE);
  const out = Object.fromEntries(SERIES.map((name) => [name, Number.NaN]));
  out.gapTrend = 3;
  out.valueTrend = 3;
  if (known.length === 0) return out;
  const [a, b] = [known[0], known.at(-1)];
  if (a !== b) {
    const down = Math.sqrt((gap[b] - lower[b]) ** 2 + (upper[a] - gap[a]) ** 2);
    const up = Math.sqrt((upper[b] - gap[b]) ** 2 + (gap[a] - lower[a]) ** 2);
    out.change = gap[b] - gap[a];
    out.changeLower = out.change - down;
    out.changeUpper = out.change + up;
    out.detectable = ((down + up) / 2) * detect;
  }
  const last = period[b];
  const read = (test) => inOrder.filter((row) => period[row] > last - 5 && period[row] <= last && test(row));
  const rows = read((row) => known.includes(row));
  if (rows.length === 5) {
    const w = rows.map((row) => ((2 * Z) / (upper[row] - lower[row])) ** 2);
    const x = rows.map((row) => gap[row]);
    const slope = line(w, x, -1);
    const [s0, s1, s2] = [0, 1, 2].map((power) => w.reduce((sum, one, t) => sum + one * t ** power, 0));
    out.gapSlope = slope;
    out.gapChiSquare = slope * slope * (s2 - (s1 * s1) / s0);
    out.gapTrend = verdict(w, x, slope, out.gapChiSquare);
  }
  const shares = read((row) => c[row] > 0 && c[row] < d[row]);
  if (shares.length === 5) {
    const x = shares.map((row) => Math.log(c[row] / (d[row] - c[row])));
    const slope = line([1, 1, 1, 1, 1], x, -1);
    let [sc, sd, sct, sdt, sdtt] = [0, 0, 0, 0, 0];
    shares.forEach((row, t) => {
      sc += c[row];
      sd += d[row];
      sct += c[row] * t;
      sdt += d[row] * t;
      sdtt += d[row] * t * t;
    });
    out.valueSlope = slope;
    out.valueChiSquare = (sd * (sd * sct - sc * sdt) ** 2) / (sc * (sd - sc) * (sd * sdtt - sdt * sdt));
    out.valueTrend = verdict([1, 1, 1, 1, 1], x, slope, out.valueChiSquare);
  }
  return out;
}

function line(w, x, left) {
  let [sw, st, sx, stt, stx] = [0, 0, 0, 0, 0];
  for (let t = 0; t < 5; t += 1) {
    if (t === left) continue;
    sw += w[t];
    st += w[t] * t;
    sx += w[t] * x[t];
    stt += w[t] * t * t;
    stx += w[t] * t * x[t];
  }
  return (sw * stx - st * sx) / (sw * stt - st * st);
}

function verdict(w, x, slope, chiSquare) {
  if (!(chiSquare > 9.54953570608324)) return 0;
  const agrees = [0, 1, 2, 3, 4].every((left) => line(w, x, left) / slope > 1e-9);
  return agrees ? Math.sign(slope) : 2;
}

// danfojs has no join on three keys: the key is made before, not timed. Levels only: its groupby cannot leave a point out.
const danfo = {
  name: "danfojs-node (levels only)",
  load: async () => (await import("danfojs-node")).default,
  build: async (
    dfd,
    { figures: { territory, indicator, period, count: numerator, total: denominator }, plan },
  ) => {
    const years = plan.years.length;
    const key = (t, row) => (t * plan.indicators + indicator[row]) * years + period[row];
    const own = { key: [], cell: [], c: [], d: [] };
    const reference = { key: [], w: [], n: [] };
    for (let row = 0; row < territory.length; row += 1) {
      const t = territory[row];
      if (t < plan.pairTerritory.length) {
        own.key.push(key(plan.pairReference[t], row));
        own.cell.push(key(t, row));
        own.c.push(numerator[row]);
        own.d.push(denominator[row]);
      } else {
        reference.key.push(key(t, row));
        reference.w.push(numerator[row]);
        reference.n.push(denominator[row]);
      }
    }
    return { own: new dfd.DataFrame(own), reference: new dfd.DataFrame(reference) };
  },
  compute: async (dfd, { own, reference }) => {
    const all = dfd.merge({ left: own, right: reference, on: ["key"], how: "inner" });
    const [c, d, w, n] = ["c", "d", "w", "n"].map((name) => all.column(name));
    const [rc, rd] = [w.sub(c), n.sub(d)];
    const square = (series) => series.mul(series);
    const side = (count, total) => {
      const p = count.div(total);
      const scale = total.add(ZZ).pow(-1).mul(0.5);
      const shift = count.mul(2).add(ZZ).mul(scale).sub(p);
      const root = count.mul(4).mul(p.mul(-1).add(1)).add(ZZ).pow(0.5);
      return { p, shift, arm: root.mul(Z).mul(scale) };
    };
    const [first, second] = [side(c, d), side(rc, rd)];
    const share = d.div(n);
    const rest = share.mul(-1).add(1);
    const arms = (one, other) => square(one).add(square(other)).pow(0.5);
    const difference = first.p.sub(second.p);
    const down = arms(first.arm.sub(first.shift), second.arm.add(second.shift));
    const up = arms(first.arm.add(first.shift), second.arm.sub(second.shift));
    const error = d
      .sub(c)
      .div(c.mul(d))
      .add(rd.sub(rc).div(rc.mul(rd)))
      .pow(0.5)
      .mul(Z);
    const factor = error.map((one) => Math.exp(one));
    const ratio = c.mul(rd).div(d.mul(rc));
    const nested = (one) => one.div(one.mul(share).add(rest));
    return {
      cell: all.column("cell"),
      gap: first.p.sub(w.div(n)).mul(100),
      lower: difference.sub(down).mul(rest).mul(100),
      upper: difference.add(up).mul(rest).mul(100),
      ratio: c.mul(n).div(d.mul(w)),
      ratioLower: nested(ratio.div(factor)),
      ratioUpper: nested(ratio.mul(factor)),
    };
  },
  read: async (result, { plan }) => {
    const columns = Object.fromEntries(Object.entries(result).map(([name, series]) => [name, series.values]));
    return spread(columns, LEVELS, (row) => columns.cell[row], plan, plan.years.length);
  },
};

export const contenders = { ours, duckdb1: duckdb(1), duckdb2: duckdb(2), arquero, danfo };
