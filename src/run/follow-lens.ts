import { problem } from "../diagnostics/problem.ts";
import { proposal } from "../diagnostics/proposal.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { failed, type Read, settle } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { latestYear } from "../follow/actions/action-record.ts";
import { type ContractSheet, contractSheet } from "../follow/lens/contract-sheet.ts";
import { askedOrganisation } from "../follow/lens/named-organisation.ts";
import { type PartnerLens, partnerLens } from "../follow/lens/partner-lens.ts";
import type { Referentiel } from "../referentiel/referentiel.ts";
import { type FollowUpOptions, openFollowed } from "./follow-up.ts";

/** One page of a contract: of the whole, or as one organisation sees it. */
export type FollowPage = { readonly referentiel: Referentiel } & (
  | { readonly kind: "fiche"; readonly sheet: ContractSheet }
  | { readonly kind: "partenaire"; readonly lens: PartnerLens }
);

/**
 * The page of a contract, or that of the organisation that a person names. No value when something of the contract cannot be read, of
 * a shared référentiel, which has no follow-up of its own, and of a name that no organisation bears, or several.
 *
 * @diagnostic output/hors-contrat
 * @diagnostic partner/inconnu
 * @diagnostic partner/plusieurs
 */
export async function followPage(
  id: string,
  asked: FollowUpOptions & { readonly partner?: string | undefined },
  world: World,
): Promise<Read<FollowPage>> {
  const { value, diagnostics } = await openFollowed(id, asked.date, world);
  if (!value) return settle<FollowPage>(undefined, diagnostics);
  const { referentiel, adopted, follow, followed, territories } = value;
  if (!follow) return failed(problem("output/hors-contrat", { file: `referentiels/${id}` }, { id }));
  const { partner, readOn = follow.day, year = latestYear(follow.records, readOn) } = asked;
  if (partner === undefined)
    return settle<FollowPage>(
      { kind: "fiche", referentiel, sheet: contractSheet(follow, territories) },
      diagnostics,
    );
  const { found, known, near } = askedOrganisation(partner, follow);
  const [organisation, ...others] = found;
  const place = { file: "option --partenaire" };
  if (!organisation) {
    const close = proposal(near.map(({ name }) => name));
    const suggestion =
      close ??
      suggest(
        partner,
        known.map(({ name }) => name),
      );
    return failed(problem("partner/inconnu", place, { name: partner, id, suggestion }));
  }
  if (others.length > 0) {
    const names = found.map((one) => (one.id === one.name ? one.name : `${one.id} (${one.name})`));
    const suggestion = proposal(names) ?? suggest(partner, names);
    return failed(problem("partner/plusieurs", place, { name: partner, suggestion }));
  }
  const lens = partnerLens(organisation, followed, { ...follow, year, day: readOn }, adopted);
  return settle<FollowPage>({ kind: "partenaire", referentiel, lens }, diagnostics);
}
