import type { FactSources } from "../../../../src/referentiel/rules/facts.ts";
import { EPCI, indicator, observations } from "../../../build.ts";
import { DAY } from "./judge-rule.ts";

/** What rules are judged on: nothing published, nothing recorded, one QPV, 2014 to 2019, unless said otherwise. */
export function sources(changes: Partial<FactSources> = {}): FactSources {
  return {
    terms: [],
    observations: observations([]),
    indicators: new Map([["revenu", indicator()]]),
    measurements: [],
    targetStatuses: new Map(),
    qpv: ["QP1"],
    epci: EPCI,
    above: "METRO",
    start: "2014",
    end: "2019",
    day: DAY,
    ...changes,
  };
}
