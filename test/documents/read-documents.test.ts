import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import iconv from "iconv-lite";
import type { Document } from "../../src/domain/document.ts";
import { readDocuments } from "../../src/documents/read-documents.ts";
import type { Reading } from "../../src/documents/reading.ts";
import { loadPacks } from "../../src/languages/load-packs.ts";

const packs = loadPacks();
const BODY = "Le président du Mali s'est entretenu mercredi avec son homologue russe, dit un communiqué.";
let folder: string;

async function readAll(inputs: readonly string[], stdin?: Readable): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of readDocuments(inputs, { packs, ...(stdin === undefined ? {} : { stdin }) })) readings.push(reading);
  return readings;
}

async function read(name: string, content: string | Buffer): Promise<Reading[]> {
  const path = join(folder, name);
  await writeFile(path, content);
  return readAll([path]);
}

function documentOf(reading: Reading | undefined): Document {
  if (reading === undefined || "quarantined" in reading) throw new Error(`no document: ${JSON.stringify(reading)}`);
  return reading.document;
}

function reasonOf(reading: Reading | undefined): string | undefined {
  return reading !== undefined && "quarantined" in reading ? reading.quarantined.reason : undefined;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-documents-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a seed file", () => {
  it("gives its header, its title as a paragraph, and offsets into the file as it is", async () => {
    const text = ` date 2024-03-28 Le Mali et la Russie se parlent\n\n${BODY}\n`;
    const document = documentOf((await read("a.txt", text))[0]);
    expect(document).toMatchObject({
      name: "a.txt", text, title: "Le Mali et la Russie se parlent", language: "fr", url: null, basedOn: null,
      given: { edtf: "2024-03-28", precision: "day", from: "header" },
    });
    expect(document.paragraphs.map((each) => [each.zone, text.slice(each.start, each.end)])).toEqual([["title", "Le Mali et la Russie se parlent"], ["body", BODY]]);
  });

  it("may give a month, and no title", async () => {
    const document = documentOf((await read("b.txt", `date 2024-03\n\n${BODY}`))[0]);
    expect(document).toMatchObject({ title: null, given: { edtf: "2024-03", precision: "month", from: "header" } });
  });

  it("may have no header: then a short first line is the title", async () => {
    const document = documentOf((await read("c.txt", `Bamako et Moscou se parlent\n\n${BODY}`))[0]);
    expect(document).toMatchObject({ title: "Bamako et Moscou se parlent", given: null });
    expect(documentOf((await read("c2.txt", `${BODY}\n\nFin.`))[0])).toMatchObject({ title: null });
    expect(documentOf((await read("c3.txt", "date limite de dépôt des candidatures : le président a parlé avec son homologue."))[0]).given).toBeNull();
  });

  it("reads a title alone, and one in which the whole text stands", async () => {
    const document = documentOf((await read("d.txt", `date 2024-03 ${BODY}`))[0]);
    expect(document.paragraphs.map((each) => each.zone)).toEqual(["title"]);
  });

  it("whose header carries the first sentences is read as prose", async () => {
    const document = documentOf((await read("g.txt", `date 2024-03 ${BODY} ${BODY}\n\n${BODY}`))[0]);
    expect(document.paragraphs.map((each) => each.zone)).toEqual(["body", "body"]);
    expect(document.title).toBe(BODY);
  });

  it("has the same id whatever its line ends and outer white space", async () => {
    const one = documentOf((await read("e1.txt", `date 2024-03 Titre\n\n${BODY}`))[0]);
    const two = documentOf((await read("e2.txt", `\r\n date 2024-03 Titre\r\n\r\n${BODY}\r\n`))[0]);
    expect(two.id).toBe(one.id);
    expect(two.paragraphs.map((each) => two.text.slice(each.start, each.end))).toEqual(["Titre", BODY]);
  });

  it.each(["2024-02-30", "2024-13", "2023-02-29", "2024-00-10"])("is put aside where its header says %s", async (day) => {
    const [reading] = await read("f.txt", `date ${day} Titre\n\n${BODY}`);
    expect(reading).toMatchObject({ quarantined: { name: "f.txt", reason: "impossible_date", detail: expect.stringContaining(day) } });
  });
});

