import { EVENT_KIND_NAMES } from "../../domain/event-kinds.ts";
import type { EventKind } from "../../domain/event-kinds.ts";
import { CANDIDATE_REASONS } from "../../domain/reasons.ts";
import type { CandidateReason } from "../../domain/reasons.ts";
import type { RuleId } from "../../domain/report.ts";
import { list, nullable, object, oneOf, optional, table, words } from "../../languages/schema.ts";

/**
 * What a rule's grammar says of the two sides. `mutual`: both alike · `host`: the subject receives · `guest`: the subject is received ·
 * `travel`: the subject goes to a place · `gather`: several meet · `dispatch`: the subject sends somebody · `send`: the subject writes or calls ·
 * `receive`: the subject gets what the other sent · `give`: the subject gives · `act`: the subject does something to the other · `leave`: the subject leaves.
 */
export const FRAMES = ["mutual", "host", "guest", "travel", "gather", "dispatch", "send", "receive", "give", "act", "leave"] as const;
export type Frame = (typeof FRAMES)[number];

/** One way of wording one kind of event, as a pack gives it. */
export interface TriggerRule {
  readonly id: RuleId;
  readonly kind: EventKind;
  readonly frame: Frame;
  /** A weak rule needs more beside it to be believed. */
  readonly strength: "strong" | "weak";
  /** On trial it fires into the trace only. */
  readonly stage: "live" | "trial";
  readonly match: readonly string[];
  readonly why: string;
  /** Sentences that report such an event, and sentences that do not, with the reason where one is given. */
  readonly yes: readonly string[];
  readonly no: readonly { readonly text: string; readonly reason: CandidateReason | null }[];
}

const REASONS = Object.keys(CANDIDATE_REASONS) as readonly CandidateReason[];

/** `triggers/<kind>.json`. */
export const triggerFileSchema = object({
  sets: optional(table(list(words())), new Map<string, readonly string[]>()),
  rules: list(object({
    id: words(),
    kind: oneOf(EVENT_KIND_NAMES),
    frame: oneOf(FRAMES),
    strength: optional(oneOf(["strong", "weak"]), "strong"),
    stage: optional(oneOf(["live", "trial"]), "live"),
    match: list(words()),
    why: words(),
    yes: optional(list(words()), []),
    no: optional(list(object({ text: words(), reason: optional(nullable(oneOf(REASONS)), null) })), []),
  })),
});

/** `triggers/sets.json`: word sets that all trigger files of a pack share. */
export const setsFileSchema = table(list(words()));
