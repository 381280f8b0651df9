// The schemas of the files that users write, as code that checks a value: compiled here once, not at each command.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ajv from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { ROOT } from "./step.mjs";

const built = process.argv[2] ?? join(ROOT, "dist");
const { newAjv, SCHEMAS, schemaText, WRITTEN } = await import(
  pathToFileURL(join(built, "files", "validators.js")).href
);
const folder = join(built, "files", WRITTEN);
mkdirSync(folder, { recursive: true });
const compiler = newAjv({
  source: true,
  formats: ajv._`require("ajv-formats/dist/formats").fullFormats`,
});
for (const name of SCHEMAS) {
  const validator = compiler.compile(JSON.parse(schemaText(name)));
  writeFileSync(join(folder, `${name}.cjs`), standalone.default(compiler, validator));
}
