import type { Status } from "../../domain/event-kinds.ts";
import type { Parties } from "../participants/choose-parties.ts";
import type { TriggerCluster } from "../triggers/find-triggers.ts";
import type { DateOption } from "./date-options.ts";

/** What is known of one event from elsewhere. Null: to be read. */
export interface KnownEvent {
  readonly parties: Parties | null;
  readonly date: DateOption | null;
  readonly status: Status | null;
}

/** Answers that stand in for a stage: how an evaluation asks what that stage would be worth if it never erred. Empty: nothing is known of the trigger. */
export type KnownAnswers = (sentence: number, cluster: TriggerCluster) => readonly KnownEvent[];
