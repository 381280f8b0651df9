// The page of the sites that `ecarts site` writes: its script and its style, made one file each of src/page, and the script that makes a
// workbook, loaded when one is asked for. A page opened from disk loads no module: classic scripts, and no eval.
import { join } from "node:path";
import { build } from "esbuild";
import { ROOT } from "./step.mjs";

/**
 * Writes the page into a folder: the same sources give the same bytes.
 * @param {string} folder
 */
async function bundlePage(folder) {
  await build({
    absWorkingDir: ROOT,
    entryPoints: [
      { in: join("src", "page", "app.tsx"), out: "page" },
      { in: join("src", "page", "style", "page.css"), out: "page" },
      { in: join("src", "page", "workbook.ts"), out: "classeur" },
    ],
    outdir: folder,
    bundle: true,
    format: "iife",
    target: ["es2022"],
    minify: true,
    legalComments: "none",
    charset: "utf8",
    tsconfig: join("src", "page", "tsconfig.json"),
    assetNames: "[name]",
    loader: { ".woff2": "file" },
    logLevel: "warning",
  });
}

await bundlePage(process.argv[2] ?? join(ROOT, "dist", "page"));
