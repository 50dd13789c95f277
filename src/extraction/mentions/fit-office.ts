import type { PersonFacts } from "../../knowledge/knowledge.ts";
import type { TitleItem } from "./item.ts";
import type { OfficeReading } from "./mention.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Offices whose holders the tables know: elsewhere an unknown holder is no contradiction. */
export const TABLED = new Set<OfficeReading["role"]>(["head_of_state", "leader", "head_of_government", "foreign_minister", "defence_minister"]);

function text(view: SentenceView, first: number, last: number): string {
  let words = "";
  for (let at = first; at <= last; at += 1) {
    const token = view.tokens[at];
    const previous = view.tokens[at - 1];
    if (token !== undefined) words += at > first && previous !== undefined && token.start > previous.end ? ` ${token.text}` : token.text;
  }
  return words;
}

/** The office that a title tells, with the words of the title alone. */
export function officeOf(view: SentenceView, title: TitleItem): OfficeReading {
  const { role, countries, organization, former, plural } = title;
  const words = text(view, title.titleFirst, title.titleLast);
  return { role, countries, organization, former, plural, title: title.conjoined && title.first === title.titleFirst ? words.slice(1) : words };
}

/** Whether somebody ever led a state or its government. */
export function isHead(person: PersonFacts): boolean {
  return person.terms.some(({ role }) => role === "head_of_state" || role === "head_of_government");
}

function fitsRole(person: PersonFacts, role: OfficeReading["role"]): boolean {
  if (!TABLED.has(role)) return true;
  if (role === "foreign_minister" || role === "defence_minister") return person.terms.some((term) => term.role === role);
  return isHead(person);
}

/** Of the people a name may mean, those who may bear that office: by country, by organisation, else by role. */
export function fitting(people: readonly PersonFacts[], office: Pick<OfficeReading, "role" | "countries" | "organization">): readonly PersonFacts[] {
  if (office.countries.length > 0) return people.filter((person) => person.terms.some(({ country }) => country !== null && office.countries.includes(country)));
  if (office.organization === null) return people.filter((person) => fitsRole(person, office.role));
  const heads = people.filter((person) => person.terms.some(({ organization }) => organization === office.organization));
  return heads.length > 0 || office.role === "organization_head" ? heads : people;
}
