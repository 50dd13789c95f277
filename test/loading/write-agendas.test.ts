import { describe, expect, it } from "@jest/globals";
import { Ledger } from "../../src/loading/ledger.ts";
import { writeAgendas } from "../../src/loading/write-agendas.ts";
import { monthInterval } from "../../src/domain/date-interval.ts";
import { checkGraph } from "../../src/loading/check-graph.ts";
import { EmbeddedStore } from "../../src/store/embedded/embedded-store.ts";
import { NO_JOURNAL } from "../../src/store/journal.ts";
import { statementsOf } from "../../src/store/writes/graph-change.ts";
import { changeOf, exampleDocument, exampleEvent } from "../store/graph-fixtures.ts";
import { dumpGraph } from "./dump-graph.ts";

const NOT_IN_AGENDAS = "an event does not stand in the agenda of each of its parties";

/** A graph as it was before there were agendas, beside the same with them. */
async function openOlder(): Promise<{ readonly store: EmbeddedStore; readonly ledger: Ledger; readonly withAgendas: string; readonly lines: string[] }> {
  const store = EmbeddedStore.inMemory();
  await store.ensureSchema();
  const [first, second] = [exampleDocument(), exampleDocument("En mars, le général Tiani a appelé Vladimir Poutine.")];
  await store.write(statementsOf(changeOf({ documents: [first, second], events: [exampleEvent([first]), exampleEvent([second], { days: monthInterval("2024-03"), organizations: ["AES"] })] })));
  const withAgendas = await dumpGraph(store);
  await store.write([{ name: "before-agendas", text: "MATCH (a:Agenda) DETACH DELETE a", parameters: {} }]);
  return { store, ledger: new Ledger(store), withAgendas, lines: [] };
}

describe("agendas of a graph that an earlier version wrote", () => {
  it("are what the same events written now have, and are told of", async () => {
    const { store, ledger, withAgendas, lines } = await openOlder();
    expect(await dumpGraph(store)).not.toBe(withAgendas);
    expect(await writeAgendas({ store, ledger, warn: (line) => lines.push(line) })).toBe(2);
    expect(await dumpGraph(store)).toBe(withAgendas);
    expect(lines).toEqual([expect.stringContaining("written by an earlier version")]);
    await store.close();
  });

  it("are written once", async () => {
    const { store, ledger, lines } = await openOlder();
    await writeAgendas({ store, ledger, warn: () => undefined });
    expect(await writeAgendas({ store, ledger, warn: (line) => lines.push(line) })).toBe(0);
    expect(lines).toEqual([]);
    await store.close();
  });

  it("are begun again where a crash had left half of them", async () => {
    const { store, ledger, withAgendas } = await openOlder();
    await writeAgendas({ store, ledger, warn: () => undefined });
    await store.write([{ name: "crash", text: "MATCH (m:Meta {id: 'meta'}) SET m.agendas = null", parameters: {} }, { name: "half", text: "MATCH (a:Agenda) WITH a ORDER BY a.id LIMIT 3 DETACH DELETE a", parameters: {} }]);
    await writeAgendas({ store, ledger, warn: () => undefined });
    expect(await dumpGraph(store)).toBe(withAgendas);
    await store.close();
  });

  it("are missed by the check", async () => {
    const { store, ledger } = await openOlder();
    const found = async (): Promise<readonly string[]> => (await checkGraph(store, NO_JOURNAL, "")).map(({ what }) => what);
    expect(await found()).toContain(NOT_IN_AGENDAS);
    await writeAgendas({ store, ledger, warn: () => undefined });
    expect(await found()).not.toContain(NOT_IN_AGENDAS);
    await store.close();
  });

  it("are nothing in an empty graph", async () => {
    const store = EmbeddedStore.inMemory();
    await store.ensureSchema();
    const lines: string[] = [];
    expect(await writeAgendas({ store, ledger: new Ledger(store), warn: (line) => lines.push(line) })).toBe(0);
    expect(lines).toEqual([]);
    expect((await new Ledger(store).meta()).agendas).toBe(1);
    await store.close();
  });
});
