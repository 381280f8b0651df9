// Each contender: load its library, build its table once, then compute value − reference per key (NaN where unknown).
// `gaps` is what is timed; `read` gives the three columns, for the comparison of the outputs only.

const typed = {
  name: "typed columns",
  load: async () => undefined,
  build: (_, { key, value, referenceKey, referenceValue }) => {
    const dictionary = new Map();
    const code = (text) => {
      const known = dictionary.get(text);
      if (known !== undefined) return known;
      dictionary.set(text, dictionary.size);
      return dictionary.size - 1;
    };
    return {
      key: Int32Array.from(key, code),
      value: Float64Array.from(value),
      referenceKey: Int32Array.from(referenceKey, code),
      referenceValue: Float64Array.from(referenceValue),
      size: dictionary.size,
    };
  },
  gaps: (_, table) => {
    const reference = new Float64Array(table.size).fill(Number.NaN);
    for (let row = 0; row < table.referenceKey.length; row += 1)
      reference[table.referenceKey[row]] = table.referenceValue[row];
    const gap = new Float64Array(table.value.length);
    for (let row = 0; row < gap.length; row += 1) gap[row] = table.value[row] - reference[table.key[row]];
    return { table, gap };
  },
  read: ({ table, gap }, { key }) => ({ key, value: table.value, gap }),
};

const arquero = {
  name: "arquero",
  load: () => import("arquero"),
  build: (aq, { key, value, referenceKey, referenceValue }) => ({
    left: aq.table({ key, value }),
    right: aq.table({ key: referenceKey, reference: referenceValue }),
  }),
  gaps: (_, { left, right }) =>
    left.join_left(right, "key").derive({ gap: (row) => row.value - row.reference }),
  read: (joined) => ({ key: joined.array("key"), value: joined.array("value"), gap: joined.array("gap") }),
};

const danfo = {
  name: "danfojs-node",
  load: async () => (await import("danfojs-node")).default,
  build: (dfd, { key, value, referenceKey, referenceValue }) => ({
    left: new dfd.DataFrame({ key, value }),
    right: new dfd.DataFrame({ key: referenceKey, reference: referenceValue }),
  }),
  gaps: (dfd, { left, right }) => {
    const joined = dfd.merge({ left, right, on: ["key"], how: "left" });
    return { joined, gap: joined.column("value").sub(joined.column("reference")) };
  },
  read: ({ joined, gap }) => ({
    key: joined.column("key").values,
    value: joined.column("value").values,
    gap: gap.values,
  }),
};

export const contenders = { typed, arquero, danfo };
