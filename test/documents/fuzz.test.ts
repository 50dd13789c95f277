import { describe, expect, it } from "@jest/globals";
import { documentFromText } from "../../src/documents/document-from-text.ts";
import { openDocumentContext } from "../../src/documents/make-document.ts";
import { readBytes } from "../../src/documents/read-bytes.ts";
import type { Document } from "../../src/domain/document.ts";
import { splitSentences } from "../../src/extraction/sentences/split-sentences.ts";
import { loadPacks } from "../../src/languages/load-packs.ts";

const packs = loadPacks();
const context = await openDocumentContext(packs);

const TEXTS = [
  " date 2024-03 Bamako et Moscou\n\nM. Goïta s'est entretenu « hier mercredi » avec son homologue.Il l'a dit à l'AFP.\n\nPartager\n\nLire aussi : Niamey\n\n© AFP",
  "date 2024-03-27 Putin calls\n\nMOSCOW (Reuters) - \"We met,\" said U.S. officials; they didn't say where. “More” – he’s gone.\nFollow us\nSource: agencies",
  "МОСКВА, 8 июл — РИА Новости. Президент провёл разговор с А. Гойтой в 2024 г. Они «договорились». Читайте также: Что известно\n\nАрхивное фото",
  "باماكو – أجرى د. محمد اتصالا هاتفيا مع نظيره الروسي، ٢٧ مارس ٢٠٢٤. وقال: «نعم». اقرأ أيضا: ماذا بعد؟\n\nالوسوم: مالي",
  "ANKARA (AA) - Cumhurbaşkanı Erdoğan, Putin'le 26'sında telefonda görüştü. 2. Zirve İstanbul'da.\n\nHaberi paylaş",
  "El Sr. López viajó a EE. UU. con ¿quién? ¡Nadie! Lea también: la cumbre\n\nO Presidente João Lourenço, à noite, falou. Leia também\n• O que é",
  "<html><head><meta property='article:published_time' content='2024-03-28'></head><body><div><p>Le président a parlé<br>avec son homologue.</p><figure><figcaption>Photo</figcaption></figure></body></html>",
  "<rss><channel><item><title>Un appel</title><description><![CDATA[<p>Le président a parlé avec son homologue.</p>]]></description></item></channel></rss>",
  "{\"text\": \"Le président a parlé avec son homologue.\", \"title\": \"T\", \"date\": \"2024-03-28\"}\n{\"text\": 7}\n",
];
const ODD = ["\u0000", "\u0007", "\u200F", "\u202E", "\uFEFF", "\u00AD", "\u0301", "\uD800", "\uDC00", "😀", "«", "»", "“", "\"", "‘", "’", "'", "(", ")", "…", "....", "—", "-", "@", "#", "|", "•", "\t", "\r\n", "\u2028", "\u0085", "<", "&", "]]>", "{", "\\", "中文", "한국", "ไทย", "http://", "U.S.", "date 2024-02-30 ", "©", "٢", "ﬁ"];

/** Mulberry32: the same documents in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function mutate(random: () => number): string {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  let text = pick(TEXTS);
  for (let step = Math.floor(random() * 6); step >= 0; step -= 1) {
    const at = Math.floor(random() * (text.length + 1));
    const to = Math.floor(random() * (text.length + 1));
    const ways = [
      () => text.slice(0, at),
      () => text.slice(Math.min(at, to), Math.max(at, to)),
      () => text.slice(0, at) + pick(ODD) + text.slice(at),
      () => text.slice(0, at) + pick(ODD).repeat(Math.floor(random() * 60)) + text.slice(at),
      () => `${text.slice(0, at)}${pick(TEXTS)}${text.slice(at)}`,
      () => text.split(" ").sort(() => random() - 0.5).join(" "),
      () => Array.from(text).reverse().join(""),
      () => text.replaceAll("\n", random() < 0.5 ? " " : "\r\n"),
      () => text.replace(/[.!?]/g, ""),
      () => `${"« “ ".repeat(Math.floor(random() * 80))}${text}`,
      () => text.toUpperCase(),
      () => text.repeat(Math.floor(random() * 8)),
    ];
    text = pick(ways)();
  }
  return text;
}

/** Milliseconds of processor time so far: unlike the clock's, they do not grow when the machine is busy with something else. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** What must hold of any document: everything lies inside the text, in order, and says the words it says. */
function check(document: Document): void {
  const { text, paragraphs } = document;
  let last = 0;
  for (const paragraph of paragraphs) {
    if (!(paragraph.start >= last && paragraph.end > paragraph.start && paragraph.end <= text.length)) throw new Error(`paragraph ${JSON.stringify(paragraph)} after ${last} in ${JSON.stringify(text)}`);
    last = paragraph.end;
  }
  let end = 0;
  for (const sentence of splitSentences(document, packs.get(document.language)!)) {
    const paragraph = paragraphs[sentence.paragraph]!;
    const holds = sentence.start >= end && sentence.end > sentence.start && sentence.start >= paragraph.start && sentence.end <= paragraph.end;
    const tokensHold = sentence.tokens.every((token, index) => token.start >= (sentence.tokens[index - 1]?.end ?? sentence.start) && token.end <= sentence.end && text.slice(token.start, token.end) === token.text);
    const quotesHold = sentence.quoted.every((span) => span.start >= sentence.start && span.end <= sentence.end && span.start <= span.end);
    if (!holds || !tokensHold || !quotesHold) throw new Error(`sentence ${JSON.stringify([sentence.start, sentence.end])} in ${JSON.stringify(text)}`);
    end = sentence.end;
  }
}

