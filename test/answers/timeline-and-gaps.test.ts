import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { answerTimeline } from "../../src/answers/alliance-timeline.ts";
import type { Asking } from "../../src/answers/asking.ts";
import { answerContacts } from "../../src/answers/contacts.ts";
import { answerSilences } from "../../src/answers/silences.ts";
import { type DateInterval, dayInterval, monthInterval, yearInterval } from "../../src/domain/date-interval.ts";
import type { EventKind } from "../../src/domain/event-kinds.ts";
import type { Extraction } from "../../src/domain/extraction.ts";
import { documentId, reportId } from "../../src/domain/ids.ts";
import type { Participant } from "../../src/domain/report.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { participationsOf } from "../../src/loading/participations.ts";
import { buildEvent } from "../../src/merging/build-event.ts";
import { EmbeddedStore } from "../../src/store/embedded/embedded-store.ts";
import { NO_CHANGE, statementsOf, type StoredDocument, type StoredEvent } from "../../src/store/writes/graph-change.ts";

const knowledge = loadKnowledge();
const person = (id: string, country: string): Participant => ({ person: id, name: knowledge.people.get(id)?.name ?? id, country, office: null, role: "participant" });
const GOITA = person("person:assimi-goita", "MLI");
const TIANI = person("person:abdourahamane-tiani", "NER");
const BAZOUM = person("person:mohamed-bazoum", "NER");
const PUTIN = person("person:vladimir-putin", "RUS");

let stored: { documents: StoredDocument[]; events: StoredEvent[] };

function tell(kind: EventKind, days: DateInterval, participants: readonly Participant[], countries: readonly string[], organizations: readonly string[] = []): void {
  const text = `${kind} ${days.from} ${participants.map(({ name }) => name).join()} ${countries.join()}`;
  const id = documentId(text);
  const report = { id: reportId(id, kind, days.from, days.to, countries, 0), document: id, kind, status: "happened", days, candidateDays: [], participants, countries, organizations, place: null, topics: [], quote: text, start: 0, end: 1, evidence: [], confidence: 1, pack: "t" } as const;
  const extraction: Extraction = { document: { id, name: text, text, title: null, url: null, basedOn: null, language: "en", given: null, paragraphs: [] }, publication: { days: [], steps: [] }, reports: [report], rejected: [] };
  stored.documents.push({ extraction, knownOn: null });
  const event = buildEvent([report]);
  stored.events.push({ event, participations: participationsOf(event, knowledge), reports: [report], knownOn: null });
}

async function openWith(tellAll: () => void): Promise<{ store: EmbeddedStore; asking: Asking }> {
  stored = { documents: [], events: [] };
  tellAll();
  const store = EmbeddedStore.inMemory();
  await store.ensureSchema();
  await store.write(statementsOf({ ...NO_CHANGE, ...stored }));
  return { store, asking: { store, knowledge } };
}

describe("the timeline of an alliance", () => {
  let store: EmbeddedStore;
  let asking: Asking;
  beforeAll(async () => {
    ({ store, asking } = await openWith(() => {
      tell("phone_call", dayInterval("2024-01-31"), [GOITA, PUTIN], ["MLI", "RUS"]);
      tell("visit", { from: "2023-12-30", to: "2024-01-02", precision: "day" }, [TIANI, PUTIN], ["NER", "RUS"]);
      tell("cooperation", monthInterval("2024-02"), [], ["NER", "RUS"]);
      tell("expulsion", yearInterval("2024"), [], ["NER", "RUS"]);
      tell("phone_call", dayInterval("2023-09-15"), [GOITA, PUTIN], ["MLI", "RUS"]);
      tell("summit", dayInterval("2024-03-03"), [GOITA, TIANI], ["MLI", "NER"], ["AES"]);
    }));
  });
  afterAll(() => store.close());

  it("gives every family and bucket, zeros too, an event once in the bucket of its first day", async () => {
    const { rows, net, unplaced } = await answerTimeline(asking, { of: "AES", with: "Russia", during: "2024-01/2024-03", bucket: "month" });
    expect(net).toEqual([{ date: "2023-12-01", net: 1 }, { date: "2024-01-01", net: 1 }, { date: "2024-02-01", net: 1 }, { date: "2024-03-01", net: 0 }]);
    expect(rows).toHaveLength(20);
    expect(rows.filter(({ events }) => events > 0).map(({ date, family, events }) => `${date} ${family} ${events}`)).toEqual(["2023-12-01 talks 1", "2024-01-01 talks 1", "2024-02-01 cooperation 1"]);
    expect(unplaced).toBe(0);
  });

  it("leaves out what is told more coarsely than the bucket, and counts it", async () => {
    const { rows, unplaced } = await answerTimeline(asking, { of: "AES", with: "Russia", during: "2024", bucket: "week", by: "kind" });
    expect(rows.map(({ date, kind }) => `${date} ${kind ?? ""}`)).toEqual(["2023-12-25 visit", "2024-01-29 phone_call"]);
    expect(unplaced).toBe(2);
    const byYear = await answerTimeline(asking, { of: "AES", with: "Russia", during: "2024", bucket: "year" });
    expect(byYear.unplaced).toBe(0);
    expect(byYear.net).toEqual([{ date: "2023-01-01", net: 1 }, { date: "2024-01-01", net: 1 }]);
  });

  it("counts members only from the day they belong: the charter is of 16 September 2023", async () => {
    expect((await answerTimeline(asking, { of: "AES", with: "Russia", during: "2023-09" })).net).toEqual([{ date: "2023-09-01", net: 0 }]);
    expect((await answerTimeline(asking, { of: "Sahel", with: "Russia", during: "2023-09" })).net).toEqual([{ date: "2023-09-01", net: 1 }]);
  });

  it("counts what members do with each other", async () => {
    expect((await answerTimeline(asking, { of: "AES", during: "2024-03" })).net).toEqual([{ date: "2024-03-01", net: 1 }]);
  });
});

