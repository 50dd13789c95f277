import { EVENT_KINDS, type EventKind } from "../domain/event-kinds.ts";
import type { Report } from "../domain/report.ts";
import { type DaysRelation, relateDays } from "./compare-days.ts";

/**
 * What two reports have in common or apart, in points for (+) or against (−) their telling the same event. A sentence each, so that
 * every decision can be told to a person. Weights were set by hand on the corpus's `sameAs` keys (two thirds of it; the blind third only measured).
 */
export const FEATURES = {
  days_equal: { weight: 3, sentence: "both give the same day or days" },
  days_overlap: { weight: 2.5, sentence: "their days overlap" },
  days_apart_by_one: { weight: 1.5, sentence: "their days lie one apart, as time zones and late news have it" },
  weekday_allows: { weight: 2.5, sentence: "one gives only weekdays of a period, and the other's day is one of them" },
  day_inside_period: { weight: 1.5, sentence: "one gives only a period, and the other's days lie in it" },
  same_period: { weight: 1.5, sentence: "both give the same month or year" },
  countries_equal: { weight: 3, sentence: "the same countries take part" },
  countries_mostly: { weight: 1.5, sentence: "at least half of the countries are the same" },
  countries_within: { weight: 1, sentence: "one names a part of the countries that the other names" },
  countries_differ: { weight: -2, sentence: "each names countries that the other does not" },
  partners_differ: { weight: -4, sentence: "each tells of two states, and the second is another" },
  guests_differ: { weight: -0.5, sentence: "of a summit each names guests that the other does not" },
  same_side_acts: { weight: 0.5, sentence: "the same state acts" },
  other_side_acts: { weight: -1.5, sentence: "the state that acts in one is the target in the other" },
  kind_equal: { weight: 1, sentence: "both call it the same kind of event" },
  kind_differs_on_days_apart: { weight: -3, sentence: "on two days in a row they tell of different things: stages of one stay" },
  kind_differs_in_period: { weight: -1, sentence: "one gives only a period, and they call it different kinds of event" },
  many_and_two: { weight: -3.5, sentence: "one tells of a meeting of many states, the other of two" },
  people_shared: { weight: 1.5, sentence: "the same person takes part" },
  people_equal: { weight: 1, sentence: "exactly the same people take part" },
  people_differ: { weight: -2.5, sentence: "each names a different person for the same country" },
  organizations_shared: { weight: 1, sentence: "the same organisation takes part" },
  organizations_differ: { weight: -1, sentence: "one names an organisation that the other does not" },
  city_equal: { weight: 1, sentence: "both name the same city" },
  city_differs: { weight: -1, sentence: "they name different cities of one country" },
  host_differs: { weight: -3, sentence: "they name places in different countries" },
  initiators_differ: { weight: -1, sentence: "each says that another side began it" },
  topics_shared: { weight: 0.5, sentence: "they name a topic in common" },
} as const satisfies Record<string, { weight: number; sentence: string }>;
export type FeatureName = keyof typeof FEATURES;

/** From this many points on, two reports tell the same event; under `UNSURE_FROM` they do not; between, they possibly do. */
export const SAME_FROM = 5;
export const UNSURE_FROM = 3.5;

export type Outcome = "same" | "unsure" | "different";

export interface Comparison {
  readonly outcome: Outcome;
  readonly score: number;
  readonly features: readonly FeatureName[];
}

const DIFFERENT: Comparison = { outcome: "different", score: 0, features: [] };

/** Same event, possibly, or not. Symmetric; looks at the two reports alone. */
export function compareReports(a: Report, b: Report): Comparison {
  if (a.document === b.document || groupOf(a) !== groupOf(b)) return DIFFERENT;
  if (!sharesOne(a.countries, b.countries) && !(sharesOne(a.organizations, b.organizations) && (a.countries.length === 0 || b.countries.length === 0))) return DIFFERENT;
  const days = relateDays(a, b);
  if (days === "apart") return DIFFERENT;
  const features = [
    DAYS_FEATURES[days], ...countriesFeatures(a, b), ...actorFeatures(a, b), ...kindFeatures(a, b, days), ...peopleFeatures(a, b), ...organizationFeatures(a, b),
    ...placeFeatures(a, b), ...initiatorFeatures(a, b), ...(sharesOne(a.topics, b.topics) ? (["topics_shared"] as const) : []),
  ];
  const score = features.reduce((sum, name) => sum + FEATURES[name].weight, 0);
  return { outcome: score >= SAME_FROM ? "same" : score >= UNSURE_FROM ? "unsure" : "different", score, features };
}

