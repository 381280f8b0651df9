import { escapeHtml } from "../html.ts";
import type { SiteHead } from "./parts.ts";

/** Nothing but what stands in the folder of the site: no script or style in a page, none of another place, no evaluated text. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The one page of a site. All that it shows is written by its script, from parts that are loaded as they are needed. */
export function indexPage({ title, perimeter, day }: Pick<SiteHead, "title" | "perimeter" | "day">): string {
  const [name, where, date] = [title, perimeter, day].map(escapeHtml);
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page/page.css">
<script src="page/page.js" defer></script>
<script src="donnees/site.js" defer></script>
</head>
<body>
<div id="page"></div>
<noscript>
<main class="sans-script">
<h1>${name}</h1>
<p>${where}, au ${date}.</p>
<p>Cette page a besoin de JavaScript pour montrer ses tableaux. Rien n’est envoyé ni demandé ailleurs : les scripts et les données sont dans ce dossier.</p>
</main>
</noscript>
</body>
</html>
`;
}
