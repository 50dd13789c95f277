import { describe, expect, it } from "@jest/globals";
import { parse } from "csv-parse/sync";

import { eventsTable } from "../../src/tables/events-table.ts";
import { timelineWide, widen } from "../../src/tables/timeline-table.ts";
import { writeCsv } from "../../src/tables/write-csv.ts";
import { CALL, EVENTS, HOSTILE, TIMELINE } from "./fixture-source.ts";

const csv = (rows: Iterable<typeof CALL>): string => [...writeCsv(eventsTable, rows)].join("");

describe("CSV", () => {
  it("has the contract's header also above no rows", () => {
    expect(csv([])).toBe("id,date,to,precision,kind,family,status,countries,people,organizations,place,topics,initiators,reports,quote,url\r\n");
  });

  it("reads back as it was, whatever quotes, commas and line ends the text holds", () => {
    const rows = parse<Record<string, string>>(csv(EVENTS), { columns: true, record_delimiter: "\r\n" });
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({ quote: CALL.quote, countries: "NER; RUS", people: "Abdourahamane Tiani; Vladimir Putin", reports: "2", url: "" });
  });

  it("lets no spreadsheet run a document's text as a formula", () => {
    const [row] = parse<Record<string, string>>(csv([HOSTILE]), { columns: true });
    expect(row!["quote"]).toBe(`'${HOSTILE.quote!}`);
    for (const start of ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "＝1"]) expect(csv([{ ...CALL, quote: start }])).toContain(`'${start}`);
  });

  it("keeps negative numbers numbers", () => {
    const lines = [...writeCsv(timelineWide, widen(TIMELINE))];
    expect(lines).toEqual([
      "date,time,talks,agreement,cooperation,rejection,coercion,net\r\n",
      "2024-03-01,2024-03-01T00:00:00Z,3,0,0,1,0,2\r\n",
      "2024-04-01,2024-04-01T00:00:00Z,0,0,0,2,0,-2\r\n",
    ]);
  });
});
