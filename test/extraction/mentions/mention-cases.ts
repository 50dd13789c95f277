import { readFileSync } from "node:fs";
import type { Document } from "../../../src/domain/document.ts";
import type { Sentence } from "../../../src/domain/sentence.ts";
import type { LanguagePack } from "../../../src/languages/pack.ts";
import { splitSentences } from "../../../src/extraction/sentences/split-sentences.ts";
import type { Mention, OfficeReading } from "../../../src/extraction/mentions/mention.ts";

/** One case of a mention corpus: a text, and a line for every mention that it must give, in order and no others. */
export interface MentionCase { readonly name: string; readonly text: string; readonly expected: readonly string[] }

/** Blocks of `# name`, the text, `==>`, and one mention a line, with an empty line between blocks. */
export function readMentionCases(file: string): readonly MentionCase[] {
  return readFileSync(file, "utf8").trim().split(/\n\n+/).map((block) => {
    const lines = block.split("\n");
    const arrow = lines.indexOf("==>");
    return { name: lines[0]!.replace(/^# /, ""), text: lines.slice(1, arrow).join("\n"), expected: lines.slice(arrow + 1) };
  });
}

export function sentencesOf(text: string, pack: LanguagePack): readonly Sentence[] {
  const document: Document = {
    id: "document:case", name: "case.txt", text, title: null, url: null, basedOn: null, language: pack.code, given: null, paragraphs: [{ start: 0, end: text.length, zone: "body" }],
  };
  return splitSentences(document, pack);
}

function describeOffice(office: OfficeReading): string {
  const of = office.organization ?? (office.countries.length === 0 ? "nobody" : office.countries.join("+"));
  return `${office.former ? "former " : ""}${office.role}${office.plural ? "s" : ""} of ${of}`;
}

function valueOf(mention: Mention): string {
  switch (mention.type) {
    case "person": {
      const people = mention.readings.map(({ name, known }) => (known ? name : `${name} (text)`)).join(" or ");
      return mention.office === null ? people : `${people}, ${describeOffice(mention.office)}`;
    }
    case "office": return describeOffice(mention.office);
    case "country": return `${mention.countries.join("/")} by ${mention.form}`;
    case "organization": return mention.organizations.join("/");
    case "region": return mention.regions.join("/");
    case "place": return mention.places.join("/");
    case "group": return [mention.form, mention.role ?? "", mention.countries.join("+"), mention.organization ?? ""].filter((part) => part !== "").join(" ");
    case "pronoun": return mention.plural ? "several" : "one";
    default: return "";
  }
}

/** `person «le mot du texte» = Assimi Goïta, head_of_state of MLI` */
export function describeMention(mention: Mention, text: string): string {
  return `${mention.type} «${text.slice(mention.start, mention.end).replace(/\s+/g, " ")}» = ${valueOf(mention)}`;
}
