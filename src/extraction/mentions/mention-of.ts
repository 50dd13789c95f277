import type { PeopleBinder } from "./bind-people.ts";
import { officeOf } from "./fit-office.ts";
import type { Item } from "./item.ts";
import type { Mention } from "./mention.ts";
import type { Composing } from "./settle-countries.ts";

/** The mention that a finished item makes; null for a name that nothing binds to anybody. */
export function mentionOf(sentence: Composing, item: Item, index: number, binder: PeopleBinder): Mention | null {
  const { view } = sentence;
  const { first, last, via } = item;
  const base = { sentence: index, first, last, start: view.tokens[first]?.start ?? 0, end: view.tokens[last]?.end ?? 0, via };
  switch (item.kind) {
    case "person": {
      const readings = binder.bind(sentence, item);
      return readings.length === 0 ? null : { ...base, type: "person", readings, office: item.office, form: item.form };
    }
    case "title": return { ...base, type: "office", office: officeOf(view, item) };
    case "country": return { ...base, type: "country", countries: item.countries, form: item.naming, place: item.place };
    case "organization": return { ...base, type: "organization", organizations: item.ids };
    case "region": return { ...base, type: "region", regions: item.ids };
    case "place": return { ...base, type: "place", places: item.ids };
    case "group": return { ...base, type: "group", form: item.form, countries: item.countries, organization: item.organization, role: item.role, count: item.count };
    case "pronoun": return { ...base, type: "pronoun", plural: item.plural, titles: item.titles };
    default: return null;
  }
}
