import { defineConfig } from "vitest/config";

/** What the mutants are tried against: the tests of the pure rooms. Those that start processes cannot run in a worker. */
export default defineConfig({
  test: {
    include: [
      "test/unit/{kernel,statistics,data,compare,referentiel,french,evaluation}/**/*.test.ts",
      "test/property/**/*.test.ts",
      "test/conformance/**/*.test.ts",
    ],
  },
});
