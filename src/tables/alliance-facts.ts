import type { Asking } from "../answers/asking.ts";
import { LAST_DAY } from "../answers/parse-period.ts";
import { targetOf } from "../answers/party-target.ts";
import { shortNameOf } from "../answers/short-name.ts";
import type { MembershipFact } from "../charts/membership-lanes.ts";
import type { Tongue } from "../domain/words.ts";
import type { Day } from "../domain/date-interval.ts";
import type { Annotation } from "./annotations-table.ts";
import { nameOfCountry } from "./event-record-of.ts";

type Knowledge = Asking["knowledge"];

/** Where the states that belong to an alliance at any time belong too, with days. `alliance` is a bare id. */
export function membershipFacts(alliance: string, knowledge: Knowledge, tongue: Tongue): readonly MembershipFact[] {
  const type = knowledge.regions.has(alliance) ? "region" : "organization";
  const states = new Set(targetOf(knowledge, { type, id: `${type}:${alliance}`, name: alliance }).countries.map(({ iso3 }) => iso3));
  return [...knowledge.organizations.keys()].sort().flatMap((organization) =>
    targetOf(knowledge, { type: "organization", id: `organization:${organization}`, name: organization }).countries.filter(({ iso3 }) => states.has(iso3)).map(({ iso3, from, until }) =>
      ({ organization, name: shortNameOf(organization, knowledge.organizations.get(organization), tongue), country: iso3, from: from === "" ? null : from, until: until > LAST_DAY ? null : until })));
}

/** Days on which states of the alliance came to or left an organisation: one annotation a day and organisation, naming the states. */
export function membershipAnnotations(alliance: string, knowledge: Knowledge, { from, to }: { readonly from: Day; readonly to: Day }, tongue: Tongue): readonly Annotation[] {
  const changes = new Map<string, { day: Day; verb: Verb; organization: string; states: Set<string> }>();
  const facts = membershipFacts(alliance, knowledge, tongue);
  const note = (day: Day | null, verb: Verb, { organization, country }: MembershipFact): void => {
    // A day told as a month or year marks no point of a timeline.
    if (day === null || day.length < 10 || day < from || day > to) return;
    const key = `${day} ${organization} ${verb}`;
    const change = changes.get(key) ?? { day, verb, organization, states: new Set<string>() };
    change.states.add(knowledge.countries.get(country)?.names[tongue] ?? nameOfCountry(country, knowledge));
    changes.set(key, change);
  };
  for (const fact of facts) {
    // A change of status (suspended, withdrawing) is neither coming nor going: another row of the same state covers that day.
    const others = facts.filter((other) => other !== fact && other.organization === fact.organization && other.country === fact.country);
    const { from: came, until: went } = fact;
    if (!others.some((other) => came !== null && (other.from ?? "") < came && (other.until === null || other.until >= came))) note(came, "joined", fact);
    if (!others.some((other) => went !== null && (other.from ?? "") <= went && (other.until === null || other.until > went))) note(went, "left", fact);
  }
  return [...changes.values()].map(({ day, verb, organization, states }) => {
    const facts = knowledge.organizations.get(organization);
    const say = SENTENCES[tongue][verb];
    const named = [...states].sort();
    return { from: day, to: day, title: say(shortNameOf(organization, facts, tongue), named), text: `${say(facts?.names[tongue] ?? facts?.names["en"] ?? organization, named)}, ${day}.`, tags: ["membership"], url: null };
  });
}

type Verb = "joined" | "left";
type Sentence = (organization: string, states: readonly string[]) => string;

/** French would need the article of each name; a colon needs none. */
const SENTENCES: Readonly<Record<Tongue, Readonly<Record<Verb, Sentence>>>> = {
  en: { joined: (organization, states) => `${states.join(", ")} joined ${organization}`, left: (organization, states) => `${states.join(", ")} left ${organization}` },
  fr: { joined: (organization, states) => `${organization} : ${states.length === 1 ? "adhésion" : "adhésions"} (${states.join(", ")})`, left: (organization, states) => `${organization} : ${states.length === 1 ? "départ" : "départs"} (${states.join(", ")})` },
};
