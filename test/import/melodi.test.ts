import { describe, expect, test } from "vitest";
import { countedFigure } from "../../src/data/figure.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { openWorkspace } from "../../src/workspace/inspect.ts";
import { emptyFolder, file, imported } from "./workspace.ts";

/** Headers as Melodi writes them (read in public programs); figures are fictitious. */
async function read(name: string, lines: readonly string[]) {
  const folder = emptyFolder();
  const { report, outcomes, codes } = await imported(folder, [await file(name, `${lines.join("\n")}\n`)]);
  const { value } = await openWorkspace(nodeWorld(folder));
  const find = (indicator: string, code: string, period: string) =>
    value?.observations.find(indicator, code, period)?.value;
  return { table: report?.files[0]?.tables[0], outcomes, codes, value, find };
}

const asideOf = (table: Awaited<ReturnType<typeof read>>["table"]) =>
  table?.setAside.map(({ name, reason }) => `${name} : ${reason}`);

describe("the census by Melodi", () => {
  test("employment: the parts that are named are read, the others are counted", async () => {
    const { table, value, find } = await read("DS_RP_EMPLOI_LR_PRINC_2022_data.csv", [
      '"GEO";"GEO_OBJECT";"SEX";"EMPSTA_ENQ";"AGE";"EDUC";"RP_MEASURE";"FREQ";"OBS_STATUS";"TIME_PERIOD";"OBS_VALUE"',
      '"246200364";"EPCI";"_T";"_T";"Y15T64";"_T";"POP";"A";"A";2022;150000.5',
      '"246200364";"EPCI";"_T";"1";"Y15T64";"_T";"POP";"A";"A";2022;84000.25',
      '"246200364";"EPCI";"F";"1";"Y15T64";"_T";"POP";"A";"A";2022;40000',
      '"246200364";"EPCI";"F";"_T";"Y15T64";"_T";"POP";"A";"A";2022;76000',
      '"246200364";"EPCI";"_T";"1T2";"Y15T64";"_T";"POP";"A";"A";2022;104000',
      '"246200364";"EPCI";"_T";"2";"Y15T64";"_T";"POP";"A";"A";2022;20000',
      '"246200364";"EPCI";"_T";"1";"Y15T64";"001T100_RP";"POP";"A";"A";2022;9000',
      '"246200364";"EPCI";"_T";"1";"Y_GE15";"_T";"EMPLT";"A";"A";2022;9999',
      '"0063";"ZE2020";"_T";"1";"Y15T64";"_T";"POP";"A";"A";2022;1',
      '"62498";"COM";"_T";"1";"Y15T64";"_T";"POP";"A";"K";2022;77777',
    ]);
    expect(table?.format).toBe("insee/melodi-rp-emploi");
    expect(find("population_15_64", "246200364", "2022")).toBe(150000.5);
    expect(find("actifs_occupes_15_64", "246200364", "2022")).toBe(84000.25);
    expect(find("actifs_occupes_15_64.femmes", "246200364", "2022")).toBe(40000);
    expect(find("actifs_occupes_15_64", "62498", "2022")).toBeUndefined();
    expect(asideOf(table)).toEqual(
      expect.arrayContaining([
        "EMPLT : mesure non retenue (1 lignes)",
        "maille ZE2020 : maille non retenue (1 lignes)",
        "statut K : comprise dans la valeur d’une autre commune (1 lignes)",
        "EDUC : partie de la population, non retenue (1 lignes)",
      ]),
    );
    const rate = (id: string) => {
      const indicator = value?.indicators.get(id);
      if (!indicator || !value) throw new Error(`no ${id}`);
      return countedFigure(indicator, "246200364", "2022", value.observations).figure.value;
    };
    // By hand: 84000.25 / 150000.5; 20000 / 104000.
    expect(rate("taux_emploi_15_64")).toBeCloseTo(55.99998, 4);
    expect(rate("taux_chomage_recensement_15_64")).toBeCloseTo(19.230769, 5);
  });

  test("diplomas are those of people who are no longer at school; the whole of them is no population", async () => {
    const { table, find, value } = await read("DS_RP_DIPLOMES_PRINC_2022_data.csv", [
      '"GEO";"GEO_OBJECT";"SEX";"AGE";"EDUC";"RP_MEASURE";"OBS_STATUS";TIME_PERIOD;OBS_VALUE',
      '"246200364";"EPCI";"_T";"Y_GE15";"_T";"POP";"A";2022;180000',
      '"246200364";"EPCI";"_T";"Y_GE15";"001T100_RP";"POP";"A";2022;45000',
      '"246200364";"EPCI";"_T";"Y_GE15";"200_RP";"POP";"A";2022;10000',
      '"246200364";"EPCI";"_T";"Y_GE15";"300_RP";"POP";"A";2022;50000',
    ]);
    expect(table?.format).toBe("insee/melodi-rp-diplomes");
    expect(find("population_municipale", "246200364", "2022")).toBeUndefined();
    expect(find("non_scolarises_sans_diplome", "246200364", "2022")).toBe(45000);
    const share = value?.indicators.get("part_sans_bac");
    if (!share || !value) throw new Error("no share");
    const { figure } = countedFigure(share, "246200364", "2022", value.observations);
    expect(figure.value).toBeCloseTo((100 * 105000) / 180000, 10);
  });

  test("families and dwellings", async () => {
    const families = await read("DS_RP_FAMILLE_COMP_2022_data.csv", [
      '"GEO";"GEO_OBJECT";"TFN";"NCH";"RP_MEASURE";"OBS_STATUS";TIME_PERIOD;OBS_VALUE',
      '"246200364";"EPCI";"_T";"_T";"FAM";"A";2022;64000',
      '"246200364";"EPCI";"1";"_T";"FAM";"A";2022;16000',
      '"246200364";"EPCI";"12";"_T";"FAM";"A";2022;13000',
      '"246200364";"EPCI";"_T";"CH1_Y_LT25";"FAM";"A";2022;15000',
    ]);
    expect(families.find("familles", "246200364", "2022")).toBe(64000);
    expect(families.find("familles_monoparentales", "246200364", "2022")).toBe(16000);
    const dwellings = await read("DS_RP_LOGEMENT_PRINC_2022_data.csv", [
      '"GEO";"GEO_OBJECT";"OCS";"TSH";"TDW";"NOR";"RP_MEASURE";"OBS_STATUS";TIME_PERIOD;OBS_VALUE',
      '"FM";"FRANCE";"_T";"_T";"_T";"_T";"DWELLINGS";"A";2022;36000000',
      '"FM";"FRANCE";"DW_MAIN";"_T";"_T";"_T";"DWELLINGS";"A";2022;29000000',
      '"FM";"FRANCE";"DW_MAIN";"221";"_T";"_T";"DWELLINGS";"A";2022;4200000',
      '"FM";"FRANCE";"DW_MAIN";"_T";"1";"_T";"DWELLINGS";"A";2022;16000000',
      '"FM";"FRANCE";"DW_MAIN";"_T";"_T";"_T";"DWELLINGS_ROOMS";"A";2022;1',
    ]);
    expect(dwellings.find("logements", "METRO", "2022")).toBe(36000000);
    expect(dwellings.find("residences_hlm", "METRO", "2022")).toBe(4200000);
  });

  test("a dimension that nobody has described is an error, unless all its rows are the whole", async () => {
    const header = '"GEO";"GEO_OBJECT";"SEX";"AGE";"SHOE_SIZE";"RP_MEASURE";TIME_PERIOD;OBS_VALUE';
    const whole = await read("a.csv", [header, '"246200364";"EPCI";"_T";"_T";"_T";"POP";2022;240000']);
    expect(whole.find("population_municipale", "246200364", "2022")).toBe(240000);
    const part = await read("a.csv", [header, '"246200364";"EPCI";"_T";"_T";"S42";"POP";2022;240']);
    expect(part.codes).toContain("import/dimension");
  });

  test("a QPV of 2024 is a level like another", async () => {
    const { find } = await read("a.csv", [
      '"GEO";"GEO_OBJECT";"SEX";"AGE";"RP_MEASURE";TIME_PERIOD;OBS_VALUE',
      '"QN06201M";"QPV2024";"_T";"_T";"POP";2022;3200',
    ]);
    expect(find("population_municipale", "QN06201M", "2022")).toBe(3200);
  });
});
