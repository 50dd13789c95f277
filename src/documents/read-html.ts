import { Readability } from "@mozilla/readability";
import type { Page, PageElement, PageText } from "./html-blocks.ts";
import { htmlBlocks, parsePage } from "./html-blocks.ts";
import { pageDate } from "./page-date.ts";
import type { RawReading } from "./reading.ts";
import { quarantine } from "./reading.ts";

/** An article below this many characters is likely not what Readability should have chosen; then the whole body is read. */
const LEAST_ARTICLE = 140;
/** Readability's time grows with the square of the elements and the cube of their depth (1,000 deep: 27 s); a page beyond these is walked as it is. */
const MOST = { elements: 12_000, depth: 80 };

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
  const body = articleOf(page, html);
  return { name, url, given, language: null, ...withTitle(title, body) };
}

/** Sets the title above the blocks and drops the block that repeats it. */
export function withTitle(title: string | null, body: Pick<PageText, "text" | "blocks">) {
  if (title === null) return { title, titleSpan: null, bodyStart: 0, text: body.text, blocks: body.blocks };
  const [first] = body.blocks;
  const repeats = first !== undefined && body.text.slice(first.start, first.end) === title;
  if (repeats) return { title, titleSpan: { start: first.start, end: first.end }, bodyStart: first.end, text: body.text, blocks: body.blocks };
  const shift = title.length + 2;
  const blocks = body.blocks.map((block) => ({ ...block, start: block.start + shift, end: block.end + shift }));
  return { title, titleSpan: { start: 0, end: title.length }, bodyStart: shift, text: `${title}\n\n${body.text}`, blocks };
}

function articleOf(page: Page, html: string): PageText {
  const whole = htmlBlocks(page.body ?? page);
  if (whole.depth > MOST.depth || (html.match(/<[a-z]/gi)?.length ?? 0) > MOST.elements) return whole;
  const content = readableContent(html);
  if (content === null) return whole;
  const article = htmlBlocks(parsePage(content).body ?? page);
  return article.text.length >= LEAST_ARTICLE || article.text.length * 2 >= whole.text.length ? article : whole;
}

/** Readability changes the tree it is given, so it gets one of its own. Null where it finds no article or cannot cope with the page. */
function readableContent(html: string): string | null {
  try {
    const page = parsePage(html);
    // Its types want a browser's Document; linkedom's has what it uses.
    const Reader = Readability as unknown as new (page: Page, options: object) => { parse(): { content?: string | null } | null };
    return new Reader(page, { disableJSONLD: true }).parse()?.content ?? null;
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
