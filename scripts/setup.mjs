// Makes a fresh clone ready: packages, build, a browser to print with. Says nothing when nothing is missing.
// Plain JavaScript without dependencies: it runs before there are any.

const NEEDED = { major: 20, minor: 19 };

if (isTooOld(process.versions.node)) {
  const needed = `${NEEDED.major}.${NEEDED.minor}`;
  console.error(`Node ${process.versions.node} est trop ancien : il faut Node ${needed} ou plus récent.`);
  console.error("aide : installez une version actuelle depuis https://nodejs.org/fr, puis relancez.");
  process.exit(1);
}

// Imported only now: an older Node may not even be able to read these files.
const { SetupError } = await import("./step.mjs");
const { ensurePackages } = await import("./packages.mjs");
const { ensureBuild } = await import("./build.mjs");

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    process.stderr.write("interrompu\n");
    process.exit(130);
  });
}

try {
  await ensurePackages();
  await ensureBuild();
  // What it looks for is the engine's own list, there once built.
  const { ensureBrowser } = await import("./browser.mjs");
  await ensureBrowser();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  if (error.output) console.error(`\n${error.output}\n`);
  console.error(error.message);
  console.error(`aide : ${error.hint}`);
  process.exitCode = 1;
}

/** @param {string} version */
function isTooOld(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < NEEDED.major || (major === NEEDED.major && minor < NEEDED.minor);
}
