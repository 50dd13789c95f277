import type { EventPlace, Report } from "../domain/report.ts";
import type { EventJson } from "./scored-event.ts";

/** A report in the shape of the annotation guide, for scoring and for `entente extract`. */
export function eventJsonOf(report: Report): EventJson {
  return {
    kind: report.kind,
    status: report.status,
    from: report.days.from,
    to: report.days.to,
    people: report.participants.map(({ name, country, role }) => ({ name, country, role })),
    countries: report.countries,
    organizations: report.organizations.map(shortOrganizationName),
    place: placeText(report.place),
    topics: report.topics,
    evidence: report.quote,
  };
}

/** The gold's short name of an organisation id: "ECOWAS" stays, "G5_SAHEL" is "G5 Sahel", "ARAB_LEAGUE" "Arab League". */
export function shortOrganizationName(id: string): string {
  return id.split("_").map((word) => (id.includes("_") && word.length > 3 ? word.charAt(0) + word.slice(1).toLowerCase() : word)).join(id.includes("_") ? " " : "");
}

/** `NER/Niamey`, `NER`, or null. */
export function placeText(place: EventPlace | null): string | null {
  if (place === null) return null;
  return place.city === null ? place.country : `${place.country}/${place.city}`;
}
