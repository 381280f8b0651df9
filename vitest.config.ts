import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Prints, kills and full disks are slow on a small machine; a unit test that needs this long has a bug.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/**/*.d.ts"],
      reporter: ["text-summary", "json-summary"],
      // Floors 0 to 2 are pure: there is no excuse for a line that no test runs.
      thresholds: Object.fromEntries(
        ["kernel", "diagnostics", "statistics", "model", "check", "compare", "evaluate", "render"].map(
          (room) => [`src/${room}/**/*.ts`, { lines: 100, functions: 100 }],
        ),
      ),
    },
  },
});
