import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Network } from "../../src/files/network.ts";
import type { ImportWorld } from "../../src/files/world.ts";
import { nodeImportWorld } from "../../src/machine/node-world.ts";
import { planRefresh, refresh } from "../../src/run/refresh.ts";

const HEAD = `producteur: Insee
licence: { titre: Licence Ouverte 2.0 }
page: https://www.insee.fr/fr/statistiques/1
en_tete: lu
releve: Adresse d’un essai, jamais demandée pour de vrai.
`;

/** A source of Melodi in a register: the set `DS_FILOSOFI_CC`, unless another is given. */
export const melodiSource = (dataset = "DS_FILOSOFI_CC") => `${HEAD}titre: Revenus
melodi: { jeu: ${dataset} }
familles: [insee/melodi-filosofi]
mailles: [epci, commune]
`;

/** A published file of a register, of income by QPV unless more is said. */
export const fileSource = (address: string, more = "") => `${HEAD}titre: Revenus des quartiers
adresse: ${address}
familles: [insee/qpv-filosofi]
mailles: [qpv2015]
${more}`;

/** Writes a register into a workspace, a file a source. */
export function register(folder: string, sources: Readonly<Record<string, string>>): void {
  for (const [id, text] of Object.entries(sources)) {
    const path = join(folder, "datasets/registre", `${id}.yaml`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** The world of a workspace whose own register is the only one, with a network of the test. */
export function worldOf(folder: string, network: Network): ImportWorld {
  const world = nodeImportWorld(folder);
  const own = {
    ...world.own,
    list: async (path: string) => (path === "datasets/registre" ? [] : world.own.list(path)),
  };
  return { ...world, own, network, today: () => "2026-11-20", progress: () => () => undefined };
}

/** `ecarts actualiser` in a workspace: what became of the sources, and the codes of the problems. */
export async function refreshed(folder: string, network: Network, epci?: string) {
  const world = worldOf(folder, network);
  const plan = await planRefresh(epci, world);
  if (!plan.value) return { plan: undefined, report: undefined, states: {}, ...said(plan.diagnostics) };
  const { value, diagnostics } = await refresh(plan.value, world);
  const states = Object.fromEntries((value?.sources ?? []).map(({ source, state }) => [source.id, state]));
  return { plan: plan.value, report: value, states, ...said(diagnostics) };
}

function said(diagnostics: readonly { readonly code: string; readonly message: string }[]) {
  return { codes: diagnostics.map(({ code }) => code), messages: diagnostics.map(({ message }) => message) };
}