/** Processor time, in milliseconds, that reading and checking one document takes. */
async function timeOf(text: string, count: number, fates: { read: number; aside: number }): Promise<number> {
  const started = processorTime();
  if (count % 4 === 0) {
    for await (const raw of readBytes(`f${count}.txt`, Buffer.from(text, count % 8 === 0 ? "utf8" : "latin1"), true)) fates["quarantined" in raw ? "aside" : "read"] += 1;
  } else {
    const reading = documentFromText({ text, name: "f", language: count % 3 === 0 ? [...packs.keys()][count % packs.size]! : null }, context);
    if ("document" in reading) check(reading.document);
    fates["document" in reading ? "read" : "aside"] += 1;
  }
  return processorTime() - started;
}

describe("10,000 mutated documents", () => {
  it("are read or put aside, none over a second, every offset inside its text", async () => {
    const random = randomFrom(20240326);
    const fates = { read: 0, aside: 0 };
    let slowest = 0;
    for (let count = 0; count < 10_000; count += 1) {
      const text = mutate(random);
      let taken = await timeOf(text, count, fates);
      // A collection of garbage that others left counts as processor time too: what is slow is slow every time.
      for (let again = 0; taken > 1_000 && again < 4; again += 1) taken = Math.min(taken, await timeOf(text, count, { read: 0, aside: 0 }));
      slowest = Math.max(slowest, taken);
    }
    expect(fates.read).toBeGreaterThan(6_000);
    expect(fates.aside).toBeGreaterThan(300);
    expect(slowest).toBeLessThan(1_000);
  }, 240_000);
});

describe("large documents", () => {
  const SENTENCE = "M. Goïta s'est entretenu « hier » avec le gén. Tiani, dit-on à Bamako. ";
  it.each([
    ["5 MB of sentences in one line", SENTENCE.repeat(70_000)],
    ["5 MB of paragraphs", `${SENTENCE}\n\n`.repeat(68_000)],
    ["a word of 2 MB", "a".repeat(2_000_000)],
    ["2 MB without a full stop", "mot ".repeat(500_000)],
    ["2 MB of full stops", `mot ${". ".repeat(1_000_000)}`],
    ["2 MB of opening quotes", `mot ${"« “ ".repeat(500_000)}`],
    ["2 MB of apostrophes", "l'a'b".repeat(400_000)],
    ["2 MB of white space", `${" ".repeat(2_000_000)}fin`],
    ["2 MB of line breaks", `${"\r\n".repeat(1_000_000)}fin`],
    ["2 MB of short lines", "Lire aussi\n".repeat(180_000)],
    ["2 MB of initials", "A.".repeat(1_000_000)],
    ["2 MB of digits and slashes", "12/".repeat(700_000)],
  ])("%s: seconds, not minutes", (_what, text) => {
    const started = processorTime();
    const reading = documentFromText({ text, name: "large", language: "fr" }, context);
    expect("document" in reading).toBe(true);
    if ("document" in reading) check(reading.document);
    expect(processorTime() - started).toBeLessThan(10_000);
  }, 120_000);
});
