import type { OrganizationFacts } from "../knowledge/knowledge.ts";

/** A name of so many letters fits beside a lane or in a list as it is. */
const SHORT = 10;
/** Two capitals at least, one word: CEDEAO, AfDB, CEN-SAD. */
const ACRONYM = /^(?=(?:[^\p{Lu}]*\p{Lu}){2})[\p{L}\p{N}-]+$/u;

/** What people who write this language (code of a pack) call an organisation for short: CEDEAO in French, ECOWAS in English. Where they have neither a short name nor an acronym, what its id is made of. */
export function shortNameOf(id: string, facts: Pick<OrganizationFacts, "names" | "variants"> | undefined, language: string): string {
  const name = facts?.names[language] ?? facts?.names["en"] ?? "";
  if (name !== "" && name.length <= SHORT) return name;
  const acronym = facts?.variants.find((variant) => variant.language === language && ACRONYM.test(variant.form));
  return acronym?.form ?? id.replaceAll("_", " ");
}