describe("bad input", () => {
  it.each([
    ["nothing", Buffer.alloc(0), "empty"],
    ["white space", Buffer.from(" \n\t\uFEFF \n"), "empty"],
    ["a header alone", Buffer.from("date 2024-03 \n\n  \n"), "empty"],
    ["a PNG", Buffer.from("\u0089PNG\r\n\u001a\n0000", "latin1"), "binary"],
    ["a PDF called .txt", Buffer.from("%PDF-1.7\nstream"), "binary"],
    ["control characters", Buffer.from(Array.from({ length: 400 }, (_, index) => index % 32)), "binary"],
    ["no encoding", Buffer.from(Array.from({ length: 4_000 }, (_, index) => 128 + ((index * 37) % 128))), "encoding"],
    ["German", Buffer.from("Der Bundeskanzler hat am Mittwoch mit dem malischen Präsidenten telefoniert und über die Lage im Sahel gesprochen."), "unsupported_language"],
    ["Chinese", Buffer.from("马里过渡总统戈伊塔周三与普京通电话，讨论两国关系。"), "unsupported_language"],
  ])("%s", async (_what, bytes, reason) => {
    const [reading, ...more] = await read("bad.txt", bytes);
    expect(reasonOf(reading)).toBe(reason);
    expect(more).toEqual([]);
  });

  it("a file of 50 MB is put aside unread, its name and its size told", async () => {
    const [reading] = await read("big.txt", Buffer.alloc(50 * 1024 * 1024, "mot "));
    expect(reading).toMatchObject({ quarantined: { name: "big.txt", reason: "too_large", detail: expect.stringContaining("50 MB") } });
  });

  it("a file that is not there, and a path through a file", async () => {
    expect((await readAll([join(folder, "nowhere.txt")]))[0]).toMatchObject({ quarantined: { name: "nowhere.txt", reason: "unreadable", detail: expect.stringContaining("no such file") } });
    await writeFile(join(folder, "file.txt"), BODY);
    expect(reasonOf((await readAll([join(folder, "file.txt", "inner.txt")]))[0])).toBe("unreadable");
  });

  it("keeps nothing else back", async () => {
    await mkdir(join(folder, "mixed"));
    await writeFile(join(folder, "mixed", "a.txt"), "");
    await writeFile(join(folder, "mixed", "b.txt"), BODY);
    const readings = await readAll([join(folder, "mixed")]);
    expect(readings.map((each) => reasonOf(each) ?? "read")).toEqual(["empty", "read"]);
  });
});

