import type { Code } from "./catalogue.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** What makes problems that one corrects in the same way: what they are, and what to do. */
export interface Cause {
  readonly title: string;
  readonly action: string;
}

/** The causes of problems, under the names that `ecarts verifier --detail` takes, in the order in which one corrects them. */
export const CAUSES = {
  commande: { title: "ce qui a été demandé", action: "lire comment c’est compris" },
  fichiers: { title: "mal formés ou incomplets", action: "corriger la ligne dite" },
  description: { title: "jeux et indicateurs mal décrits", action: "corriger la ligne dite" },
  noms: { title: "noms et codes inconnus", action: "corriger, ou les décrire" },
  saisie: { title: "chiffres sans doute mal saisis", action: "rouvrir le fichier d’origine" },
  coherence: { title: "chiffres qui se contredisent", action: "les vérifier à la source" },
  doublons: { title: "deux fichiers, deux chiffres", action: "garder celui qui fait foi" },
  referentiels: { title: "ce qu’ils disent", action: "corriger la ligne dite" },
  suivi: { title: "ce que l’année a d’inattendu", action: "corriger la cellule, ou le dire" },
  extremes: { title: "chiffres très loin des autres", action: "vérifier avant de citer" },
  perimetres: { title: "périmètres et champs changés", action: "ne pas comparer ces dates" },
  secret: { title: "chiffres masqués plus souvent", action: "ne pas comparer de moyennes" },
  trous: { title: "années qui manquent", action: "importer l’année, ou le savoir" },
  dates: { title: "périodes non publiées", action: "les confirmer auprès du producteur" },
  colonnes: { title: "colonnes mises de côté", action: "les déclarer si elles servent" },
  listes: { title: "territoires hors des listes", action: "importer la liste de l’année" },
  enregistrement: { title: "passés par un tableur", action: "demander l’original" },
  sortie: { title: "ce qui devait être écrit", action: "corriger ce qui est dit" },
} as const satisfies Readonly<Record<string, Cause>>;

/** The name of a cause. */
export type CauseId = keyof typeof CAUSES;

/** What a code begins with. */
type Subject = Code extends `${infer Name}/${string}` ? Name : never;

const OF_SUBJECT: Readonly<Record<Subject, CauseId>> = {
  workspace: "fichiers",
  file: "fichiers",
  yaml: "fichiers",
  json: "fichiers",
  schema: "fichiers",
  csv: "fichiers",
  dataset: "coherence",
  territory: "listes",
  contour: "sortie",
  indicator: "description",
  format: "description",
  epci: "commande",
  reference: "commande",
  perimeter: "commande",
  place: "commande",
  period: "commande",
  usage: "commande",
  verify: "commande",
  explain: "commande",
  history: "commande",
  create: "commande",
  referentiel: "referentiels",
  rule: "referentiels",
  target: "referentiels",
  commitment: "referentiels",
  claim: "referentiels",
  record: "referentiels",
  measurement: "referentiels",
  opinion: "referentiels",
  requirement: "referentiels",
  body: "referentiels",
  organisation: "referentiels",
  partner: "commande",
  appreciation: "referentiels",
  action: "suivi",
  sheet: "suivi",
  audience: "suivi",
  funding: "suivi",
  entry: "suivi",
  barometre: "suivi",
  cohorte: "suivi",
  consultation: "suivi",
  tfpb: "suivi",
  instance: "suivi",
  programme: "suivi",
  avis: "suivi",
  text: "referentiels",
  evaluation: "referentiels",
  import: "fichiers",
  refresh: "fichiers",
  template: "sortie",
  output: "sortie",
  campagne: "sortie",
  pdf: "sortie",
  site: "sortie",
};

const OF_CODE: Readonly<Partial<Record<Code, CauseId>>> = {
  "dataset/nom-double": "description",
  "dataset/colonne-absente": "description",
  "dataset/arrondi-sans-valeur": "description",
  "dataset/empreinte": "fichiers",
  "dataset/valeur-et-absence": "fichiers",
  "dataset/absence-inconnue": "fichiers",
  "dataset/territoire-inconnu": "noms",
  "dataset/indicateur-inconnu": "noms",
  "dataset/facteur-dix": "saisie",
  "dataset/unite-changee": "saisie",
  "dataset/chiffres-echanges": "saisie",
  "dataset/zero-suspect": "saisie",
  "dataset/periode-repetee": "saisie",
  "dataset/nombre-impossible": "saisie",
  "dataset/periode-impossible": "saisie",
  "dataset/agregat": "noms",
  "dataset/cle-dupliquee": "doublons",
  "dataset/valeurs-divergentes": "doublons",
  "dataset/valeur-extreme": "extremes",
  "dataset/chiffre-isole": "extremes",
  "dataset/evolutions-irregulieres": "perimetres",
  "dataset/perimetre-change": "perimetres",
  "dataset/changement-de-geographie": "perimetres",
  "dataset/saut-de-secret": "secret",
  "dataset/serie-trouee": "trous",
  "referentiel/inconnu": "commande",
  "referentiel/compris": "commande",
  "territory/rattachement-invalide": "noms",
  "territory/doublon": "doublons",
  "territory/type-inconnu": "noms",
  "import/code-invalide": "noms",
  "import/hors-bornes": "saisie",
  "import/periode-deduite": "dates",
  "import/periode-non-etablie": "dates",
  "import/nom-different": "dates",
  "import/colonne-non-declaree": "colonnes",
  "import/table-ecartee": "colonnes",
  "import/millesime-inconnu": "listes",
  "import/zeros-manges": "enregistrement",
  "import/zeros-perdus": "enregistrement",
  "import/fin-de-fichier": "fichiers",
  "import/encodage-melange": "enregistrement",
  "import/formule": "enregistrement",
  "import/affichage-en-milliers": "enregistrement",
  "import/lignes-masquees": "enregistrement",
};

/**
 * The cause of a problem.
 *
 * @example
 * causeOf("import/zeros-manges")
 * // => "enregistrement"
 * @example
 * causeOf("rule/parametre-perime")
 * // => "referentiels"
 */
export function causeOf(code: Code): CauseId {
  return OF_CODE[code] ?? OF_SUBJECT[code.slice(0, code.indexOf("/")) as Subject];
}

/** Problems of a same cause, in the order in which they came. */
export interface CauseGroup {
  readonly cause: CauseId;
  readonly problems: readonly Diagnostic[];
}

/**
 * Problems by cause, in the order in which one corrects them.
 *
 * @example
 * byCause([problem("import/vide", { file: "a.csv" }, { detail: "x" })]).map(({ cause }) => cause)
 * // => ["fichiers"]
 */
export function byCause(problems: readonly Diagnostic[]): CauseGroup[] {
  const groups = new Map<CauseId, Diagnostic[]>();
  for (const problem of problems) {
    const cause = causeOf(problem.code);
    const group = groups.get(cause);
    if (group) group.push(problem);
    else groups.set(cause, [problem]);
  }
  const order = Object.keys(CAUSES) as CauseId[];
  return order.flatMap((cause) => {
    const found = groups.get(cause);
    return found ? [{ cause, problems: found }] : [];
  });
}
