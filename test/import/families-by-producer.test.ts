import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { openWorkspace } from "../../src/workspace/inspect.ts";
import { emptyFolder, file, imported } from "./workspace.ts";

/**
 * Small files with the headers of published ones, or with those that public programs read; values are invented. What must
 * be read of them is written by hand.
 */
type Figure = readonly [indicator: string, code: string, period: string, value: number | string | undefined];

interface Family {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly format?: string;
  readonly figures?: readonly Figure[];
  /** Codes of the problems that refuse the file. */
  readonly refused?: readonly string[];
}

const SSMSI_HEAD =
  '"CODGEO_2024";"annee";"indicateur";"unite_de_compte";"nombre";"taux_pour_mille";"est_diffuse";"insee_pop";"insee_pop_millesime";"insee_log";"insee_log_millesime";"complement_info_nombre";"complement_info_taux"';
const SSMSI = [
  SSMSI_HEAD,
  '"62498";"2023";"Cambriolages de logement";"Infraction";"155";"10,234";"diff";"31000";"2021";"15000";"2020";"NA";"NA"',
  '"62510";"2023";"Cambriolages de logement";"Infraction";"NA";"NA";"ndiff";"31000";"2021";"15000";"2020";"2,0";"1,9"',
  "",
].join("\n");

const DEFM = "CODGEO;LIBGEO;ABCDE;ABC;ABC_F;A\nQN06201M;Quartier A;520;450;220;\n";

