import { NotFound } from "../../src/domain/errors.ts";
import type { EventRecord, ParticipantRecord } from "../../src/tables/event-record.ts";
import type { EventsAsked, Page, TableSource } from "../../src/tables/table-source.ts";
import type { TimelineRow } from "../../src/tables/timeline-table.ts";

const niger: ParticipantRecord = { type: "country", id: "country:NER", name: "Niger", office: null, country: "NER", role: "participant" };
const russia: ParticipantRecord = { type: "country", id: "country:RUS", name: "Russia", office: null, country: "RUS", role: "participant" };
const tiani: ParticipantRecord = { type: "person", id: "person:abdourahamane-tiani", name: "Abdourahamane Tiani", office: "President of the CNSP", country: "NER", role: "participant" };
const putin: ParticipantRecord = { type: "person", id: "person:vladimir-putin", name: "Vladimir Putin", office: "President", country: "RUS", role: "initiator" };

export const CALL: EventRecord = {
  id: "event:1", from: "2024-03-26", to: "2024-03-26", precision: "day", kind: "phone_call", family: "talks", status: "happened",
  participants: [niger, russia, tiani, putin], initiators: ["Vladimir Putin"], place: null, topics: ["security", "bilateral_relations"],
  reportCount: 2, quote: "Le président a dit : « Nous sommes prêts », puis, le soir, \"rien\".", url: null,
};

/** Quotes as a hostile page may hold them: a formula, mark-up, line breaks, right-to-left letters. */
export const HOSTILE: EventRecord = {
  ...CALL, id: "event:2", from: "2024-04-01", to: "2024-04-30", precision: "month", kind: "withdrawal", family: "rejection", participants: [niger], initiators: [], place: "NER/Niamey", topics: [],
  quote: "=HYPERLINK(\"http://x\",\"<script>alert(1)</script>\")\nاتصل", url: "https://example.org/a?b=1,2",
};

export const EVENTS: readonly EventRecord[] = [CALL, HOSTILE, { ...CALL, id: "event:3", from: "2024-05-02", to: "2024-05-02" }];

export const TIMELINE: readonly TimelineRow[] = [
  { date: "2024-03-01", alliance: "AES", family: "talks", kind: null, polarity: 1, events: 3 },
  { date: "2024-03-01", alliance: "AES", family: "rejection", kind: null, polarity: -1, events: 1 },
  { date: "2024-04-01", alliance: "AES", family: "talks", kind: null, polarity: 1, events: 0 },
  { date: "2024-04-01", alliance: "AES", family: "rejection", kind: null, polarity: -1, events: 2 },
];

export interface FixtureSource extends TableSource { readonly asked: { method: string; question: unknown }[] }

/** A source of three events, that keeps what it was asked. */
export function fixtureSource(events: readonly EventRecord[] = EVENTS): FixtureSource {
  const asked: FixtureSource["asked"] = [];
  const keep = (method: string, question: unknown): void => {
    asked.push({ method, question });
  };
  return {
    asked,
    version: () => Promise.resolve("7"),
    timeline: (question) => {
      keep("timeline", question);
      if (question.of === "NATO9") return Promise.reject(new NotFound("\"NATO9\" is no alliance we know."));
      return Promise.resolve(TIMELINE);
    },
    events: (question) => {
      keep("events", question);
      return Promise.resolve(pageOf(events, question));
    },
    contacts: (question) => {
      keep("contacts", question);
      const row = { person: "person:a", name: "A", office: "President", country: "NER", events: 2, firstDate: "2024-03-02", lastDate: "2024-03-26" };
      return Promise.resolve({ rows: [{ row, cursor: "c1" }], hasNext: false });
    },
    annotations: (of, during) => {
      keep("annotations", { of, during });
      return Promise.resolve([{ from: "2024-01-28", to: "2024-01-28", title: "Withdrawal", text: "quote", tags: ["rejection", "withdrawal"], url: null }]);
    },
    memberships: () => Promise.resolve([{ organization: "AES", name: "AES", country: "NER", from: "2023-09-16", until: null }, { organization: "ECOWAS", name: "ECOWAS", country: "NER", from: "1975-05-28", until: "2025-01-29" }]),
    alliances: () => [{ id: "AES", name: "Alliance of Sahel States" }],
  };
}

function pageOf(events: readonly EventRecord[], { limit, after }: EventsAsked): Page<EventRecord> {
  const start = after === undefined ? 0 : events.findIndex(({ id }) => id === after) + 1;
  return { rows: events.slice(start, start + limit).map((row) => ({ row, cursor: row.id })), hasNext: start + limit < events.length };
}
