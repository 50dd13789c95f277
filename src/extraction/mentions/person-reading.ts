import { kebab, personId } from "../../domain/ids.ts";
import type { Iso3 } from "../../domain/ids.ts";
import type { PersonFacts } from "../../knowledge/knowledge.ts";
import type { PersonReading } from "./mention.ts";

const readings = new WeakMap<PersonFacts, PersonReading>();

/** Countries of somebody's offices, latest first. */
function countriesOf(person: PersonFacts): readonly Iso3[] {
  const terms = [...person.terms].sort((a, b) => ((b.from ?? "") < (a.from ?? "") ? -1 : 1));
  return [...new Set(terms.map(({ country }) => country).filter((country) => country !== null))];
}

/** The same for everybody who asks: made once for each person. */
export function readingOf(person: PersonFacts): PersonReading {
  const known = readings.get(person);
  if (known !== undefined) return known;
  const reading = { id: person.id, name: person.name, countries: countriesOf(person), known: true };
  readings.set(person, reading);
  return reading;
}

/** Somebody whom the text alone introduces. */
export function textReading(name: string, countries: readonly Iso3[]): PersonReading {
  return { id: personId(kebab(name)), name, countries, known: false };
}
