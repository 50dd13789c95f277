import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Document } from "../../src/domain/document.ts";
import { readDocuments } from "../../src/documents/read-documents.ts";
import type { Reading } from "../../src/documents/reading.ts";
import { loadPacks } from "../../src/languages/load-packs.ts";

const packs = loadPacks();
const FIRST = "Le président du Mali s'est entretenu mercredi avec son homologue russe, indique un communiqué de la présidence, qui parle d'un échange franc et chaleureux.";
const SECOND = "Les deux chefs d'État ont parlé de sécurité et de blé, avant de convenir d'une rencontre à Moscou au cours de l'été prochain, selon la même source.";
let folder: string;

async function read(name: string, content: string): Promise<Reading[]> {
  const path = join(folder, name);
  await writeFile(path, content);
  const readings: Reading[] = [];
  for await (const reading of readDocuments([path], { packs })) readings.push(reading);
  return readings;
}

function documentOf(reading: Reading | undefined): Document {
  if (reading === undefined || "quarantined" in reading) throw new Error(`no document: ${JSON.stringify(reading)}`);
  return reading.document;
}

const told = (reading: Reading): string => ("quarantined" in reading ? `${reading.quarantined.name} ${reading.quarantined.reason}` : `${reading.document.name} read`);
const zones = (document: Document): string[][] => document.paragraphs.map((each) => [each.zone, document.text.slice(each.start, each.end)]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-containers-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("an HTML page", () => {
  const page = (head: string, body: string): string => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Bamako appelle Moscou | Le Journal</title>${head}</head><body>${body}</body></html>`;
  const article = `<nav><a href="/">Accueil</a> <a href="/monde">Monde</a></nav><article><h1>Bamako appelle Moscou</h1>
    <figure><img src="a.jpg"><figcaption>Les deux présidents en 2023</figcaption></figure>
    <p>${FIRST}</p><div class="share"><a>Partager</a> <a>Facebook</a></div><p>${SECOND.replace("blé", "<a href='#'>blé</a>")}</p><p>Lire aussi : le sommet de Niamey</p></article>
    <footer><p>© 2024 Le Journal</p></footer><script>var a = "Le président a appelé";</script>`;

  it("gives its article in paragraphs, with title, address and day", async () => {
    const head = `<meta property="og:title" content="Bamako appelle Moscou"><link rel="canonical" href="https://exemple.org/a">
      <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-03-28T23:50:00+01:00"}]}</script>`;
    const document = documentOf((await read("page.html", page(head, article)))[0]);
    expect(document).toMatchObject({
      name: "page.html", title: "Bamako appelle Moscou", url: "https://exemple.org/a", language: "fr", given: { edtf: "2024-03-28", precision: "day", from: "metadata" },
    });
    expect(zones(document)).toEqual(expect.arrayContaining([["title", "Bamako appelle Moscou"], ["body", FIRST], ["body", SECOND], ["boilerplate", "Lire aussi : le sommet de Niamey"]]));
    expect(zones(document).filter(([zone]) => zone === "caption")).toEqual([["caption", "Les deux présidents en 2023"]]);
    expect(document.text).not.toContain("var a");
  });

  it.each([
    ["<meta property='article:published_time' content='2024-03-28T08:00:00Z'>", "2024-03-28"],
    ["<meta name='date' content='Thu, 28 Mar 2024 23:59:00 GMT'>", "2024-03-28"],
    ["<script type='application/ld+json'>{broken</script><meta name='DC.date.issued' content='2024-03-28'>", "2024-03-28"],
    ["<meta name='pubdate' content='20240328'>", "2024-03-28"],
    ["<meta name='date' content='2024-02-31'><meta property='og:published_time' content='2024-03'>", "2024-03"],
    ["<meta name='date' content='yesterday'>", undefined],
  ])("tells its day by %s", async (head, edtf) => {
    expect(documentOf((await read("dated.html", page(head, article)))[0]).given?.edtf).toBe(edtf);
  });

  it("of the old kind: no paragraphs, line breaks, unclosed tags", async () => {
    const document = documentOf((await read("old.htm", `<html><body><center><b>Journal</b></center><font>${FIRST}<br><br>${SECOND}<td>Fin.`))[0]);
    expect(zones(document)).toEqual(expect.arrayContaining([["body", FIRST], ["body", SECOND]]));
  });

  it("saved as text, cut off in the middle, or nested ten thousand deep", async () => {
    expect(documentOf((await read("page.txt", page("", article)))[0]).title).toBe("Bamako appelle Moscou");
    expect(documentOf((await read("cut.html", page("", article).slice(0, 700)))[0]).text).toContain("Le président du Mali");
    expect(documentOf((await read("deep.html", `<html><body>${"<div>".repeat(10_000)}<p>${FIRST}</p>`))[0]).text).toContain(FIRST);
  });

  it("without a word is empty", async () => {
    expect((await read("none.html", "<html><head></head><body><script>a</script></body></html>")).map(told)).toEqual(["none.html empty"]);
  });
});

