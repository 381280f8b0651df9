import { gzipSync, strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { openWorkspace } from "../../src/workspace/inspect.ts";
import { emptyFolder, file, imported } from "./workspace.ts";

/** What third parties made of published files: small files with the headers of those of the national base. */
async function read(files: Readonly<Record<string, string>>) {
  const folder = emptyFolder();
  const paths = await Promise.all(
    Object.entries(files).map(([name, content]) => file(name, gzipSync(strToU8(content)))),
  );
  const { codes } = await imported(folder, paths);
  const { value } = await openWorkspace(nodeWorld(folder));
  const figure = (indicator: string, code: string, period: string) =>
    value?.observations.find(indicator, code, period);
  return { codes, territories: value?.territories, figure };
}

const CC = "CODGEO;LIBGEO;NBMENFISC15;NBPERSMENFISC15;MED15;TP6015";

describe("a file that was written again with points", () => {
  test("is read where the column shows what its points are", async () => {
    const { codes, figure } = await read({
      "filosofi_epci_2015.csv": `${CC}\n200000172;A;1;2;19461.875;9\n200000438;B;1;2;23836.6666666667;6.1\n`,
    });
    expect(codes).toEqual([]);
    expect(figure("revenu_median_disponible", "200000172", "2015")?.value).toBe(19461.875);
  });

  test.each([
    ["nothing shows it", "20435"],
    ["a comma contradicts it", "20435,5"],
    ["thousands contradict it", "1.020.435"],
  ])("is refused where %s", async (_, other) => {
    const { codes } = await read({
      "filosofi_epci_2015.csv": `${CC}\n200000172;A;1;2;19461.875;9\n200000438;B;1;2;${other};6.1\n`,
    });
    expect(codes).toContain("import/nombre-ambigu");
  });
});

test("a compilation gives way to the producer's own file, and its rows of other levels are set aside", async () => {
  const { codes, figure } = await read({
    "FILO2019_DISP_EPCI.csv": "CODGEO;LIBGEO;NBUC19;Q219;D119;PIMPOT19\n200000172;A;1;25510;12000;-15\n",
    "epci.csv":
      "code;libelle;rev_txpauv_19;rev_txpauv_21;rev_med_19;rev_med_21;eco_txemp_1564_22\n00FR;France;;14;;22000;66\n200000172;A;9.2;9;25520;26980;73.96\n75056;Paris;;;;;70\n",
  });
  expect(codes.filter((code) => code !== "dataset/valeurs-divergentes")).toEqual([]);
  expect(figure("revenu_median_disponible", "200000172", "2019")?.value).toBe(25510);
  expect(figure("taux_pauvrete_60", "200000172", "2019")?.value).toBe(9.2);
  expect(figure("taux_emploi_15_64", "75056", "2022")).toBeUndefined();
});

test("a transcribed correspondence: a status that says nothing of the former quartier is none", async () => {
  const { codes, territories } = await read({
    "correspondance.csv":
      "qp2024;statut;qp2015_1;qp2015_2;qp2015_3\nQN00101M;MODIFIE;QP001001;;\nQN97651C;COMMUNE;;;\n",
  });
  expect(codes).toEqual([]);
  expect(territories?.get("QN00101M")).toMatchObject({ succession: "modifie", predecessors: ["QP001001"] });
  expect(territories?.get("QN97651C")?.succession).toBeUndefined();
});

test("the communes of Grand Paris are in their EPT and in the Métropole; a former name leads to its commune", async () => {
  const { territories } = await read({
    "supracom_2024.csv":
      "CODGEO;LIBGEO;DEP;REG;EPCI;EPT;UU2020\n93066;Saint-Denis;93;11;200054781;200057867;00851\n50129;Cherbourg-en-Cotentin;50;28;200067205;ZZZZZZZZZ;1\n",
    "commune_2021.csv":
      "TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT\nCOM,50129,28,50,50D,501,0,X,X,Cherbourg-en-Cotentin,5099,\nCOMD,50129,,,,,0,X,X,Cherbourg-Octeville,,50129\n",
    "DEMO_2022.csv":
      "CODGEO;LIBGEO;POP_MUN;LIB_COM;TX_TOT_0A24;IND_JEUNE\nQP050005;Les Provinces;1000;Cherbourg-Octeville;40;1,2\n",
  });
  expect(territories?.get("93066")?.epci).toEqual(["200054781", "200057867"]);
  expect(territories?.get("QP050005")?.epci).toEqual(["200067205"]);
});
