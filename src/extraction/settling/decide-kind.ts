import type { EventKind } from "../../domain/event-kinds.ts";
import type { EventPlace } from "../../domain/report.ts";
import type { ChosenPerson } from "./candidate.ts";
import type { TriggerCluster } from "../triggers/find-triggers.ts";
import type { Frame } from "../triggers/trigger-rule.ts";

export interface KindEvidence {
  readonly cluster: TriggerCluster;
  readonly countries: readonly string[];
  readonly organizations: readonly string[];
  readonly people: readonly ChosenPerson[];
  readonly place: EventPlace | null;
  /** The words name all who meet, and nobody else comes. */
  readonly isClosed: boolean;
}

/** Of several kinds that the words give, the more telling stands first. */
const ORDER: readonly EventKind[] = ["video_call", "phone_call", "envoy", "summit", "visit", "meeting", "recall", "severance", "aid", "cooperation"];
const RECEPTION = new Set<Frame>(["host", "guest"]);

/** Which kind of its group it is, by the words and, for meetings face to face, by who meets whom where (annotation guide, ruling 1). */
export function decideKind(evidence: KindEvidence): EventKind {
  const kinds = new Set(evidence.cluster.triggers.map(({ value }) => value.kind));
  if (evidence.cluster.group === "in_person") return faceToFace(kinds, evidence);
  if (evidence.cluster.group === "material") return material(kinds);
  return ORDER.find((kind) => kinds.has(kind)) ?? evidence.cluster.triggers[0]?.value.kind ?? "meeting";
}

function material(kinds: ReadonlySet<EventKind>): EventKind {
  return kinds.has("cooperation") && !kinds.has("aid") ? "cooperation" : kinds.has("aid") && kinds.has("cooperation") ? "cooperation" : "aid";
}

function faceToFace(kinds: ReadonlySet<EventKind>, evidence: KindEvidence): EventKind {
  const { countries, organizations, cluster } = evidence;
  const sides = countries.length + organizations.length;
  if (kinds.has("summit") && (sides >= 3 || sides !== 2 || organizations.length > 0)) return "summit";
  if (countries.length >= 3) return "summit";
  if (kinds.has("envoy")) return "envoy";
  if (kinds.has("visit")) return "visit";
  if (kinds.has("summit") && !evidence.isClosed) return "summit";
  return cluster.triggers.some(({ value }) => RECEPTION.has(value.frame)) ? reception(evidence) : talks(evidence);
}

/** A leader received abroad is on a visit; a minister or envoy received by a leader is an envoy; equals below that meet. */
function reception({ people, organizations }: KindEvidence): EventKind {
  const leaders = people.filter(({ person }) => person.rank === "leader");
  const others = people.filter(({ person }) => person.rank === "minister" || person.rank === "other");
  if (organizations.length > 0) return "meeting";
  if (leaders.length >= 2 && new Set(leaders.map(({ person }) => person.country)).size >= 2) return "visit";
  return leaders.length > 0 && others.length > 0 ? "envoy" : "meeting";
}

function talks({ people, place, organizations }: KindEvidence): EventKind {
  const leaders = people.filter(({ person }) => person.rank === "leader");
  const others = people.filter(({ person }) => person.rank === "minister" || person.rank === "other");
  const home = leaders.some(({ person }) => place !== null && person.country === place.country);
  const foreign = others.some(({ person }) => leaders.some((leader) => leader.person.country !== person.country));
  return organizations.length === 0 && home && foreign ? "envoy" : "meeting";
}
