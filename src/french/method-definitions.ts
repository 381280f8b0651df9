/** A word of the method, and what it means here. */
export interface MethodDefinition {
  readonly term: string;
  readonly text: string;
}

/** What is read: « ce rapport », « ce site ». */
export type ReadThing = "rapport" | "site";

const GAPS: readonly MethodDefinition[] = [
  {
    term: "Écart absolu",
    text: "Valeur du quartier moins valeur de l’agglomération, à la même date : en euros pour un revenu, en points pour un taux.",
  },
  {
    term: "Rapport",
    text: "Valeur du quartier divisée par celle de l’agglomération, ramenée à 100 : 80 signifie quatre cinquièmes de la valeur de l’agglomération. L’écart relatif est ce rapport moins 100.",
  },
  {
    term: "Désavantage",
    text: "L’écart compté dans le sens défavorable aux habitants : au-dessous de l’agglomération quand une valeur haute est favorable (revenu, emploi), au-dessus quand une valeur basse l’est (pauvreté). Un écart est dit plus grand quand ce désavantage augmente entre les deux dates, plus petit quand il diminue. Pour un indicateur de contexte, sans sens favorable, seule la distance compte.",
  },
  {
    term: "Deux lectures",
    text: "Un écart peut être plus grand en euros et plus petit en rapport, lorsque toutes les valeurs montent. Les deux comptes sont donc toujours imprimés ensemble ; la règle du référentiel dit lequel décide.",
  },
  {
    term: "Lecture de l’évolution",
    text: "Rattrapage : le quartier s’améliore et l’écart absolu est plus petit. Progrès moindre : il s’améliore, l’écart est plus grand. Rapprochement par le bas : il ne s’améliore pas, l’écart est plus petit parce que la référence recule. Décrochage : il ne s’améliore pas et l’écart est plus grand. Écart comblé : nul à la fin, aux arrondis publiés près. Écart inversé : le quartier passe devant ou derrière sa référence. Un quartier mieux placé que sa référence n’est dans aucun quadrant : son avantage est plus grand ou plus petit. Pas établi : l’intervalle à 95 % du changement contient 0.",
  },
  {
    term: "Écart de second ordre",
    text: "Écart de l’agglomération elle-même au niveau supérieur : il dit si un quartier se compare à une agglomération qui s’écarte déjà de la France.",
  },
];

const TARGETS: MethodDefinition = {
  term: "Trajectoire d’une cible",
  text: "Ligne droite de la valeur de départ, constatée et datée, à la valeur visée à l’échéance. La progression est (relevé − départ) / (demandé − départ), où « demandé » est ce que la ligne donne à la date du relevé : à partir de 95 %, la cible est en bonne voie. Une valeur de départ non datée, absente ou qui est elle-même un objectif ne donne pas de trajectoire : la cible reste non évaluable tant qu’elle n’est ni atteinte ni échue. Quand la précision du relevé ne permet pas de trancher, elle l’est aussi.",
};

const MISSING: MethodDefinition = {
  term: "Valeurs absentes",
  text: "Une valeur non publiée est imprimée « n.d. » avec sa raison. Elle n’est jamais remplacée par zéro, ni retirée des décomptes sans le dire : k sur n compte les quartiers renseignés aux deux dates.",
};

const limits = (thing: ReadThing): MethodDefinition => ({
  term: `Ce que ce ${thing} ne dit pas`,
  text: "Il compare des valeurs publiées. Un changement sans intervalle n’est pas testé : il peut tenir au hasard. Tout changement peut tenir à l’arrondi ou à un changement de méthode du producteur. Il ne mesure pas l’effet du contrat.",
});

/**
 * What the words of the method mean, in the order in which they are read; that of trajectories where a contract has targets.
 *
 * @example
 * methodDefinitions("site", false).at(-1)?.term
 * // => "Ce que ce site ne dit pas"
 */
export const methodDefinitions = (thing: ReadThing, hasTargets: boolean): readonly MethodDefinition[] => [
  ...GAPS,
  ...(hasTargets ? [TARGETS] : []),
  MISSING,
  limits(thing),
];
