import type { Asking } from "../answers/asking.ts";
import { LAST_DAY } from "../answers/parse-period.ts";
import { targetOf } from "../answers/party-target.ts";
import type { MembershipFact } from "../charts/membership-lanes.ts";
import type { Tongue } from "../domain/words.ts";
import type { Day } from "../domain/date-interval.ts";
import type { Annotation } from "./annotations-table.ts";
import { nameOfCountry } from "./event-record-of.ts";

type Knowledge = Asking["knowledge"];

/** Where the states that belong to an alliance at any time belong too, with days. `alliance` is a bare id. */
export function membershipFacts(alliance: string, knowledge: Knowledge): readonly MembershipFact[] {
  const type = knowledge.regions.has(alliance) ? "region" : "organization";
  const states = new Set(targetOf(knowledge, { type, id: `${type}:${alliance}`, name: alliance }).countries.map(({ iso3 }) => iso3));
  return [...knowledge.organizations.keys()].sort().flatMap((organization) =>
    targetOf(knowledge, { type: "organization", id: `organization:${organization}`, name: organization }).countries.filter(({ iso3 }) => states.has(iso3)).map(({ iso3, from, until }) =>
      ({ organization, country: iso3, from: from === "" ? null : from, until: until > LAST_DAY ? null : until })));
}

/** Days on which states of the alliance came to or left an organisation: one annotation a day and organisation, naming the states. */
export function membershipAnnotations(alliance: string, knowledge: Knowledge, { from, to }: { readonly from: Day; readonly to: Day }, tongue: Tongue): readonly Annotation[] {
  const changes = new Map<string, { day: Day; verb: keyof typeof VERBS.en; organization: string; states: Set<string> }>();
  const facts = membershipFacts(alliance, knowledge);
  const note = (day: Day | null, verb: keyof typeof VERBS.en, { organization, country }: MembershipFact): void => {
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
    const who = [...states].sort().join(", ");
    const did = VERBS[tongue][verb][states.size === 1 ? 0 : 1];
    const names = knowledge.organizations.get(organization)?.names;
    return { from: day, to: day, title: `${who} ${did} ${organization.replaceAll("_", " ")}`, text: `${who} ${did} ${names?.[tongue] ?? names?.["en"] ?? organization}, ${day}.`, tags: ["membership"], url: null };
  });
}

/** One state, several states. */
const VERBS = { en: { joined: ["joined", "joined"], left: ["left", "left"] }, fr: { joined: ["rejoint", "rejoignent"], left: ["quitte", "quittent"] } } as const;
