import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { readAccuracy } from "../../src/answers/dataset.ts";
import { accuracyRows } from "../../src/evaluation/evaluate-reading.ts";
import type { DocumentJson } from "../../src/evaluation/scored-event.ts";

const GOLD = fileURLToPath(new URL("./gold/", import.meta.url));
const CALL = { kind: "phone_call", status: "happened", from: "2024-03-26", to: "2024-03-26", people: [], countries: ["NER", "RUS"], organizations: [], place: null, topics: ["security"], evidence: "They spoke." };
const VISIT = { ...CALL, kind: "visit", from: "2024-04-01", to: "2024-04-01" };
const told = (doc: string, language: string, ...events: readonly object[]): [string, DocumentJson] => [doc, { doc, language, events }];

describe("the accuracy that the dataset shows", () => {
  const gold = new Map([told("fr-0003.txt", "fr", CALL, VISIT), told("en-0006.txt", "en", CALL), told("en-0001.txt", "en", VISIT)]);
  const predicted = new Map([told("fr-0003.txt", "fr", CALL), told("en-0006.txt", "en", VISIT), told("en-0001.txt", "en", VISIT)]);
  const row = (language: string | null, kind: string | null) => accuracyRows(gold, predicted).find((one) => one.language === language && one.kind === kind);

  it("is measured on the blind documents: of all, by kind, by language, by both", () => {
    expect(row(null, null)).toEqual({ language: null, kind: null, precision: 0.5, recall: 0.333, gold: 3 });
    expect(row(null, "phone_call")).toEqual({ language: null, kind: "phone_call", precision: 1, recall: 0.5, gold: 2 });
    expect(row("fr", null)).toEqual({ language: "fr", kind: null, precision: 1, recall: 0.5, gold: 2 });
    expect(row("fr", "phone_call")).toEqual({ language: "fr", kind: "phone_call", precision: 1, recall: 1, gold: 1 });
  });

  it("says null where nothing was found, or nothing was there", () => {
    expect(row("fr", "visit")).toMatchObject({ precision: null, recall: 0, gold: 1 });
    expect(row("en", "visit")).toMatchObject({ precision: 0, recall: null, gold: 0 });
  });

  it("takes all documents where none is blind", () => {
    const open = new Map([told("mine.txt", "en", CALL)]);
    expect(accuracyRows(open, open)[0]).toEqual({ language: null, kind: null, precision: 1, recall: 1, gold: 1 });
  });

  it("stands in models/accuracy.json, for all and for every language of the gold", () => {
    const rows = readAccuracy();
    expect(rows.find(({ language, kind }) => language === null && kind === null)?.gold).toBeGreaterThan(200);
    const languages = readdirSync(GOLD, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(new Set(rows.map(({ language }) => language))).toEqual(new Set([null, ...languages]));
  });
});
