import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { documentFromText } from "../../src/documents/document-from-text.ts";
import { openDocumentContext } from "../../src/documents/make-document.ts";
import { extractReports } from "../../src/extraction/extract-reports.ts";
import { loadReadingTools } from "../../src/extraction/reading-tools.ts";
import { loadPacks } from "../../src/languages/load-packs.ts";
import { scoreEvents, measureOf } from "../../src/evaluation/score-events.ts";
import { predictEvents } from "../../src/evaluation/predict-events.ts";
import { readGold } from "../../src/evaluation/read-gold.ts";
import { openLanguageDetector } from "../../src/languages/detect-language.ts";
import { openPageReader } from "../extraction/page-reader.ts";

const PAGES = fileURLToPath(new URL("../evaluation/italian/", import.meta.url));
const FOUNDING_CASE = ` date 2024-03 Il Cremlino chiama il Sahel

Il capo della giunta del Mali, il colonnello Assimi Goïta, ha parlato ieri, mercoledì, al telefono con il presidente russo Vladimir Putin. Al centro del colloquio la lotta al terrorismo.

Martedì 26 marzo lo stesso Putin aveva telefonato al generale Abdourahamane Tiani, che guida il Niger.`;
const { read, tools } = await openPageReader();

/** The eighth language, added by folder and tables alone as CONTRIBUTING.md tells it: what it shows holds for the ninth. */
describe("Italian", () => {
  it("reads the two calls of the founding case, told in Italian: who called whom, and on which day", () => {
    const { reports } = read(FOUNDING_CASE, "it");
    expect(reports.map(({ kind, status, days, countries, participants }) => [kind, status, days.from, days.to, countries, participants.map(({ person }) => person).sort()])).toEqual([
      ["phone_call", "happened", "2024-03-27", "2024-03-27", ["MLI", "RUS"], ["person:assimi-goita", "person:vladimir-putin"]],
      ["phone_call", "happened", "2024-03-26", "2024-03-26", ["NER", "RUS"], ["person:abdourahamane-tiani", "person:vladimir-putin"]],
    ]);
  });

  it("is told from its neighbours, and they from it", async () => {
    const packs = new Map([...tools.languages].map(([code, { pack }]) => [code, pack]));
    const detect = await openLanguageDetector(packs);
    const texts: readonly (readonly [string, string])[] = [
      ["it", "Putin chiama Goïta: colloquio sulla lotta al terrorismo"], ["it", "Il ministro degli Esteri russo è arrivato a Bamako."],
      ["es", "Putin llama a Goïta: conversación sobre la lucha contra el terrorismo"], ["es", "El ministro de Exteriores ruso llegó a Bamako."],
      ["pt", "Putin liga a Goïta: conversa sobre a luta contra o terrorismo"], ["pt", "O ministro dos Negócios Estrangeiros russo chegou a Bamako."],
      ["fr", "Poutine appelle Goïta : entretien sur la lutte contre le terrorisme"], ["fr", "Le ministre des Affaires étrangères russe est arrivé à Bamako."],
    ];
    expect(texts.map(([, text]) => detect(text))).toEqual(texts.map(([language]) => ({ language })));
  });

  it("reads its own pages, annotated before it was written, with strict F1 above .60 and at most one page in six with an invented event", async () => {
    const gold = readGold(PAGES);
    const { predicted, quarantined } = await predictEvents(PAGES, new Set(gold.keys()), tools);
    expect(quarantined).toEqual([]);
    const tally = scoreEvents(gold, predicted).levels.strict.get("");
    expect(tally === undefined ? 0 : measureOf(tally).f1).toBeGreaterThan(0.6);
    const eventless = [...gold].filter(([, { events }]) => (events ?? []).length === 0).map(([name]) => name);
    expect(eventless).toHaveLength(6);
    expect(eventless.filter((name) => (predicted.get(name)?.events ?? []).length > 0).length).toBeLessThan(2);
  });
});

describe("a ninth language", () => {
  it("is a folder: a copied pack under a code of its own reads at once", async () => {
    const root = mkdtempSync(join(tmpdir(), "entente-ninth-"));
    try {
      const folder = join(root, "xx");
      cpSync(fileURLToPath(new URL("../../languages/es/", import.meta.url)), folder, { recursive: true });
      const meta = join(folder, "meta.json");
      writeFileSync(meta, readFileSync(meta, "utf8").replace("\"code\": \"es\"", "\"code\": \"xx\""));
      const packs = loadPacks(root);
      const own = loadReadingTools(packs, tools.knowledge, tools.models);
      const reading = documentFromText({ text: "El presidente ruso Vladimir Putin habló por teléfono el 5 de marzo de 2024 con el presidente chino Xi Jinping.", language: "xx" }, await openDocumentContext(packs));
      const { reports } = "document" in reading ? extractReports(reading.document, own) : { reports: [] };
      expect(reports.map(({ kind, days, participants }) => [kind, days.from, participants.map(({ person }) => person).sort()])).toEqual([["phone_call", "2024-03-05", ["person:vladimir-putin", "person:xi-jinping"]]]);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