describe("a feed", () => {
  it("RSS: an item is a document, HTML in CDATA or escaped", async () => {
    const readings = await read("feed.xml", `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Journal</title>
      <item><title>Bamako &amp; Moscou</title><link>https://exemple.org/1</link><pubDate>Tue, 26 Mar 2024 23:50:00 GMT</pubDate><description>court</description>
        <content:encoded><![CDATA[<p>${FIRST}</p><p>${SECOND}</p>]]></content:encoded></item>
      <item><title><![CDATA[Deuxième]]></title><guid>https://exemple.org/2</guid><description>&lt;p&gt;${FIRST}&lt;/p&gt;</description></item>
      <item><title></title><description></description></item></channel></rss>`);
    expect(readings.map(told)).toEqual(["feed.xml#1 read", "feed.xml#2 read", "feed.xml#3 empty"]);
    expect(documentOf(readings[0])).toMatchObject({ title: "Bamako & Moscou", url: "https://exemple.org/1", given: { edtf: "2024-03-26" } });
    expect(zones(documentOf(readings[0]))).toEqual([["title", "Bamako & Moscou"], ["body", FIRST], ["body", SECOND]]);
    expect(documentOf(readings[1])).toMatchObject({ title: "Deuxième", url: "https://exemple.org/2", given: null, text: `Deuxième\n\n${FIRST}` });
  });

  it("Atom: the alternate link, XHTML content", async () => {
    const readings = await read("feed.atom", `<feed xmlns="http://www.w3.org/2005/Atom"><title>J</title><entry><title type="html">Un &lt;b&gt;appel&lt;/b&gt;</title>
      <link rel="edit" href="https://exemple.org/edit"/><link rel="alternate" href="https://exemple.org/1"/><published>2024-03-27T00:30:00+02:00</published>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${FIRST}</p></div></content></entry></feed>`);
    expect(documentOf(readings[0])).toMatchObject({ name: "feed.atom#1", title: "Un appel", url: "https://exemple.org/1", given: { edtf: "2024-03-27" }, text: `Un appel\n\n${FIRST}` });
  });

  it("cut off is put aside as a whole; without items it is empty", async () => {
    expect((await read("cut.rss", `<rss><channel><item><title>T</title><description>${FIRST}`)).map(told)).toEqual(["cut.rss malformed"]);
    expect((await read("no.rss", "<rss><channel><title>T</title></channel></rss>")).map(told)).toEqual(["no.rss empty"]);
  });
});

