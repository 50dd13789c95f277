import { describe, expect, it } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";

import { describeTables } from "../../src/api/http/tables/openapi.ts";
import { eventsTable } from "../../src/tables/events-table.ts";
import { recordOf } from "../../src/tables/write-json.ts";
import { EVENTS } from "../tables/fixture-source.ts";

interface OpenApi { openapi: string; paths: Record<string, { get: { parameters: { name: string }[]; responses: Record<string, { content?: Record<string, { schema: object }> }> } }> }

describe("the OpenAPI document", () => {
  const document = describeTables() as unknown as OpenApi;

  it("lists every table of the contract", () => {
    const tables = ["/events", "/participants", "/contacts", "/alliances/{id}/timeline"].flatMap((path) => ["csv", "json", "ndjson"].map((format) => `${path}.${format}`));
    expect(Object.keys(document.paths).sort()).toEqual([...tables, "/alliances/{id}/timeline.svg", "/alliances/{id}/annotations.json", "/alliances.json"].sort());
  });

  it("describes rows as they are sent", () => {
    const { schema } = document.paths["/events.json"]!.get.responses["200"]!.content!["application/json"]!;
    const validate = new Ajv2020({ strict: false, formats: { "date": true, "date-time": true } }).compile(schema);
    expect(validate(EVENTS.map((event) => recordOf(eventsTable, event)))).toBe(true);
    expect(validate([{ id: 1 }])).toBe(false);
  });

  it("says what each of its problems means", () => {
    for (const { get } of Object.values(document.paths)) expect(Object.keys(get.responses)).toEqual(expect.arrayContaining(["200", "304", "400", "404", "429", "503", "504"]));
  });
});
