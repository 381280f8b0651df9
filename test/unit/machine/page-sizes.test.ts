import { describe, expect, it } from "vitest";
import { sheetRooms } from "../../../src/machine/page-sizes.ts";

const MM = 96 / 25.4;
const inMillimetres = (rooms: ReturnType<typeof sheetRooms>, name = "") => {
  const { width = 0, height = 0 } = rooms.get(name) ?? {};
  return [Math.round(width / MM), Math.round(height / MM)];
};
const none = ["", "", "", ""] as const;

describe("sheetRooms", () => {
  it("is the sheet less its margins", () => {
    const rooms = sheetRooms([{ selector: "", size: "a4", margins: ["14mm", "1.5cm", "17mm", "42.52pt"] }]);
    expect(inMillimetres(rooms)).toEqual([180, 266]);
  });

  it("turns a sheet, which takes its margins from the common one", () => {
    const rooms = sheetRooms([
      { selector: "", size: "a4", margins: ["10mm", "15mm", "10mm", "15mm"] },
      { selector: "paysage", size: "a4 landscape", margins: none },
    ]);
    expect(inMillimetres(rooms, "paysage")).toEqual([267, 190]);
  });

  it("lets a later rule complete an earlier one, and passes over first pages", () => {
    const rooms = sheetRooms([
      { selector: "", size: "a4", margins: ["10mm", "10mm", "10mm", "10mm"] },
      { selector: ":first", size: "", margins: ["0mm", "0mm", "0mm", "0mm"] },
      { selector: "", size: "", margins: ["", "20mm", "", ""] },
    ]);
    expect(inMillimetres(rooms)).toEqual([180, 277]);
  });

  it.each([
    ["210mm 297mm", [210, 297]],
    ["landscape", [279, 216]],
    ["10cm", [100, 100]],
    ["", [216, 279]],
  ])("reads the size « %s »", (size, room) => {
    expect(inMillimetres(sheetRooms([{ selector: "", size, margins: none }]))).toEqual(room);
  });

  it("takes a margin in percents, and none from what it cannot read", () => {
    const rooms = sheetRooms([{ selector: "", size: "100mm", margins: ["auto", "10%", "auto", "10%"] }]);
    expect(inMillimetres(rooms)).toEqual([80, 100]);
  });
});