describe("contacts and silences", () => {
  let store: EmbeddedStore;
  let asking: Asking;
  beforeAll(async () => {
    ({ store, asking } = await openWith(() => {
      tell("phone_call", dayInterval("2023-01-10"), [GOITA, PUTIN], ["MLI", "RUS"]);
      tell("meeting", { from: "2023-07-27", to: "2023-07-28", precision: "day" }, [GOITA, PUTIN], ["MLI", "RUS"]);
      tell("phone_call", dayInterval("2024-03-26"), [TIANI, PUTIN], ["NER", "RUS"]);
      tell("summit", dayInterval("2023-07-27"), [BAZOUM, TIANI, PUTIN], ["NER", "RUS"]);
      tell("envoy", dayInterval("2024-05-02"), [person("person:abdoulaye-diop", "MLI"), PUTIN], ["MLI", "RUS"]);
      tell("summit", dayInterval("2024-06-01"), [GOITA, TIANI], ["MLI", "NER"], ["AES"]);
    }));
  });
  afterAll(() => store.close());

  const peopleOf = async (of: string, other: string | undefined, during: string): Promise<readonly string[]> => (await answerContacts(asking, { of, with: other, during })).edges.map(({ node }) => node.person);

  it("both holders of a contested office count on a contested day", async () => {
    expect(await peopleOf("Niger", "Russia", "2023")).toEqual(["person:abdourahamane-tiani", "person:mohamed-bazoum"]);
  });

  it("an event that names no leader is none, but a person counts in any office", async () => {
    expect(await peopleOf("Mali", "Russia", "2024-05")).toEqual([]);
    expect(await peopleOf("Abdoulaye Diop", "Russia", "2024-05")).toEqual(["person:abdoulaye-diop"]);
  });

  it("nobody is in contact with himself, his country, or his alliance alone; members are with each other", async () => {
    expect(await peopleOf("Mali", "Mali", "2023/2024")).toEqual([]);
    expect(await peopleOf("AES", "AES", "2024-06")).toEqual(["person:abdourahamane-tiani", "person:assimi-goita"]);
    expect(await peopleOf("AES", "AES", "2024-03")).toEqual([]);
    expect(await peopleOf("Goïta", undefined, "2023-01")).toEqual(["person:assimi-goita"]);
  });

  it("silence lasts from the last contact, or from the first day in office in the period", async () => {
    const silent = await answerSilences(asking, { of: "Mali", with: "Russia", during: "2024" }, { reports: false, text: false, became: "none" });
    const goita = silent.find(({ person: id }) => id === "person:assimi-goita");
    expect(goita?.lastContact?.event.days.from).toBe("2023-07-27");
    expect(goita?.longestGap).toEqual({ from: "2023-07-29", to: "2024-12-31", days: 522 });
    const maiga = silent.find(({ person: id }) => id === "person:choguel-kokalla-maiga");
    expect(maiga).toMatchObject({ lastContact: null, longestGap: { from: "2024-01-01", to: "2024-12-31", days: 366 } });
  });

  it("the longest gap may lie between two earlier contacts", async () => {
    const [goita] = await answerSilences(asking, { of: "Goïta", with: "Russia", during: "2023-08-01/2023-08-31" }, { reports: false, text: false, became: "none" });
    expect(goita?.longestGap).toEqual({ from: "2023-01-11", to: "2023-07-26", days: 197 });
  });
});
