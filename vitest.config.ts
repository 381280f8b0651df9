import { defineConfig } from "vitest/config";

/** The rooms of which every line and function is run by a test. */
const COVERED = ["kernel", "statistics", "data", "compare", "follow", "french", "evaluation"];

const filesIn = (...folders: readonly string[]) => folders.map((folder) => `test/${folder}/**/*.test.ts`);

/** Tests that leave nothing behind in their process: files share one, and each module is read once. */
const ROOMS = filesIn("conformance", "house", "property", "unit");

/** Tests of whole stories, in workspaces of their own. */
const STORIES = [...filesIn("golden", "refresh", "scenario"), "test/import/enter-follow-up.test.ts"];

export default defineConfig({
  test: {
    globalSetup: ["test/build-once.ts"],
    // All processors: the tests wait for programs and disks as much as they compute.
    maxWorkers: "100%",
    // The national base is read where a test asks for it (test/base): in every other it would take seconds, and its figures
    // would stand in every comparison.
    env: { ECARTS_BASE: "non" },
    // Prints, kills and full disks are slow on a small machine; a unit test that needs this long has a bug.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "rooms", include: ROOMS, isolate: false } },
      { extends: true, test: { name: "stories", include: STORIES } },
      {
        extends: true,
        test: { name: "world", include: ["test/**/*.test.ts"], exclude: [...ROOMS, ...STORIES] },
      },
    ],
    // Of the projects `rooms` and `stories`: those of the world read real files, print and die, for minutes longer when their
    // lines are counted.
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/**/*.d.ts"],
      reporter: ["text-summary", "json-summary"],
      // Every room but those that touch the machine: there is no excuse for a line that no test runs.
      thresholds: Object.fromEntries(
        COVERED.map((room) => [`src/${room}/**/*.ts`, { lines: 100, functions: 100 }]),
      ),
    },
  },
});
