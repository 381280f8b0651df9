// The same table for the three contenders: 100 000 observations, each with the key of its reference (agglomeration × year).
// The numbers come from a fixed generator, so that every run and every machine has the same ones.

const multiplier = 1664525;
const increment = 1013904223;

/** Numbers in [0, 1), always the same for the same seed. */
const generator = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, multiplier) + increment) >>> 0;
    return state / 2 ** 32;
  };
};

/** `rows` values and `keys` references; one reference in fifty is missing, and one value in twenty. */
export const dataset = (rows, keys) => {
  const next = generator(42);
  const reference = Array.from({ length: keys }, (_, key) => ({
    key: `E${key}`,
    reference: Math.round(next() * 600) / 10,
  })).filter((_, index) => index % 50 !== 49);
  const key = new Array(rows);
  const value = new Array(rows);
  for (let row = 0; row < rows; row += 1) {
    key[row] = `E${Math.floor(next() * keys)}`;
    value[row] = next() < 0.05 ? Number.NaN : Math.round(next() * 600) / 10;
  }
  return {
    key,
    value,
    referenceKey: reference.map((one) => one.key),
    referenceValue: reference.map((one) => one.reference),
  };
};
