import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { isEventKind } from "../../src/domain/event-kinds.ts";
import { isTopic } from "../../src/domain/topics.ts";
import { readGold } from "../../src/evaluation/read-gold.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";

const folder = fileURLToPath(new URL("../../models/lessons/", import.meta.url));
const gold = readGold(folder);
const { countries } = loadKnowledge();

describe("the lessons", () => {
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

  it("are there for all seven languages, half of them without any event", () => {
    expect(languages).toEqual(expect.arrayContaining(["ar", "en", "es", "fr", "pt", "ru", "tr"]));
    const eventless = [...gold.values()].filter(({ events }) => (events ?? []).length === 0).length;
    expect(eventless / gold.size).toBeGreaterThan(0.4);
  });

  it.each([...gold])("%s: its text is there, its gold quotes it, and names what the guide knows", (name, document) => {
    const file = join(folder, document.language ?? "", name);
    expect(existsSync(file)).toBe(true);
    const text = readFileSync(file, "utf8");
    for (const event of document.events ?? []) {
      expect(text).toContain(event.evidence);
      expect(isEventKind(event.kind ?? "")).toBe(true);
      expect((event.topics ?? []).filter((topic) => !isTopic(topic))).toEqual([]);
      expect((event.countries ?? []).filter((iso3) => !countries.has(iso3))).toEqual([]);
      expect((event.from ?? "") <= (event.to ?? event.from ?? "")).toBe(true);
    }
  });
});
