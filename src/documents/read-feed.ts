import { XMLParser } from "fast-xml-parser";
import { readMetadataDate } from "./given-date.ts";
import { htmlBlocks, parsePage } from "./html-blocks.ts";
import { withTitle } from "./read-html.ts";
import type { RawReading } from "./reading.ts";
import { quarantine } from "./reading.ts";

type Xml = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: "@", textNodeName: "#text", parseTagValue: false, parseAttributeValue: false, trimValues: true, htmlEntities: true,
  isArray: (tag) => tag === "item" || tag === "entry" || tag === "link",
  // Kept as written: they hold markup, escaped, in CDATA or plain, which is read as HTML.
  stopNodes: ["*.title", "*.content", "*.content:encoded", "*.description", "*.summary"],
});
const ROOT = /<(rss|feed|rdf:RDF)[\s>]/i;

/** True for what begins as RSS, RDF or Atom do. */
export function looksLikeFeed(text: string): boolean {
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*|<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i.test(text.slice(0, 4_096));
}

/** The items of an RSS 0.9 to 2.0 or Atom feed, `name#n` from 1 on. A feed that breaks off or is no XML is put aside as a whole. */
export function readFeed(name: string, text: string): RawReading[] {
  const root = ROOT.exec(text)?.[1] ?? "rss";
  if (!text.includes(`</${root}>`)) return [quarantine(name, "malformed", `the feed breaks off before </${root}>: fetch it again`)];
  let items: Xml[];
  try {
    items = itemsOf(parser.parse(text));
  } catch (error) {
    return [quarantine(name, "malformed", `the feed is no well-formed XML (${error instanceof Error ? error.message : String(error)}): fetch it again`)];
  }
  if (items.length === 0) return [quarantine(name, "empty", "the feed holds no item")];
  return items.map((item, index) => readItem(`${name}#${index + 1}`, item));
}

function isXml(value: unknown): value is Xml {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function itemsOf(tree: unknown): Xml[] {
  if (!isXml(tree)) return [];
  const root = tree["rss"] ?? tree["rdf:RDF"] ?? tree["feed"];
  if (!isXml(root)) return [];
  const channel = root["channel"];
  return [root, channel].flatMap((holder) => (isXml(holder) ? [holder["item"], holder["entry"]] : [])).flatMap((items) => (Array.isArray(items) ? items as unknown[] : [])).filter(isXml);
}

function readItem(name: string, item: Xml): RawReading {
  const body = htmlOf(firstWords(item, ["content:encoded", "content", "description", "summary"]));
  const title = htmlOf(wordsOf(item["title"])).text.replace(/\s+/gu, " ");
  const date = readMetadataDate(firstWords(item, ["pubDate", "dc:date", "published", "updated", "date"]));
  return { name, url: addressOf(item), given: date === "impossible" ? null : date, language: null, ...withTitle(title === "" ? null : title, body) };
}

/** What an element holds as HTML: its CDATA sections, its escaped markup, or its own markup. */
function htmlOf(written: string): ReturnType<typeof htmlBlocks> {
  const unwrapped = written.includes("<![CDATA[") ? written.replace(/<!\[CDATA\[([^]*?)\]\]>/g, "$1") : written.includes("<") ? written : unescape(written);
  return htmlBlocks(parsePage(unwrapped).body ?? parsePage("<body></body>"));
}

/** "&lt;p&gt;" → "<p>": one level of escaping, as a browser undoes it. */
function unescape(written: string): string {
  return written.includes("&") ? parsePage(written).body?.textContent ?? "" : written;
}

/** Text of an element, with or without attributes. */
function wordsOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return wordsOf(value[0]);
  return isXml(value) ? wordsOf(value["#text"] ?? value["div"] ?? "") : "";
}

function firstWords(item: Xml, keys: readonly string[]): string {
  return keys.map((key) => wordsOf(item[key])).find((words) => words.trim() !== "") ?? "";
}

/** RSS: the text of `link`; Atom: the `href` of the alternate one; else a `guid` that is an address. */
function addressOf(item: Xml): string | null {
  const links: readonly unknown[] = Array.isArray(item["link"]) ? item["link"] : [];
  const alternate = links.filter(isXml).find((link) => (link["@rel"] === undefined || link["@rel"] === "alternate") && typeof link["@href"] === "string");
  const candidates = [alternate?.["@href"], ...links.map(wordsOf), wordsOf(item["guid"]), wordsOf(item["id"])];
  const address = candidates.find((words) => typeof words === "string" && /^https?:\/\//i.test(words.trim()));
  return typeof address === "string" ? address.trim() : null;
}