describe("encodings", () => {
  const SAMPLES = {
    fr: "Le président Goïta a été reçu à l'Élysée ; « c'est une première », dit-on à Bamako où l’événement a fait grand bruit.",
    tr: "Cumhurbaşkanı Erdoğan, Nijer lideri Tiani ile telefonda görüştü; iki ülke ilişkilerini değerlendirdiği açıklandı.",
    ru: "Президент России провёл телефонный разговор с главой Мали, сообщили в пресс-службе.",
    ar: "أجرى الرئيس الروسي فلاديمير بوتين اتصالا هاتفيا مع نظيره المالي وبحثا العلاقات بين البلدين.",
  };

  it.each([
    ["fr", "windows-1252"], ["fr", "utf-16le"], ["tr", "windows-1254"], ["ru", "windows-1251"], ["ru", "koi8-r"], ["ru", "utf-16be"], ["ar", "windows-1256"],
  ] as const)("%s in %s", async (language, encoding) => {
    const bytes = iconv.encode(SAMPLES[language], encoding, { addBOM: encoding.startsWith("utf-16") });
    expect(documentOf((await read("encoded.txt", bytes))[0])).toMatchObject({ text: SAMPLES[language], language });
  });

  it("UTF-16 without its mark, UTF-8 with it, and UTF-8 with one torn letter", async () => {
    expect(documentOf((await read("w.txt", iconv.encode(SAMPLES.fr, "utf-16le", { addBOM: false })))[0]).text).toBe(SAMPLES.fr);
    expect(documentOf((await read("m.txt", Buffer.from(`\uFEFF${SAMPLES.ru}`)))[0]).text).toBe(SAMPLES.ru);
    const torn = Buffer.concat([Buffer.from(SAMPLES.ru), Buffer.from([0xd0])]);
    expect(documentOf((await read("t.txt", torn))[0]).text).toBe(`${SAMPLES.ru}\uFFFD`);
  });

  it("a page's declaration is believed", async () => {
    const html = `<html><head><meta charset="windows-1251"><title>Разговор</title></head><body><p>${SAMPLES.ru}</p></body></html>`;
    expect(documentOf((await read("p.html", iconv.encode(html, "windows-1251")))[0]).text).toContain(SAMPLES.ru);
  });
});

describe("folders and standard input", () => {
  it("take what is named like a document, in order, and know their source pages", async () => {
    const root = join(folder, "tree");
    await mkdir(join(root, "fr"), { recursive: true });
    for (const name of ["fr/b.txt", "fr/a.txt"]) await writeFile(join(root, name), `date 2024-03 ${name}\n\n${BODY}`);
    await writeFile(join(root, "fr", "a.json"), "{}");
    await writeFile(join(root, "README.md"), "# Read me");
    await writeFile(join(root, ".DS_Store"), "x");
    await writeFile(join(root, "numbers.csv"), "year,count\n2024,3\n");
    await writeFile(join(root, "sources.csv"), "file,url,site\nfr/a.txt,https://exemple.org/a,exemple.org\n");
    const documents = (await readAll([root])).map(documentOf);
    expect(documents.map((each) => [each.name, each.basedOn])).toEqual([["a.txt", "https://exemple.org/a"], ["b.txt", null]]);
    expect(documentOf((await readAll([join(root, "fr", "a.txt")]))[0]).basedOn).toBe("https://exemple.org/a");
    expect(reasonOf((await readAll([join(root, "numbers.csv")]))[0])).toBe("malformed");
  });

  it("read one document, JSON Lines or a page from standard input", async () => {
    expect(documentOf((await readAll(["-"], Readable.from([`date 2024-03 T\n\n${BODY}`])))[0])).toMatchObject({ name: "stdin", title: "T" });
    const lines = await readAll(["-"], Readable.from([`{"text": "${BODY}"}\n`, `{"text": "${BODY} Bis."}\n`]));
    expect(lines.map((each) => documentOf(each).name)).toEqual(["stdin#1", "stdin#2"]);
    expect(documentOf((await readAll(["-"], Readable.from([`<html><body><p>${BODY}</p></body></html>`])))[0]).text).toBe(BODY);
  });

  it("read JSON Lines of any size from standard input, and put any other flood aside", async () => {
    const line = `${JSON.stringify({ text: BODY.repeat(300) })}\n`;
    const lines = (): Readable => Readable.from((function* () { for (let count = 0; count < 1_000; count += 1) yield line; })());
    expect(line.length * 1_000).toBeGreaterThan(20 * 1024 * 1024);
    const readings = await readAll(["-"], lines());
    expect(readings).toHaveLength(1_000);
    expect(documentOf(readings[999]).name).toBe("stdin#1000");
    const flood = Readable.from((function* () { for (let count = 0; count < 25; count += 1) yield BODY.repeat(12_000); })());
    expect((await readAll(["-"], flood)).map(reasonOf)).toEqual(["too_large"]);
  });
});
