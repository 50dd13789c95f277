import { type Stretch, stretchesTouching } from "../domain/calendar-stretch.ts";
import type { DiplomaticEvent } from "../domain/event.ts";
import { EVENT_KIND_NAMES, type EventKind, FAMILIES, type Family, type Status, STATUSES } from "../domain/event-kinds.ts";
import type { CypherValue } from "../store/graph-store.ts";
import type { EventConditions } from "../store/queries/event-parts.ts";
import { countsIn, FIRST_DAY, LAST_DAY, type Period } from "./parse-period.ts";

/** What events of a question must be like, besides who takes part. Null: anything. */
export interface EventCriteria {
  readonly period: Period;
  readonly kinds: readonly EventKind[] | null;
  readonly families: readonly Family[] | null;
  readonly statuses: readonly Status[] | null;
}

/** A contact is a talk that happened, unless the question says otherwise. */
export function contactCriteria(period: Period, asked: { readonly kinds?: readonly EventKind[] | null | undefined; readonly families?: readonly Family[] | null | undefined; readonly status?: readonly Status[] | null | undefined }): EventCriteria {
  const kinds = asked.kinds ?? null;
  return { period, kinds, families: asked.families ?? (kinds === null ? ["talks"] : null), statuses: asked.status ?? ["happened"] };
}

export function meets({ period, kinds, families, statuses }: EventCriteria, event: DiplomaticEvent): boolean {
  return countsIn(period, event.days) && (kinds?.includes(event.kind) ?? true) && (families?.includes(event.family) ?? true) && (statuses?.includes(event.status) ?? true);
}

/** Which conditions a statement needs; a list that names everything needs none. */
export function conditionsOf({ period, kinds, families, statuses }: EventCriteria): EventConditions {
  return {
    period: period.from !== null || period.to !== null, stretches: stretchesOf(period),
    kinds: narrows(kinds, EVENT_KIND_NAMES.length), families: narrows(families, FAMILIES.length), statuses: narrows(statuses, STATUSES.length), words: false,
  };
}

/** Weeks and more of about three years; in longer periods a party's events are most of those it has. */
const MOST_STRETCHES = 200;

function stretchesOf({ from, to }: Period): readonly Stretch[] {
  return from === null || to === null ? [] : stretchesTouching({ from, to }, MOST_STRETCHES);
}

function narrows(list: readonly string[] | null, all: number): boolean {
  return list !== null && new Set(list).size < all;
}

/** The parameters of `conditionsOf`. */
export function criteriaParameters(criteria: EventCriteria): Readonly<Record<string, CypherValue>> {
  const conditions = conditionsOf(criteria);
  return {
    ...(conditions.period ? { from: criteria.period.from ?? FIRST_DAY, to: criteria.period.to ?? LAST_DAY } : {}),
    ...(conditions.kinds ? { kinds: criteria.kinds } : {}),
    ...(conditions.families ? { families: criteria.families } : {}),
    ...(conditions.statuses ? { statuses: criteria.statuses } : {}),
  };
}