describe("JSON Lines", () => {
  it("one document a line; a bad line is put aside alone", async () => {
    const readings = await read("news.jsonl", [
      JSON.stringify({ title: "Un appel", text: FIRST, date: "2024-03-28", url: "https://exemple.org/1", source: "x" }),
      "", "{\"text\": \"cut", "[1]", JSON.stringify({ title: "sans texte" }), JSON.stringify({ text: " " }), JSON.stringify({ text: FIRST, date: "2024-02-30" }),
      JSON.stringify({ text: FIRST, date: "hier" }), JSON.stringify({ text: "Short words", language: "en" }), JSON.stringify({ text: "Kurz", language: "de" }),
      JSON.stringify({ text: `<p>${FIRST}</p><p>${SECOND}</p>`, date: null }),
    ].join("\r\n"));
    expect(readings.map(told)).toEqual([
      "news.jsonl#1 read", "news.jsonl#2 malformed", "news.jsonl#3 malformed", "news.jsonl#4 malformed", "news.jsonl#5 empty", "news.jsonl#6 impossible_date",
      "news.jsonl#7 impossible_date", "news.jsonl#8 read", "news.jsonl#9 unsupported_language", "news.jsonl#10 read",
    ]);
    expect(documentOf(readings[0])).toMatchObject({ title: "Un appel", url: "https://exemple.org/1", given: { edtf: "2024-03-28", from: "metadata" }, text: `Un appel\n\n${FIRST}` });
    expect(documentOf(readings[7]).language).toBe("en");
    expect(documentOf(readings[9]).text).toBe(`${FIRST}\n\n${SECOND}`);
  });

  it("larger than a document may be is read as it comes", async () => {
    const line = JSON.stringify({ text: `${FIRST} ${SECOND} `.repeat(70) });
    const readings = await read("large.ndjson", `${line}\n`.repeat(1_200));
    expect(line.length * 1_200).toBeGreaterThan(20 * 1024 * 1024);
    expect(readings).toHaveLength(1_200);
    expect(told(readings[1_199]!)).toBe("large.ndjson#1200 read");
  });

  it("one line over the limit is put aside, the next one read", async () => {
    const readings = await read("long.jsonl", `{"text": "${"mot ".repeat(6_000_000)}"}\n${JSON.stringify({ text: FIRST })}\n`);
    expect(readings.map(told)).toEqual(["long.jsonl#1 too_large", "long.jsonl#2 read"]);
  });
});

describe("CSV", () => {
  it("has columns in any order and case, quotes, line breaks in cells, another delimiter", async () => {
    const readings = await read("news.csv", `\uFEFFURL;Title;Date;Text;n\r\nhttps://exemple.org/1;"Un ""appel""";2024-03;"${FIRST}\n\n${SECOND}";7\r\n;;;;\r\n;;;${FIRST};8`);
    expect(readings.map(told)).toEqual(["news.csv#1 read", "news.csv#2 empty", "news.csv#3 read"]);
    expect(documentOf(readings[0])).toMatchObject({ title: "Un \"appel\"", url: "https://exemple.org/1", given: { edtf: "2024-03", precision: "month" } });
    expect(zones(documentOf(readings[0])).map(([zone]) => zone)).toEqual(["title", "body", "body"]);
  });

  it("tells where a broken quotation ends it, and what column it lacks", async () => {
    const readings = await read("broken.csv", `title,text\nA,${FIRST.replaceAll(",", "")}\nB,"${FIRST}\n`);
    expect(readings.map(told)).toEqual(["broken.csv#1 read", "broken.csv#2 malformed"]);
    expect((await read("other.csv", "year,count\n2024,3\n"))[0]).toMatchObject({ quarantined: { reason: "malformed", detail: expect.stringContaining("year, count") } });
  });

  it("in Latin-1", async () => {
    const path = join(folder, "latin.csv");
    await writeFile(path, Buffer.from(`title,text\nÉchange,"${FIRST}"\n`, "latin1"));
    const readings: Reading[] = [];
    for await (const reading of readDocuments([path], { packs })) readings.push(reading);
    expect(documentOf(readings[0])).toMatchObject({ title: "Échange", language: "fr" });
  });
});
