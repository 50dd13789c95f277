import type { Iso3 } from "../../domain/ids.ts";
import type { Mention } from "../mentions/mention.ts";

/** Somebody whom a mention means on a given day. */
export interface ActorPerson {
  readonly id: string;
  readonly name: string;
  readonly country: Iso3 | null;
  /** The title held that day, or as the text gives it. */
  readonly office: string | null;
  /** What the office makes of the person: leaders receive, ministers and envoys are sent. */
  readonly rank: "leader" | "minister" | "organization" | "other" | "spokesperson";
}

/** What a mention stands for on a given day: people, and the states and organisations that they or the words themselves represent. */
export interface Actor {
  readonly mention: Mention;
  /** Index of the sentence and of its item. */
  readonly sentence: number;
  readonly item: number;
  readonly people: readonly ActorPerson[];
  readonly countries: readonly Iso3[];
  readonly organizations: readonly string[];
  readonly steps: readonly string[];
}

/** One party of an event: a state or an organisation. */
export type PartyKey = `country:${string}` | `organization:${string}`;

export function partiesOf(actor: Pick<Actor, "countries" | "organizations">): readonly PartyKey[] {
  return [...actor.countries.map((iso3): PartyKey => `country:${iso3}`), ...actor.organizations.map((id): PartyKey => `organization:${id}`)];
}
