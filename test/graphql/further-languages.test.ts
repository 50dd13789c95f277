import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { buildSchema, findBreakingChanges, isEnumType } from "graphql";
import { ENUMS } from "../../src/api/graphql/enums.ts";
import { extendSchema, extendValues, furtherLanguages } from "../../src/api/graphql/further-languages.ts";
import { readSchemaText } from "../../src/api/graphql/server.ts";
import { openSeededService, type SeededService } from "./seeded-service.ts";

const written = ENUMS["Language"] ?? {};

describe("languages that only a table of names makes known", () => {
  it("are none where all are in the schema", () => {
    expect(extendSchema(furtherLanguages(["fr", "en", "ru", "ar", "es", "it", "pt", "tr"], written))).toEqual([]);
  });

  it("join the schema's languages, described, and take nothing from them", () => {
    const languages = furtherLanguages(["fr", "de"], written);
    const schema = buildSchema([readSchemaText(), ...extendSchema(languages)].join("\n"));
    const type = schema.getType("Language");
    expect(isEnumType(type) ? type.getValues().filter(({ name }) => !(name in written)).map(({ name, description }) => [name, description]) : []).toEqual([["DE", "German"]]);
    expect(findBreakingChanges(buildSchema(readSchemaText()), schema)).toEqual([]);
    expect(extendValues(languages, written)).toEqual({ ...written, DE: "de" });
  });
});

describe("the service", () => {
  let seeded: SeededService;
  beforeAll(async () => { seeded = await openSeededService(); });
  afterAll(() => seeded.close());

  it("names states, organisations and topics in Italian, and understands the names", async () => {
    const { data, errors } = await seeded.ask(`{ country(name: "Germania") { iso3 name(language: IT) } organization(name: "Cedeao") { name(language: IT) } topic(id: "sanctions") { name(language: IT) } inFrench: country(name: "Mosca") { name(language: FR) } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      country: { iso3: "DEU", name: "Germania" }, organization: { name: "Comunità economica degli Stati dell'Africa occidentale" }, topic: { name: "sanzioni" }, inFrench: { name: "Russie" },
    });
  });
});
