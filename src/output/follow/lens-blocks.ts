import type { LensElement } from "../../follow/lens/bound-elements.ts";
import type { ContractSheet } from "../../follow/lens/contract-sheet.ts";
import type { PartnerLens } from "../../follow/lens/partner-lens.ts";
import {
  actionLine,
  askedWords,
  awaitedWords,
  bodyWords,
  broughtWords,
  contractWords,
  elementLine,
  identityWords,
  lensHeading,
  presenceWords,
  readAsWords,
  stateTally,
} from "../../french/follow-lens.ts";
import { namesWords } from "../../french/follow-parties.ts";
import { quote } from "../../french/sources.ts";
import { frenchDate } from "../../kernel/french.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import type { Source } from "../../referentiel/tree.ts";
import { block, type FollowBlock, type FollowPart, item, sentence, titled } from "./block.ts";

/** How many things of a list stand on one page; of the others, how many there are. */
const SHOWN = { due: 8, ofNode: 2, targets: 6, actions: 8 } as const;

/** The page of one organisation. `detail`: every element, however long the page. */
export function lensBlocks(lens: PartnerLens, referentiel: Referentiel, detail: boolean): FollowBlock[] {
  const cite = (source: Source) => quote(source, referentiel);
  const { elements } = lens;
  const commitments = elements.filter(({ kind }) => kind === "engagement");
  const others = elements.filter(({ kind }) => kind !== "engagement");
  return [
    titled(lensHeading(lens), identityWords(lens, cite)),
    dueBlock(lens, detail),
    commitmentBlock(commitments, lens, referentiel, detail),
    ...listed("Cibles et exigences", others, SHOWN.targets, detail),
    ...listed("Engagements des référentiels repris", lens.shared, SHOWN.targets, detail),
    ...moneyBlock(lens, detail),
    ...(lens.meetings.length === 0
      ? []
      : [titled(`Réunions de ${lens.year}`, lens.meetings.map(presenceWords))]),
  ];
}

function dueBlock(lens: PartnerLens, detail: boolean): FollowBlock {
  const due = [...lens.elements, ...lens.shared].filter(({ isDue }) => isDue);
  const parts = [
    ...awaitedWords(lens).map((text) => sentence(text)),
    ...shortList(due, SHOWN.due, detail, 2),
  ];
  const nothing = sentence("Rien d’échu, ni de daté d’ici la fin de l’année.");
  return block("Ce qui est attendu de lui", parts.length === 0 ? [nothing] : parts);
}

/** Commitments under the widest node that each serves. */
function commitmentBlock(
  commitments: readonly LensElement[],
  lens: PartnerLens,
  { nodes }: Referentiel,
  detail: boolean,
): FollowBlock {
  const groups = [...nodes.map(({ id, label }) => ({ id, label })), { id: null, label: "Hors de l’arbre" }];
  const parts = groups.flatMap(({ id, label }): FollowPart[] => {
    const own = commitments.filter(({ orientation }) => orientation === id);
    if (own.length === 0) return [];
    return [
      item(id === null ? label : `${id}  ${label}`),
      sentence(`${stateTally(own)}.`, 4),
      ...shortList(own, SHOWN.ofNode, detail, 4),
    ];
  });
  const none = sentence("Aucun engagement du contrat ne le nomme.");
  return block(
    `Engagements (${commitments.length})`,
    parts.length === 0 ? [none] : [...readAsWords(commitments, lens).map((text) => sentence(text)), ...parts],
  );
}

function listed(
  heading: string,
  elements: readonly LensElement[],
  most: number,
  detail: boolean,
): FollowBlock[] {
  if (elements.length === 0) return [];
  return [
    block(`${heading} (${elements.length})`, [
      sentence(`${stateTally(elements)}.`),
      ...shortList(elements, most, detail, 2),
    ]),
  ];
}

/** What is due first; of the rest, how many. */
function shortList(
  elements: readonly LensElement[],
  most: number,
  detail: boolean,
  indent: number,
): FollowPart[] {
  const first = elements.toSorted((left, right) => Number(right.isDue) - Number(left.isDue));
  const shown = detail ? first : first.slice(0, most);
  return [
    ...shown.map((one) => item(elementLine(one), indent)),
    ...rest(first.length - shown.length, indent),
  ];
}

const rest = (count: number, indent: number): FollowPart[] =>
  count === 0 ? [] : [sentence(`et ${count} ${count === 1 ? "autre" : "autres"} (--detail).`, indent)];

function moneyBlock(lens: PartnerLens, detail: boolean): FollowBlock[] {
  const { actions } = lens.money;
  const said = broughtWords(lens);
  if (actions.length === 0 && said.length === 0) return [];
  const shown = detail ? actions : actions.slice(0, SHOWN.actions);
  return [
    block(`Actions qu’il porte ou finance en ${lens.year} (${actions.length})`, [
      ...said.map((text) => sentence(text)),
      ...shown.map((one) => sentence(actionLine(one))),
      ...rest(actions.length - shown.length, 2),
    ]),
  ];
}

/** The page of a contract; `detail`: every name, however many. */
export function sheetBlocks(sheet: ContractSheet, referentiel: Referentiel, detail: boolean): FollowBlock[] {
  const cite = (source: Source) => quote(source, referentiel);
  const { bodies, requirements, funders, landlords, organisations } = sheet;
  const declaring = organisations.filter(({ mustDeclare }) => mustDeclare);
  const partners = organisations.filter(({ mustDeclare }) => !mustDeclare);
  const names = [
    ["Financeurs", funders],
    ["Bailleurs", landlords],
    ["Signataires et partenaires qui déclarent", declaring],
    ["Autres partenaires", partners],
  ] as const;
  return [
    titled(`Fiche du contrat au ${frenchDate(sheet.day)}`, contractWords(sheet)),
    ...(bodies.length === 0
      ? []
      : [
          block(
            `Instances (${bodies.length})`,
            bodies.map((one) => sentence(`${bodyWords(one, cite)}.`)),
          ),
        ]),
    ...(requirements.length === 0
      ? []
      : [
          block(
            `Ce que le contrat demande de son suivi (${requirements.length})`,
            requirements.map((one) => sentence(`${askedWords(one, cite)}.`)),
          ),
        ]),
    ...names.flatMap(([heading, own]) =>
      own.length === 0
        ? []
        : [
            titled(`${heading} (${own.length})`, [
              `${detail ? own.map(({ name }) => name).join(", ") : namesWords(own)}.`,
            ]),
          ],
    ),
  ];
}
