// The same figures for every contender: QPV inside their EPCI, indicators in per cent with counts, ten years.
// Numbers come from a fixed generator; one figure in fifty is missing (its row is not there).

const multiplier = 1664525;
const increment = 1013904223;

const generator = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, multiplier) + increment) >>> 0;
    return state / 2 ** 32;
  };
};

/** Numbers of QPV, EPCI, indicators and years; the columns hold about (qpv + epci) · indicators · years figures. */
/** `order`: "producer" (indicator by indicator, year by year, as files are read) or "random". */
export const dataset = ({
  qpv = 1609,
  epci = 431,
  indicators = 100,
  years = 10,
  order: rowOrder = "producer",
} = {}) => {
  const next = generator(42);
  const territories = qpv + epci;
  const size = territories * indicators * years;
  const raw = {
    territory: new Int32Array(size),
    indicator: new Int32Array(size),
    period: new Int32Array(size),
    numerator: new Float64Array(size),
    denominator: new Float64Array(size),
  };
  // EPCI first (numbers qpv …), then QPV whose people and cases are some of those of their EPCI.
  const order = new Uint32Array(size);
  for (let row = 0; row < size; row += 1) order[row] = row;
  if (rowOrder === "random") {
    for (let row = size - 1; row > 0; row -= 1) {
      const other = Math.floor(next() * (row + 1));
      [order[row], order[other]] = [order[other], order[row]];
    }
  }
  const kept = new Uint8Array(size);
  let written = 0;
  const put = (territory, indicator, period, count, total) => {
    if (next() < 0.02) return;
    const place = (indicator * years + period) * territories + territory;
    const row = order[place];
    written += 1;
    kept[row] = 1;
    raw.territory[row] = territory;
    raw.indicator[row] = indicator;
    raw.period[row] = period;
    raw.numerator[row] = count;
    raw.denominator[row] = total;
  };
  for (let e = 0; e < epci; e += 1) {
    for (let i = 0; i < indicators; i += 1) {
      const rate = 0.1 + 0.4 * next();
      const total = 20000 + Math.floor(next() * 100000);
      for (let p = 0; p < years; p += 1) put(qpv + e, i, p, Math.round(total * (rate + 0.002 * p)), total);
    }
  }
  for (let q = 0; q < qpv; q += 1) {
    for (let i = 0; i < indicators; i += 1) {
      const rate = 0.05 + 0.4 * next();
      const slope = (next() - 0.5) * 0.03;
      const total = 800 + Math.floor(next() * 3000);
      for (let p = 0; p < years; p += 1) {
        const share = Math.min(0.95, Math.max(0.02, rate + slope * p + (next() - 0.5) * 0.02));
        put(q, i, p, Math.round(total * share), total);
      }
    }
  }
  // Rows that were left out are taken away: what stays keeps its order.
  const column = (Type, source) => {
    const values = new Type(written);
    for (let row = 0, to = 0; row < size; row += 1) if (kept[row]) values[to++] = source[row];
    return values;
  };
  const territory = column(Int32Array, raw.territory);
  const indicator = column(Int32Array, raw.indicator);
  const period = column(Int32Array, raw.period);
  const numerator = column(Float64Array, raw.numerator);
  const denominator = column(Float64Array, raw.denominator);
  const value = Float64Array.from(numerator, (count, row) => (100 * count) / denominator[row]);
  return {
    rows: written,
    figures: {
      territory,
      indicator,
      period,
      value,
      count: numerator,
      total: denominator,
      absence: new Uint8Array(written),
    },
    plan: {
      territories,
      indicators,
      years: Array.from({ length: years }, (_, year) => 2010 + year),
      pairTerritory: Int32Array.from({ length: qpv }, (_, q) => q),
      pairReference: Int32Array.from({ length: qpv }, (_, q) => qpv + (q % epci)),
      nested: new Uint8Array(qpv).fill(1),
      factor: new Float64Array(indicators).fill(100),
      spacing: new Int32Array(indicators).fill(1),
    },
  };
};