const FAMILIES: Readonly<Record<string, Family>> = {
  "job seekers by QPV: the year of the name is that of the data, QP24 is the zoning": {
    name: "DEFM2024_QP24.csv",
    content: DEFM,
    format: "insee/defm",
    figures: [
      ["demandeurs_emploi_abc", "QN06201M", "2024-12-31", 450],
      ["demandeurs_emploi_abc.femmes", "QN06201M", "2024-12-31", 220],
      ["demandeurs_emploi_a", "QN06201M", "2024-12-31", "absent"],
    ],
  },
  "job seekers: a quarter in the name": {
    name: "DEFM_2018T4_QP15.csv",
    content: "CODGEO;ABCDE;ABC\nQP062001;520;450\n",
    figures: [
      ["demandeurs_emploi_abc", "QP062001", "2018-T4", 450],
      ["demandeurs_emploi_abc", "QP062001", "2018-12-31", undefined],
    ],
  },
  "job seekers by commune: a quarter a row, however it is written": {
    name: "defm.csv",
    content: "codgeo;libgeo;trimestre;ABC;A\n62498;Lens;2023T4;4500;3000\n62498;Lens;T1 2024;4510;3010\n",
    format: "insee/defm-periodique",
    figures: [
      ["demandeurs_emploi_abc", "62498", "2023-T4", 4500],
      ["demandeurs_emploi_abc", "62498", "2024-T1", 4510],
    ],
  },
  "Caf by QPV: the day in the name": {
    name: "beneficiaires_CAF_31-12-2024_QP24.csv",
    content: "CODGEO;LIBGEO;A;PERCOU;AAL;AAAH;ARSAS;APPA\nQN06201M;A;520;1200;400;50;150;120\n",
    format: "cnaf/caf-iris",
    figures: [["allocataires_rsa_socle", "QN06201M", "2024-12-31", 150]],
  },
  "Caf by commune": {
    name: "data_CAF2023_COM.csv",
    content: "CODGEO;A;PERCOU;AAL;AAAH;ARSAS\n62498;5200;12000;4000;500;1500\n",
    figures: [["allocataires_caf", "62498", "2023-12-31", 5200]],
  },
  "portal of the Cnaf: a month in six digits": {
    name: "s_ben_com_f.csv",
    content:
      "dtreffre;numcomdo;nomcom;indfoy_ndur;indnbp_ndur;indfoy_rsa;indfoy_ndural\n202412;62498;LENS;5200;12000;1500;3000\n",
    format: "cnaf/portail-communes",
    figures: [["allocataires_rsa_socle", "62498", "2024-12", 1500]],
  },
  "portal of the Cnaf, QPV without codes and parts without their whole": {
    name: "ndur_s_qf_400_qpv_f.csv",
    content:
      "numcomdo;nomqpv;dtreffre;qf_400;indfoy_ndur;indnbp_ndur\n62498;Quartier A;2024-12;Moins de 400 euros;120;300\n",
    refused: ["import/famille-refusee"],
  },
  "social housing by IRIS": {
    name: "data_RPLS2024_Iris.csv",
    content:
      "CodGeo;LibGeo;DepCom;LibCom;EPCI;UU2020;Reg;Note;nbLsPls;nbLsMes;txVac;txVac3m;txRot\n624980101;Centre;62498;Lens;246200364;59701;32;0;520;3;2,1;1,0;8,2\n",
    figures: [
      ["logements_sociaux", "IRIS-624980101", "2024", 520],
      ["taux_rotation_logements_sociaux", "IRIS-624980101", "2024", 8.2],
    ],
  },
  "recorded crime by commune, compressed: a count and a rate a row, what is not published is secret": {
    name: "donnee-data.gouv-2024-geographie2024-produit-le2025-01-26.csv.gz",
    content: gzipSync(strToU8(SSMSI)),
    format: "ssmsi/communes",
    figures: [
      ["faits_cambriolages", "62498", "2023", 155],
      ["taux_cambriolages", "62498", "2023", 10.234],
      ["faits_cambriolages", "62510", "2023", "secret"],
      ["taux_cambriolages", "62510", "2023", "secret"],
    ],
  },
  "recorded crime by département, 2023: years of two digits": {
    name: "donnee-dep-data.gouv-2022-geographie2023-produit-le2023-07-17.csv",
    content:
      '"classe";"annee";"Code.département";"Code.région";"unité.de.compte";"millPOP";"millLOG";"faits";"POP";"LOG";"tauxpourmille"\n"Cambriolages de logement";22;"62";"32";"Infraction";20;19;5155;1463000;700000;7,36\n',
    figures: [
      ["faits_cambriolages", "DEP-62", "2022", 5155],
      ["taux_cambriolages", "DEP-62", "2022", 7.36],
    ],
  },
  "pupils by QPV: the school year of an edition": {
    name: "EDUC_2022.csv",
    content: "CODGEO;LIBGEO;TX_NSNE_16A25;EFF_E6;RET_E6;EFF_E3;RET_E3\nQP062001;A;32,1;120;12;110;20\n",
    figures: [
      ["eleves_6e_en_retard", "QP062001", "2020-2021", 12],
      ["part_jeunes_16_25_neet", "QP062001", "edition-2022", 32.1],
    ],
  },
  "pupils by QPV: a school year in the name": {
    name: "EDUC_2024_2025_QP24.csv",
    content: "CODGEO;EFF_E6;RET_E6;EFF_E3;RET_E3\nQN06201M;120;12;110;20\n",
    figures: [["eleves_3e", "QN06201M", "2024-2025", 110]],
  },
  "position of pupils: the collèges of a commune, weighted by their pupils": {
    name: "fr-en-ips-colleges-ap2022.csv",
    content: [
      "rentree_scolaire;academie;code_du_departement;departement;uai;nom_de_l_etablissment;code_insee_de_la_commune;nom_de_la_commune;secteur;effectifs;ips;ecart_type_de_l_ips",
      "2022-2023;LILLE;062;PAS-DE-CALAIS;0620000A;X;62498;LENS;public;400;78,1;25,2",
      "2022-2023;LILLE;062;PAS-DE-CALAIS;0620001A;Y;62498;LENS;public;600;90,0;25,2",
      "2022-2023;LILLE;062;PAS-DE-CALAIS;0620002A;Z;62510;LIEVIN;public;300;95,0;25,2",
      "2022-2023;LILLE;062;PAS-DE-CALAIS;0620003A;W;62510;LIEVIN;public;20;NS;NS",
      "",
    ].join("\n"),
    figures: [
      // (400 × 78,1 + 600 × 90) / 1000 = 85,24
      ["ips_colleges", "62498", "2022-2023", 85.2],
      ["ips_colleges", "62510", "2022-2023", "non_significatif"],
    ],
  },
  "position of pupils: without their number nothing is weighted": {
    name: "fr-en-ips_colleges_2022.csv",
    content:
      "Rentrée scolaire;UAI;Code INSEE de la commune;Secteur;IPS\n2021-2022;0010024W;01173;public;114.3\n",
    refused: ["import/famille-inconnue"],
  },
  "brevet: those present and admitted are added up, and the rate is that of the commune": {
    name: "fr-en-dnb-par-etablissement.csv",
    content: [
      "session;numero_d_etablissement;patronyme;commune;inscrits;presents;admis;taux_de_reussite",
      "2021;0620000A;X;62498;100;98;80;81,6%",
      "2021;0620001A;Y;62498;50;50;45;90,0%",
      "",
    ].join("\n"),
    figures: [
      ["candidats_brevet", "62498", "2021", 148],
      ["admis_brevet", "62498", "2021", 125],
    ],
  },
  "a table of Eurostat says neither its indicator nor territories of here": {
    name: "estat_edat_lfse_22.tsv",
    content: "freq,unit,sex,age,geo\\TIME_PERIOD\t2019 \t2020 \nA,PC,T,Y15-29,FR\t13.0 b\t: \n",
    refused: ["import/famille-refusee"],
  },
  "an export of the Observatoire des territoires of which no variable is described": {
    name: "od.csv",
    content: "codgeo;libgeo;an;tx_inconnu\n246200364;Lens;1968-1975;18,2\n",
    refused: ["import/famille-refusee"],
  },
  "an archive in an archive": {
    name: "a.zip",
    content: zipSync({ "b.zip": zipSync({ "DEFM2024_QP24.csv": strToU8(DEFM) }) }),
    figures: [["demandeurs_emploi_abc", "QN06201M", "2024-12-31", 450]],
  },
};

