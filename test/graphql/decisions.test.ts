import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openSeededService, type SeededService, TOKEN } from "./seeded-service.ts";

const BEARER = `Bearer ${TOKEN}`;
const SIGNED = 'author: "A. Reader", reason: "as the communiqué says"';

describe("decisions by people", () => {
  let seeded: SeededService;
  beforeAll(async () => { seeded = await openSeededService(); });
  afterAll(() => seeded.close());

  const decide = (mutation: string, authorization: string | null = BEARER) => seeded.ask(`mutation { ${mutation} }`, {}, authorization ?? undefined);
  const eventOn = async (day: string): Promise<string> => {
    const { data } = await seeded.ask(`{ events(filter: { allParties: ["Goïta", "Putin"], during: "${day}" }) { edges { node { id reports { id } } } } }`);
    return data.events.edges[0].node.id as string;
  };

  it("need the token, and one to be configured", async () => {
    const mutation = `rejectEvent(input: { event: "event:1", ${SIGNED} }) { changed }`;
    expect((await decide(mutation, null)).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    expect((await seeded.ask(`mutation { ${mutation} }`)).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    expect((await decide(mutation, "Bearer wrong")).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    const closed = await openSeededService(undefined, null);
    expect((await closed.ask(`mutation { ${mutation} }`, {}, BEARER)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    await closed.close();
  }, 60_000);

  it("set a field, tell it in the feed, and change nothing the second time", async () => {
    const event = await eventOn("2024-03");
    const mutation = `correctEvent(input: { event: "${event}", kind: VIDEO_CALL, topics: ["energy"], ${SIGNED} }) { changed changes { id kind author reason subjects standing } events { id kind topics { id } } }`;
    const first = (await decide(mutation)).data.correctEvent;
    expect(first).toMatchObject({ changed: true, events: [{ id: event, kind: "VIDEO_CALL", topics: [{ id: "topic:energy" }] }] });
    expect(first.changes).toHaveLength(2);
    const second = (await decide(mutation)).data.correctEvent;
    expect(second.changed).toBe(false);
    expect(second.changes.map(({ id }: { id: string }) => id)).toEqual(first.changes.map(({ id }: { id: string }) => id));
    const feed = (await seeded.ask("{ changes { totalCount edges { node { kind time author reason standing details } } } dataset { version } }")).data;
    expect(feed.changes.totalCount).toBe(2);
    expect(feed.changes.edges[0].node).toMatchObject({ kind: "CORRECT_EVENT", time: "2026-11-24T12:00:00.000Z", author: "A. Reader", standing: true });
    const later = (await seeded.ask(`{ changes(since: "${feed.dataset.version as string}") { totalCount } all: changes(since: "2026-11-24") { totalCount } }`)).data;
    expect(later).toEqual({ changes: { totalCount: 0 }, all: { totalCount: 2 } });
    const node = (await seeded.ask(`{ node(id: "${first.changes[0].id as string}") { __typename id } }`)).data.node;
    expect(node).toEqual({ __typename: "Change", id: first.changes[0].id });
  });

  it("split an event and merge it again", async () => {
    const { data } = await seeded.ask('{ events(filter: { allParties: ["Tiani", "Putin"], during: "2024-03" }) { edges { node { id reports { id } } } } }');
    const { id, reports } = data.events.edges[0].node as { id: string; reports: { id: string }[] };
    const apart = reports.at(-1)!.id;
    const split = await decide(`splitEvent(input: { event: "${id}", reports: ["${apart}"], ${SIGNED} }) { changed events { id reportCount } }`);
    expect(split.data.splitEvent.changed).toBe(true);
    expect(split.data.splitEvent.events).toHaveLength(2);
    const merged = await decide(`mergeEvents(input: { events: ["${id}", "${apart}"], ${SIGNED} }) { changed events { id reportCount } }`);
    expect(merged.data.mergeEvents.events).toEqual([{ id, reportCount: reports.length }]);
    expect((await seeded.ask(`{ event(id: "${apart}") { id } }`)).data.event).toEqual({ id });
  });

  it("reject an event, which then is no more", async () => {
    const id = await eventOn("2022-08");
    expect((await decide(`rejectEvent(input: { event: "${id}", ${SIGNED} }) { changed events { id } }`)).data.rejectEvent).toEqual({ changed: true, events: [] });
    expect((await seeded.ask(`{ event(id: "${id}") { id } }`)).data.event).toBeNull();
    const missing = await decide(`rejectEvent(input: { event: "event:nobody", ${SIGNED} }) { changed }`);
    expect(missing.errors?.[0]?.extensions.code).toBe("NOT_FOUND");
  });

  it("may be undone by who made them, and by nobody else: a rejected event comes back", async () => {
    const rejected = (await seeded.ask('{ changes(first: 100) { edges { node { kind subjects } } } }')).data.changes.edges.map(({ node }: { node: { kind: string; subjects: string[] } }) => node).find(({ kind }: { kind: string }) => kind === "REJECT_EVENT");
    const id = (rejected.subjects[0] as string).replace("report:", "event:");
    const other = await decide(`correctEvent(input: { event: "${id}", kind: MEETING, author: "B. Other", reason: "no" }) { changed }`);
    expect(other.errors?.[0]?.extensions.code).toBe("CONFLICT");
    const back = await decide(`correctEvent(input: { event: "${id}", kind: VIDEO_CALL, ${SIGNED} }) { changed events { id kind } }`);
    expect(back.errors).toBeUndefined();
    expect(back.data.correctEvent).toEqual({ changed: true, events: [{ id, kind: "VIDEO_CALL" }] });
    expect((await seeded.ask(`{ event(id: "${id}") { kind } }`)).data.event).toEqual({ kind: "VIDEO_CALL" });
  });

  it("merge two events that one document tells: one event with all their reports", async () => {
    const { data } = await seeded.ask('{ tiani: events(filter: { allParties: ["Tiani", "Putin"], during: "2024-03" }) { edges { node { id reportCount } } } goita: events(filter: { allParties: ["Goïta", "Putin"], during: "2024-03" }) { edges { node { id reportCount } } } }');
    const [one, two] = [data.tiani.edges[0].node, data.goita.edges[0].node] as { id: string; reportCount: number }[];
    const merged = await decide(`mergeEvents(input: { events: ["${one!.id}", "${two!.id}"], ${SIGNED} }) { changed events { reportCount } }`);
    expect(merged.data.mergeEvents).toEqual({ changed: true, events: [{ reportCount: one!.reportCount + two!.reportCount }] });
  });

  it("refuse a place in no country, and a person's name that is a state's", async () => {
    const event = await eventOn("2024-03");
    for (const mutation of [`correctEvent(input: { event: "${event}", place: "XXX/Nowhere", ${SIGNED} }) { changed }`, `addAlias(input: { person: "Goïta", alias: "Mali", language: FR, ${SIGNED} }) { changed }`]) {
      expect((await decide(mutation)).errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    }
  });

  it("refuse two that contradict each other", async () => {
    const event = await eventOn("2024-03");
    const other = await decide(`correctEvent(input: { event: "${event}", kind: MEETING, author: "B. Other", reason: "no" }) { changed }`);
    expect(other.errors?.[0]?.extensions.code).toBe("CONFLICT");
  });

  it("load documents, each with a fate of its own, and take them back", async () => {
    const mutation = 'mutation($input: LoadDocumentsInput!) { loadDocuments(input: $input) { id status reason } }';
    const text = "The President of Niger, Abdourahamane Tiani, spoke by telephone with the President of Russia, Vladimir Putin, on 14 May 2024, the Kremlin said. They discussed security cooperation.";
    const input = { documents: [{ text, url: "https://example.org/call", title: "A call", publishedOn: "2024-05-15", language: "en" }, { text: "  " }, { text: "Hello.", publishedOn: "2024-02-31" }] };
    const { data, errors } = await seeded.ask(mutation, { input }, BEARER);
    expect(errors).toBeUndefined();
    const [loaded, empty, impossible] = data.loadDocuments as { id: string | null; status: string; reason: string | null }[];
    expect(loaded).toEqual({ id: expect.stringMatching(/^document:/), status: "LOADED", reason: null });
    expect(empty).toMatchObject({ id: null, status: "REJECTED", reason: expect.stringMatching(/^empty: /) });
    expect(impossible).toMatchObject({ status: "REJECTED", reason: expect.stringMatching(/^impossible_date: /) });
    expect((await seeded.ask(mutation, { input: { documents: [input.documents[0]] } }, BEARER)).data.loadDocuments[0].status).toBe("UNCHANGED");
    const newer = { ...input.documents[0], text: `${text} Talks on trade follow.` };
    expect((await seeded.ask(mutation, { input: { documents: [newer] } }, BEARER)).data.loadDocuments[0].status).toBe("SUPERSEDED");
    const rejected = (await seeded.ask("{ rejectedDocuments { totalCount edges { node { id name reason detail } } } }")).data.rejectedDocuments;
    expect(rejected.edges.map(({ node }: { node: { reason: string } }) => node.reason).sort()).toEqual(["EMPTY", "IMPOSSIBLE_DATE"]);
    const [held] = (await seeded.ask('{ documents(filter: { text: "Kremlin talks trade" }) { edges { node { id } } } }')).data.documents.edges;
    const retracted = await decide(`retractDocument(input: { document: "${held.node.id as string}", ${SIGNED} }) { changed changes { kind subjects } }`);
    expect(retracted.data.retractDocument).toMatchObject({ changed: true, changes: [{ kind: "RETRACT_DOCUMENT", subjects: [held.node.id] }] });
    expect((await seeded.ask(`{ document(id: "${held.node.id as string}") { id } }`)).data.document).toBeNull();
  }, 60_000);

  it("add a person and a further name, known at once", async () => {
    const added = await decide(`addPerson(input: { name: "Zorana Testova", office: FOREIGN_MINISTER, title: "Minister of Foreign Affairs", country: "Chad", from: "2026-01-01", ${SIGNED} }) { changed changes { kind subjects } }`);
    expect(added.data.addPerson).toEqual({ changed: true, changes: [{ kind: "ADD_PERSON", subjects: ["person:zorana-testova"] }] });
    await decide(`addAlias(input: { person: "Zorana Testova", alias: "La Zoratest", language: FR, ${SIGNED} }) { changed }`);
    const found = await seeded.ask('{ person(name: "la zoratest") { id offices { office { title country { iso3 } } from } } officeHolders(of: "TCD", office: FOREIGN_MINISTER, on: "2026-02-01") { person { name } } }');
    expect(found.data.person).toEqual({ id: "person:zorana-testova", offices: [{ office: { title: "Minister of Foreign Affairs", country: { iso3: "TCD" } }, from: "2026-01-01" }] });
    expect(found.data.officeHolders.map(({ person }: { person: { name: string } }) => person.name)).toContain("Zorana Testova");
  }, 60_000);
});
