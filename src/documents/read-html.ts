import { Readability } from "@mozilla/readability";
import type { Page, PageElement } from "./html-blocks.ts";
import { htmlBlocks, parsePage } from "./html-blocks.ts";
import { pageDate } from "./page-date.ts";
import type { Block, RawReading } from "./reading.ts";
import { quarantine } from "./reading.ts";

/** An article below this many characters is likely not what Readability should have chosen; then the whole body is read. */
const LEAST_ARTICLE = 140;
/** Readability's time grows with the elements; a page of more is walked as it is. */
const MOST_ELEMENTS = 60_000;

/**
 * A web page: the article that Readability finds (the whole body where it finds none), block by block, its title on top, with the address and the day
 * that the page declares. `text` is the page's words, so offsets are into those and not into the markup.
 */
export function readHtml(name: string, html: string): RawReading {
  let page: Page;
  try {
    page = parsePage(html);
  } catch (error) {
    return quarantine(name, "malformed", `the page cannot be parsed (${String(error)}): save it again as HTML`);
  }
  const title = titleOf(page);
  const url = addressOf(page);
  const given = pageDate(page);
  const body = articleOf(page, html) ?? htmlBlocks(page.body ?? page);
  return { name, url, given, language: null, ...withTitle(title, body) };
}

/** Sets the title above the blocks and drops the block that repeats it. */
export function withTitle(title: string | null, body: { readonly text: string; readonly blocks: readonly Block[] }) {
  if (title === null) return { title, titleSpan: null, bodyStart: 0, text: body.text, blocks: body.blocks };
  const [first] = body.blocks;
  const repeats = first !== undefined && body.text.slice(first.start, first.end) === title;
  if (repeats) return { title, titleSpan: { start: first.start, end: first.end }, bodyStart: first.end, text: body.text, blocks: body.blocks };
  const shift = title.length + 2;
  const blocks = body.blocks.map((block) => ({ ...block, start: block.start + shift, end: block.end + shift }));
  return { title, titleSpan: { start: 0, end: title.length }, bodyStart: shift, text: `${title}\n\n${body.text}`, blocks };
}

function articleOf(page: Page, html: string): { readonly text: string; readonly blocks: readonly Block[] } | null {
  const whole = htmlBlocks(page.body ?? page);
  const content = readableContent(html);
  if (content === null) return null;
  const article = htmlBlocks(parsePage(content).body ?? page);
  return article.text.length >= LEAST_ARTICLE || article.text.length * 2 >= whole.text.length ? article : whole;
}

/** Readability changes the tree it is given, so it gets one of its own. Null where it finds no article or cannot cope with the page. */
function readableContent(html: string): string | null {
  try {
    const page = parsePage(html);
    // Its types want a browser's Document; linkedom's has what it uses.
    const Reader = Readability as unknown as new (page: Page, options: object) => { parse(): { content?: string | null } | null };
    return new Reader(page, { maxElemsToParse: MOST_ELEMENTS, disableJSONLD: true }).parse()?.content ?? null;
  } catch {
    return null;
  }
}

function titleOf(page: Page): string | null {
  const candidates = [page.querySelector("meta[property='og:title']")?.getAttribute("content"), page.querySelector("h1")?.textContent, page.querySelector("title")?.textContent];
  const words = candidates.map((words) => words?.replace(/[\s\u00A0]+/gu, " ").trim() ?? "").find((words) => words !== "");
  return words ?? null;
}

function addressOf(page: PageElement): string | null {
  const candidates = [page.querySelector("link[rel='canonical']")?.getAttribute("href"), page.querySelector("meta[property='og:url']")?.getAttribute("content")];
  return candidates.find((address) => typeof address === "string" && /^https?:\/\//i.test(address)) ?? null;
}
