import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openSeededService, type SeededService } from "./seeded-service.ts";

describe("bad input gets its documented code and words that say what to do", () => {
  let seeded: SeededService;
  beforeAll(async () => { seeded = await openSeededService(); });
  afterAll(() => seeded.close());

  const contacts = (args: string): string => `{ contacts(${args}) { totalCount edges { cursor node { person { id } } } } }`;
  const cases: readonly (readonly [name: string, query: string, code: string, words: RegExp])[] = [
    ["an unknown name", contacts('of: "Sahell", with: "Moscow"'), "BAD_USER_INPUT", /"Sahell" is no party.*Sahel \(region:SAHEL_CORE\)/],
    ["an ambiguous name", contacts('of: "Sahel", with: "Congo"'), "BAD_USER_INPUT", /may mean|is no party/],
    ["an empty name", contacts('of: " ", with: "Moscow"'), "BAD_USER_INPUT", /empty name/],
    ["a name of another type", '{ members(of: "Niger", on: "2024-01-01") { status } }', "BAD_USER_INPUT", /the country Niger .* an organisation or a region/],
    ["a month that does not exist", contacts('of: "Sahel", with: "Moscow", during: "2024-13"'), "BAD_USER_INPUT", /2024-03-26.*2023\/2024-03.*\.\.\/2024/],
    ["a day that does not exist", contacts('of: "Sahel", with: "Moscow", during: "2023-02-29"'), "BAD_USER_INPUT", /is no period/],
    ["a period that ends before it begins", contacts('of: "Sahel", with: "Moscow", during: "2024-06/2024-01"'), "BAD_USER_INPUT", /ends before it begins/],
    ["a period in words", contacts('of: "Sahel", with: "Moscow", during: "last month"'), "BAD_USER_INPUT", /is no period/],
    ["a period open at both ends", contacts('of: "Sahel", with: "Moscow", during: "../.."'), "BAD_USER_INPUT", /is no period/],
    ["first and last together", contacts('of: "Sahel", with: "Moscow", first: 1, last: 1'), "BAD_USER_INPUT", /give one of them/],
    ["a negative page", '{ events(first: -1) { totalCount } }', "BAD_USER_INPUT", /whole number/],
    ["a cursor that is none", '{ events(after: "nonsense") { edges { cursor } } }', "BAD_USER_INPUT", /begin again/],
    ["a cursor of another list", `{ events(after: "${Buffer.from('["contacts","2024-03-27","person:assimi-goita"]').toString("base64url")}") { edges { cursor } } }`, "BAD_USER_INPUT", /begin again/],
    ["a cursor of another order", `{ events(orderBy: DATE_ASC, after: "${Buffer.from('["events date_desc","2024-03-27","event:1"]').toString("base64url")}") { edges { cursor } } }`, "BAD_USER_INPUT", /begin again/],
    ["a garbled cursor", `{ events(after: "${Buffer.from('["events date_desc","zzz","event:1"]').toString("base64url")}") { edges { cursor } } }`, "BAD_USER_INPUT", /begin again/],
    ["a place in no country", '{ events(filter: { places: ["XXX/Foo"] }) { totalCount } }', "BAD_USER_INPUT", /XXX, which is none/],
    ["silence in a time to come", '{ silences(of: "AES", with: "France", during: "2099") { person { id } } }', "BAD_USER_INPUT", /has begun/],
    ["an unknown topic", '{ events(filter: { topics: ["football"] }) { totalCount } }', "BAD_USER_INPUT", /choose of .*sovereignty/],
    ["an unknown place", '{ events(filter: { places: ["Atlantis"] }) { totalCount } }', "BAD_USER_INPUT", /is no place/],
    ["a day that is none", '{ members(of: "AES", on: "2024-02-30") { status } }', "GRAPHQL_VALIDATION_FAILED", /is no day/],
    ["a chain of no length", '{ path(from: "Tiani", to: "Putin", maxLength: 0) { length } }', "BAD_USER_INPUT", /from 1 to 10/],
    ["a chain from one to the same", '{ path(from: "Goïta", to: "Assimi Goïta") { length } }', "BAD_USER_INPUT", /two different/],
    ["too many buckets", '{ allianceTimeline(of: "AES", during: "1900/2100", bucket: DAY) { unplaced } }', "BAD_USER_INPUT", /more than 5000 buckets/],
    ["a search without words", '{ search(text: " … ") { totalCount } }', "BAD_USER_INPUT", /holds no word/],
    ["a time that is none", '{ changes(since: "yesterday") { totalCount } }', "BAD_USER_INPUT", /RFC 3339/],
    ["a question that is not understood", '{ ask(question: "Wie spät ist es?") { answer } }', "BAD_USER_INPUT", /./],
  ];

  it.each(cases)("%s", async (_name, query, code, words) => {
    const { errors } = await seeded.ask(query);
    expect(errors?.[0]?.extensions.code).toBe(code);
    expect(errors?.[0]?.message).toMatch(words);
  });

  it("lists candidates that can be asked for", async () => {
    const { errors } = await seeded.ask(contacts('of: "Sahell", with: "Moscow"'));
    expect(errors?.[0]?.extensions.candidates?.map(({ id }) => id)).toContain("region:SAHEL_CORE");
    expect((await seeded.ask(contacts('of: "region:SAHEL_CORE", with: "RUS"'))).errors).toBeUndefined();
  });

  it("answers null for ids that nobody has", async () => {
    const { data, errors } = await seeded.ask(`{
      event(id: "event:0000000000000000") { id } person(name: "person:nobody-at-all") { id } country(name: "country:XXX") { id } organization(name: "organization:NOPE") { id }
      topic(id: "topic:football") { id } document(id: "document:0000000000000000") { id } node(id: "report:0000000000000000") { id } other: node(id: "nonsense") { id }
    }`);
    expect(errors).toBeUndefined();
    expect(Object.values(data)).toEqual(Array.from({ length: 8 }, () => null));
  });

  it("takes names in any language, codes, capitals, palaces and ids", async () => {
    const names = ["Moscow", "Moscou", "Москва", "Moskova", "موسكو", "the Kremlin", "Russia", "Russie", "RUS", "country:RUS"];
    const { data, errors } = await seeded.ask(`{ ${names.map((name, at) => `n${at}: contacts(of: "Sahel", with: "${name}", during: "2024-03") { edges { node { person { id } } } }`).join(" ")} }`);
    expect(errors).toBeUndefined();
    const people = Object.values(data as Record<string, { edges: { node: { person: { id: string } } }[] }>).map(({ edges }) => edges.map(({ node }) => node.person.id).join());
    expect(new Set(people)).toEqual(new Set(["person:assimi-goita,person:abdourahamane-tiani"]));
  });
});
