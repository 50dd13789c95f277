import type { EventKind, Family, Status } from "../../../domain/event-kinds.ts";
import type { Bucket, ContactsAsked, EventFilters, EventsAsked, TimelineAsked } from "../../../tables/table-source.ts";
import type { TableArguments } from "./read-arguments.ts";

/** Drops what was not given, so that "none" never travels as an empty filter. */
function given<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

// `readArguments` has checked the words of kinds, families, status and bucket.
const contactFilters = (asked: TableArguments) => ({
  kinds: asked.many("kinds") as readonly EventKind[] | undefined,
  families: asked.many("families") as readonly Family[] | undefined,
  status: asked.many("status") as readonly Status[] | undefined,
});

function yesOrNo(word: string | undefined): boolean | undefined {
  return word === undefined ? undefined : word === "true";
}

/** `after` is the cursor of an event, which for participants is only a part of the cursor given. */
export function eventsAsked(asked: TableArguments, after: string | undefined): EventsAsked {
  const filter = given<EventFilters>({
    ...contactFilters(asked), parties: asked.many("parties"), allParties: asked.many("allParties"), topics: asked.many("topics"),
    initiators: asked.many("initiators"), places: asked.many("places"), languages: asked.many("languages"), contradicted: yesOrNo(asked.one("contradicted")), text: asked.one("text"), during: asked.period(),
  });
  return given<EventsAsked>({ limit: asked.number("limit"), after, asOf: asked.lastDay("asOf"), filter, newestFirst: asked.one("orderBy") === "date_desc" });
}

export function contactsAsked(asked: TableArguments): ContactsAsked {
  return given<ContactsAsked>({
    ...contactFilters(asked), of: asked.word("of"), with: asked.word("with"), during: asked.period(), limit: asked.number("limit"), after: asked.one("after"), asOf: asked.lastDay("asOf"),
  });
}

export function timelineAsked(of: string, asked: TableArguments): TimelineAsked {
  return given<TimelineAsked>({
    of, with: asked.one("with"), during: asked.period(), bucket: asked.word("bucket") as Bucket, by: asked.one("by") === "kind" ? "kind" : "family", asOf: asked.lastDay("asOf"),
  });
}