const DAYS_FEATURES = {
  equal: "days_equal", overlapping: "days_overlap", "a day apart": "days_apart_by_one", "named by weekday": "weekday_allows",
  inside: "day_inside_period", "same period": "same_period",
} as const satisfies Record<Exclude<DaysRelation, "apart">, FeatureName>;

export function groupOf(report: Report): string {
  return EVENT_KINDS[report.kind].scoreGroup;
}

function countriesFeatures(a: Report, b: Report): readonly FeatureName[] {
  if (a.countries.length === 0 || b.countries.length === 0) return [];
  const shared = a.countries.filter((country) => b.countries.includes(country)).length;
  if (shared === a.countries.length && shared === b.countries.length) return ["countries_equal"];
  const mostly = shared / (a.countries.length + b.countries.length - shared) >= 0.5;
  const within = shared === a.countries.length || shared === b.countries.length;
  if (mostly) return within ? ["countries_mostly", "countries_within"] : ["countries_mostly"];
  if (within) return ["countries_within"];
  if (a.kind === "summit" && b.kind === "summit") return ["guests_differ"];
  return a.countries.length === 2 && b.countries.length === 2 ? ["partners_differ"] : ["countries_differ"];
}

/**
 * Acts of one state against another come in pairs (a recall answered by a recall), with equal countries and days. Where the acting side is named first
 * it tells them apart; two lists in alphabetical order tell nothing.
 */
const ONE_SIDED = new Set<EventKind>(["withdrawal", "expulsion", "recall", "severance", "sanction", "sanction_lifted"]);

function actorFeatures(a: Report, b: Report): readonly FeatureName[] {
  if (!ONE_SIDED.has(a.kind) || a.countries.length < 2 || b.countries.length < 2) return [];
  if (isSorted(a.countries) && isSorted(b.countries)) return [];
  const [actorA, targetA, actorB, targetB] = [a.countries[0], a.countries.at(-1), b.countries[0], b.countries.at(-1)];
  if (actorA === targetB || actorB === targetA) return ["other_side_acts"];
  return actorA === actorB || targetA === targetB ? ["same_side_acts"] : [];
}

/** Days in a row, or a month, hold several events of the same states; what kind each is tells more there than on one and the same day. */
function kindFeatures(a: Report, b: Report, days: DaysRelation): readonly FeatureName[] {
  if (a.kind === b.kind) return ["kind_equal"];
  const features: FeatureName[] = a.kind === "summit" || b.kind === "summit" ? ["many_and_two"] : [];
  if (days === "a day apart") features.push("kind_differs_on_days_apart");
  if (days === "inside" || days === "same period") features.push("kind_differs_in_period");
  return features;
}

function peopleFeatures(a: Report, b: Report): readonly FeatureName[] {
  const namesA = a.participants.map(({ person }) => person);
  const namesB = b.participants.map(({ person }) => person);
  if (namesA.length === 0 || namesB.length === 0) return [];
  const shared = namesA.filter((person) => namesB.includes(person)).length;
  const equal = shared === namesA.length && shared === namesB.length;
  if (equal) return ["people_shared", "people_equal"];
  const clash = a.participants.some((one) => one.country !== null && !namesB.includes(one.person)
    && b.participants.some((other) => other.country === one.country && !namesA.includes(other.person)));
  return [...(shared > 0 ? (["people_shared"] as const) : []), ...(clash ? (["people_differ"] as const) : [])];
}

function organizationFeatures(a: Report, b: Report): readonly FeatureName[] {
  if (sharesOne(a.organizations, b.organizations)) return ["organizations_shared"];
  return a.organizations.length > 0 && b.organizations.length > 0 ? ["organizations_differ"] : [];
}

function placeFeatures(a: Report, b: Report): readonly FeatureName[] {
  if (a.place === null || b.place === null) return [];
  if (a.place.country !== b.place.country) return ["host_differs"];
  if (a.place.city === null || b.place.city === null) return [];
  return a.place.city === b.place.city ? ["city_equal"] : ["city_differs"];
}

function initiatorFeatures(a: Report, b: Report): readonly FeatureName[] {
  const initiatorsA = initiatorsOf(a);
  const initiatorsB = initiatorsOf(b);
  return initiatorsA.length > 0 && initiatorsB.length > 0 && !sharesOne(initiatorsA, initiatorsB) ? ["initiators_differ"] : [];
}

function initiatorsOf(report: Report): readonly string[] {
  return report.participants.filter(({ role }) => role === "initiator").map(({ person }) => person);
}

function isSorted(names: readonly string[]): boolean {
  return names.every((name, at) => at === 0 || (names[at - 1] ?? "") <= name);
}

function sharesOne<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.some((value) => b.includes(value));
}
