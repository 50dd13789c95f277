import { parseHTML } from "linkedom";
import type { Zone } from "../domain/document.ts";
import type { Block } from "./reading.ts";

/** The few parts of a DOM that reading needs; linkedom's own types want a browser's. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
}
export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
export interface Page extends PageElement { readonly body: PageElement | null; readonly documentElement: PageElement | null }

/** linkedom types what it returns by a browser's globals, which Node has not. */
const parse = parseHTML as unknown as (html: string) => { readonly document: Page };

/** @throws whatever the parser throws on markup that is no document. */
export function parsePage(html: string): Page {
  const whole = /<(?:html|body)[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parse(whole).document;
}

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
/** Never part of what a page says. */
const SILENT = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "IFRAME", "SVG", "CANVAS", "OBJECT", "SELECT", "BUTTON", "INPUT", "TEXTAREA", "NAV", "HEAD", "TITLE", "VIDEO", "AUDIO", "FORM", "DIALOG"]);
/** Stand within a line; every other element begins a block of its own. */
const INLINE = new Set(["A", "ABBR", "ACRONYM", "B", "BDI", "BDO", "BIG", "CITE", "CODE", "DATA", "DEL", "DFN", "EM", "FONT", "I", "INS", "KBD", "LABEL", "MARK", "Q", "S", "SAMP", "SMALL", "SPAN", "STRIKE", "STRONG", "SUB", "SUP", "TIME", "TT", "U", "VAR", "WBR", "IMG"]);

/** A page's words, a blank line between blocks; where each block stands; how deep its elements nest. */
export interface PageText { readonly text: string; readonly blocks: readonly Block[]; readonly depth: number }

interface Builder { text: string; words: string; depth: number; deepest: number; readonly blocks: Block[] }
type Step = { readonly node: PageNode } | { readonly ends: Zone | null };

function flush(builder: Builder, zone: Zone | null): void {
  const words = builder.words.replace(/[\s\u00A0]+/gu, " ").trim();
  builder.words = "";
  if (words === "") return;
  const start = builder.text === "" ? 0 : builder.text.length + 2;
  builder.text += `${builder.text === "" ? "" : "\n\n"}${words}`;
  builder.blocks.push({ start, end: start + words.length, zone });
}

/**
 * The text of an element, a blank line between blocks, with where each block stands. Figure captions say so by their zone.
 * Walks without recursion: pages exist that nest ten thousand deep.
 */
export function htmlBlocks(root: PageNode): PageText {
  const builder: Builder = { text: "", words: "", depth: 0, deepest: 0, blocks: [] };
  const stack: Step[] = [{ node: root }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    if ("node" in top) enter(top.node, builder, stack);
    else {
      flush(builder, top.ends);
      builder.depth -= 1;
    }
  }
  flush(builder, null);
  return { text: builder.text, blocks: builder.blocks, depth: builder.deepest };
}

function enter(node: PageNode, builder: Builder, stack: Step[]): void {
  if (node.nodeType === TEXT_NODE) builder.words += node.textContent ?? "";
  if (node.nodeType !== ELEMENT_NODE || SILENT.has(node.nodeName.toUpperCase())) return;
  const name = node.nodeName.toUpperCase();
  if (!INLINE.has(name)) {
    flush(builder, null);
    stack.push({ ends: name === "FIGCAPTION" ? "caption" : null });
    builder.depth += 1;
    builder.deepest = Math.max(builder.deepest, builder.depth);
  }
  const children: PageNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  for (const child of children.reverse()) stack.push({ node: child });
}
