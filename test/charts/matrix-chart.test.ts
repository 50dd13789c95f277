import { describe, expect, it } from "@jest/globals";

import { matrixChart } from "../../src/charts/matrix-chart.ts";
import type { MatrixData } from "../../src/charts/matrix-chart.ts";
import { expectPicture } from "./expect-picture.ts";

const rows = ["Abdourahamane Tiani", "Assimi Goïta", "Ibrahim Traoré"].map((name, n) => ({ id: `person:${n}`, name }));
const columns = ["Vladimir Putin", "Emmanuel Macron", "Recep Tayyip Erdoğan", "Faure Gnassingbé"].map((name, n) => ({ id: `person:${n + 10}`, name }));
const data: MatrixData = { title: "Who talks to whom", rows, columns, count: (row, column) => (Number(row.slice(7)) * 5 + Number(column.slice(7)) * 3) % 8 };

describe("the matrix", () => {
  it("looks as reviewed", () => expectPicture("matrix-light", matrixChart(data, { width: 640, theme: "light", tongue: "en" })));
  it("looks as reviewed on a phone, dark", () => expectPicture("matrix-dark-phone", matrixChart(data, { width: 340, theme: "dark", tongue: "fr", link: (row, column) => `?parties=${row},${column}` })));
  it("says so where there is nothing", () => expect(matrixChart({ ...data, rows: [] }, { width: 340, theme: "light", tongue: "fr" })).toContain("Aucun événement"));
  it("leads nowhere from a cell without contacts", () => {
    expect(matrixChart({ ...data, count: () => 0 }, { width: 640, theme: "light", tongue: "en", link: () => "?" })).not.toContain("<a ");
  });
});
