/** An attribute that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;" };

/** Text for any place in SVG. Characters that XML forbids are dropped: one of them would blank the whole picture. */
export function escapeText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "").replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}

/** One element as text; `children` are elements already, text goes through `escapeText` first. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? "" : ` ${key}="${typeof value === "number" ? shortNumber(value) : escapeText(value)}"`)).join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}

export function textElement(text: string, attributes: Attributes): string {
  return element("text", attributes, escapeText(text));
}

/** Tenths of a pixel are enough, and keep snapshots readable. */
export function shortNumber(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A mark that tells what it shows, and leads there where there is an address. */
export function mark(title: string, href: string | undefined, ...children: readonly string[]): string {
  const words = element("title", {}, escapeText(title));
  if (href === undefined) return element("g", {}, words, ...children);
  return element("a", { href, "aria-label": title }, words, ...children);
}

/** The picture as a document of its own. With links inside it is a group, because the parts of an image cannot be reached by keyboard. */
export function picture(size: { readonly width: number; readonly height: number }, title: string, hasLinks: boolean, ...children: readonly string[]): string {
  return element("svg", {
    xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${size.width} ${size.height}`, width: size.width, height: size.height,
    role: hasLinks ? "group" : "img", "aria-label": title, "font-family": "system-ui, sans-serif", "font-size": 12,
  }, ...children);
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Cuts a name that would run into its neighbour, never inside a letter with its accents. */
export function shorten(text: string, characters: number): string {
  const letters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  return letters.length <= characters ? text : `${letters.slice(0, Math.max(1, characters - 1)).join("")}…`;
}