describe("a family of published files", () => {
  test.each(Object.entries(FAMILIES))("%s", async (_, { name, content, format, figures = [], refused }) => {
    const folder = emptyFolder();
    const { codes, outcomes, report } = await imported(folder, [await file(name, content)]);
    if (refused) {
      expect(codes).toEqual(refused);
      return;
    }
    expect(outcomes).toEqual(["importe"]);
    if (format !== undefined) expect(report?.files[0]?.tables[0]?.format).toBe(format);
    const { value, diagnostics } = await openWorkspace(nodeWorld(folder));
    expect(diagnostics.filter(({ severity }) => severity === "erreur")).toEqual([]);
    for (const [indicator, code, period, expected] of figures) {
      const found = value?.observations.find(indicator, code, period)?.value;
      const wanted = typeof expected === "string" ? { unknown: expected } : expected;
      expect(found, `${indicator} ${code} ${period}`).toEqual(wanted);
    }
  });

  test("an archive too deep beside a table is named, and does not refuse it", async () => {
    const deep = zipSync({ "c.zip": zipSync({ "d.zip": zipSync({ "e.csv": strToU8(DEFM) }) }) });
    const content = zipSync({ "DEFM2024_QP24.csv": strToU8(DEFM), "b.zip": deep });
    const { outcomes, diagnostics } = await imported(emptyFolder(), [await file("a.zip", content)]);
    expect(outcomes).toEqual(["importe"]);
    const [named] = diagnostics.filter(({ code }) => code === "import/table-ecartee");
    expect(named?.place.file).toContain("a.zip!b.zip!c.zip");
    expect(named?.message).toContain("archive");
  });
});

const CORRESPONDENCE = [
  "QP2024;Label_QP2024;Statut;QP2015_1;Label_QP2015_1;QP2015_2;Label_QP2015_2;QP2015_3;Label_QP2015_3;;;",
  '="QN06201M";Quartier A;Modifié;="QP062001";A;="QP062002";B;;;;;',
  "QN06202N;Quartier B;Nouveau;;;;;;;;;",
  ";;Sorti;QP062009;C;;;;;;;",
  "",
].join("\n");

describe("the correspondence of QPV from 2015 to 2024", () => {
  const name = "liste-correspondance-qp2024-qp2015.csv";

  test("gives each its status and all those that it succeeds, those that nothing succeeds too", async () => {
    const folder = emptyFolder();
    expect((await imported(folder, [await file(name, CORRESPONDENCE)])).outcomes).toEqual(["importe"]);
    const { value } = await openWorkspace(nodeWorld(folder));
    const of = (code: string) => value?.territories.get(code);
    expect(of("QN06201M")).toMatchObject({
      label: "Quartier A",
      succession: "modifie",
      predecessors: ["QP062001", "QP062002"],
    });
    expect(of("QN06202N")).toMatchObject({ succession: "nouveau" });
    expect(of("QN06202N")?.predecessors).toBeUndefined();
    expect(of("QP062009")).toMatchObject({ label: "C", succession: "sorti", geography: "qpv2015" });
  });

  test("a status that nobody has described is an error", async () => {
    const content = CORRESPONDENCE.replace("Modifié", "Fusionné");
    expect((await imported(emptyFolder(), [await file(name, content)])).codes).toEqual([
      "import/statut-inconnu",
    ]);
  });
});
