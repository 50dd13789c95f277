import { cutHeadline } from "./cut-headline.ts";
import { readEdtfDate } from "./given-date.ts";
import type { RawReading } from "./reading.ts";
import { quarantine } from "./reading.ts";

/** Optional white space, the word `date`, a month or a day, and the title: the rest of the line, which may be empty. */
const HEADER = /^\s*date:?[ \t]+(\d{4}-\d{2}(?:-\d{2})?)(?=[\s]|$)[ \t]*([^\r\n\u2028\u2029]*)/i;

/**
 * The seed format, or plain text where there is no header line: the whole file is the text, so offsets are those of the file as decoded.
 * A header may carry the first paragraph instead of a title: the document is then called by the beginning of it, and all of it is read as prose.
 * A header that names an impossible day puts the document aside: a wrong day is worse than none.
 */
export function readSeedText(name: string, text: string): RawReading {
  const header = HEADER.exec(text);
  if (header === null) return { name, text, title: null, titleSpan: null, bodyStart: 0, url: null, given: null, language: null, blocks: null };
  const [line = "", edtf = "", rest = ""] = header;
  const given = readEdtfDate(edtf, "header");
  if (given === "impossible") return quarantine(name, "impossible_date", `the header says "date ${edtf}", which no calendar knows: correct the header and load the file again`);
  const title = rest.trimEnd();
  const titleStart = line.length - rest.length;
  return {
    name, text, given, url: null, language: null, blocks: null, bodyStart: line.length,
    title: title === "" ? null : cutHeadline(title),
    titleSpan: title === "" ? null : { start: titleStart, end: titleStart + title.length },
  };
}
