import type { GivenDate } from "../domain/document.ts";
import { readMetadataDate } from "./given-date.ts";
import type { Page } from "./html-blocks.ts";

/** Where pages tell their day of publication, the most reliable first, and the attribute that holds it. */
const PLACES: readonly (readonly [string, string])[] = [
  ["meta[property='article:published_time']", "content"], ["meta[property='og:article:published_time']", "content"], ["meta[itemprop='datePublished']", "content"],
  ["[itemprop='datePublished']", "datetime"], ["[itemprop='datePublished']", "content"], ["meta[name='article:published_time']", "content"],
  ["meta[name='parsely-pub-date']", "content"], ["meta[name='sailthru.date']", "content"], ["meta[name='publish-date']", "content"], ["meta[name='publish_date']", "content"],
  ["meta[name='pubdate']", "content"], ["meta[name='date']", "content"], ["meta[name='DC.date.issued']", "content"], ["meta[name='dc.date']", "content"],
  ["meta[name='DC.Date']", "content"], ["meta[name='dcterms.created']", "content"], ["meta[property='og:published_time']", "content"],
  ["time[pubdate]", "datetime"], ["article time[datetime]", "datetime"], ["header time[datetime]", "datetime"], ["time[datetime]", "datetime"],
];

/** The day a page gives for its publication: JSON-LD, then meta data, then its first `<time>`. What names no existing day is passed over. */
export function pageDate(page: Page): GivenDate | null {
  for (const words of [...jsonLdDates(page), ...declaredDates(page)]) {
    const date = readMetadataDate(words);
    if (date !== null && date !== "impossible") return date;
  }
  return null;
}

function declaredDates(page: Page): string[] {
  return PLACES.map(([selector, attribute]) => page.querySelector(selector)?.getAttribute(attribute)).filter((words) => typeof words === "string");
}

function jsonLdDates(page: Page): string[] {
  const dates: string[] = [];
  for (const script of page.querySelectorAll("script[type='application/ld+json']")) {
    try {
      collectDates(JSON.parse((script.textContent ?? "").trim()), dates, 0);
    } catch {
      // Broken JSON-LD is common, and no reason to refuse the page: the meta data follow.
    }
  }
  return dates;
}

/** `datePublished` of this object, then of those inside (`@graph`, `mainEntity`); nobody nests deeper than six. */
function collectDates(value: unknown, dates: string[], depth: number): void {
  if (typeof value !== "object" || value === null || depth > 6) return;
  if ("datePublished" in value && typeof value.datePublished === "string") dates.push(value.datePublished);
  for (const inner of Object.values(value)) collectDates(inner, dates, depth + 1);
}
