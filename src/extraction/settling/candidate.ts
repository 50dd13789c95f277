import type { DateInterval } from "../../domain/date-interval.ts";
import type { EventKind, Status } from "../../domain/event-kinds.ts";
import type { CandidateReason } from "../../domain/reasons.ts";
import type { ReadPlace } from "../place/find-place.ts";
import type { Actor, ActorPerson, PartyKey } from "../participants/actor.ts";
import type { StatusHit } from "../status/status-features.ts";
import type { TriggerCluster } from "../triggers/find-triggers.ts";
import type { DateOption } from "./date-options.ts";

/** A party that the models consider, with its chance, the mention it rests on and the features that moved it most. */
export interface ChosenParty {
  readonly key: PartyKey;
  readonly chance: number;
  readonly actor: Actor;
  readonly strongest: readonly string[];
  /** Everywhere in the event's sentence that it is named as one who may take part; none for a party of the sentences around. */
  readonly named: readonly NamedParty[];
}

export interface NamedParty { readonly actor: Actor; readonly chance: number }

export interface ChosenPerson {
  readonly person: ActorPerson;
  readonly chance: number;
  readonly actor: Actor;
  readonly initiator: boolean;
}

/** One trigger of one sentence with all that was decided about it by its own words. */
export interface CandidateDraft {
  readonly sentence: number;
  readonly cluster: TriggerCluster;
  readonly kind: EventKind;
  readonly status: Status;
  readonly hits: readonly StatusHit[];
  readonly date: DateOption | null;
  readonly days: DateInterval | null;
  readonly parties: readonly ChosenParty[];
  readonly people: readonly ChosenPerson[];
  readonly place: ReadPlace | null;
  /** What speaks for and against it. */
  readonly features: readonly string[];
}

/** A draft judged in the company of the document's others. */
export interface Candidate extends CandidateDraft {
  /** The chance that a careful reader would report it. */
  readonly chance: number;
  /** Set where the candidate gives no report. */
  readonly reason: CandidateReason | null;
  readonly note: string;
}
