import { counted, formatNumber } from "../kernel/french.ts";

/** How many documents a campaign made, kept, and could not make. */
export interface CampaignCounts {
  readonly written: number;
  readonly kept: number;
  readonly unmade: readonly { readonly label: string; readonly contract: string }[];
  readonly unevaluated: readonly string[];
  /** Warnings that several contracts gave in the same words. */
  readonly repeated: number;
}

/**
 * What a campaign made, a line a fact; `folder` as the reader sees it.
 *
 * @example
 * campaignWords({ written: 2, kept: 1, unmade: [{ label: "Cité 2", contract: "CA de Lens" }], unevaluated: [], repeated: 0 }, "reports/lens")
 * // => ["2 documents écrits dans reports/lens, 1 déjà là et inchangé.", "1 document n’a pas pu être fait :", "  Cité 2, CA de Lens"]
 */
export function campaignWords(
  { written, kept, unmade, unevaluated, repeated }: CampaignCounts,
  folder: string,
): readonly string[] {
  const made = `${counted(written, "document écrit", "documents écrits")} dans ${folder}`;
  const same = kept > 1 ? `${kept} déjà là et inchangés` : `${kept} déjà là et inchangé`;
  const verb = (count: number) => (count > 1 ? "n’ont pas pu être" : "n’a pas pu être");
  return [
    kept === 0 ? `${made}.` : `${made}, ${same}.`,
    ...(unmade.length === 0
      ? []
      : [
          `${counted(unmade.length, "document")} ${verb(unmade.length)} ${unmade.length > 1 ? "faits" : "fait"} :`,
        ]),
    ...unmade.map(({ label, contract }) => (label === contract ? `  ${label}` : `  ${label}, ${contract}`)),
    ...(unevaluated.length === 0
      ? []
      : [
          `${counted(unevaluated.length, "agglomération")} ${verb(unevaluated.length)} ${unevaluated.length > 1 ? "évaluées" : "évaluée"} :`,
        ]),
    ...unevaluated.map((label) => `  ${label}`),
    ...(repeated === 0
      ? []
      : [
          `${counted(repeated, "avertissement vaut", "avertissements valent")} pour plusieurs agglomérations : chacun est montré une fois.`,
        ]),
  ];
}

/** How far a campaign made by several workers is. */
export interface StandingCounts {
  readonly written: number;
  readonly kept: number;
  readonly held: number;
  readonly waiting: number;
  readonly uncounted: number;
  readonly unmade: readonly { readonly label: string }[];
  readonly lost: readonly { readonly label: string }[];
}

/**
 * How far a campaign is, a line a fact; `folder` as the reader sees it. A campaign whose contracts are not all counted has no total yet.
 *
 * @example
 * progressWords({ written: 90, kept: 4, held: 2, waiting: 10, uncounted: 3, unmade: [{ label: "Cité 2" }], lost: [] }, "d")
 * // => ["94 documents écrits dans d, dont 4 déjà là.", "2 en cours, 10 en attente.", "3 contrats dont les documents ne sont pas encore comptés.", "1 n’a pas pu être fait :", "  Cité 2"]
 */
export function progressWords(
  { written, kept, held, waiting, uncounted, unmade, lost }: StandingCounts,
  folder: string,
): readonly string[] {
  const failures = [...unmade, ...lost];
  const made = `${counted(written + kept, "document écrit", "documents écrits")} dans ${folder}`;
  return [
    kept === 0 ? `${made}.` : `${made}, dont ${formatNumber(kept, 0)} déjà là.`,
    ...(held + waiting === 0
      ? []
      : [`${formatNumber(held, 0)} en cours, ${formatNumber(waiting, 0)} en attente.`]),
    ...(uncounted === 0
      ? []
      : [`${counted(uncounted, "contrat")} dont les documents ne sont pas encore comptés.`]),
    ...(failures.length === 0
      ? []
      : [
          `${formatNumber(failures.length, 0)} ${failures.length > 1 ? "n’ont pas pu être faits" : "n’a pas pu être fait"} :`,
        ]),
    ...failures.map(({ label }) => `  ${label}`),
  ];
}
