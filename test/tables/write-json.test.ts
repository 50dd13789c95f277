import { describe, expect, it } from "@jest/globals";

import { eventsTable } from "../../src/tables/events-table.ts";
import { participantsTable, participationsOf } from "../../src/tables/participants-table.ts";
import { timelineLong } from "../../src/tables/timeline-table.ts";
import { writeJson, writeNdjson } from "../../src/tables/write-json.ts";
import { CALL, EVENTS, TIMELINE } from "./fixture-source.ts";

describe("JSON", () => {
  it("is a bare array, also of no rows", () => {
    expect(JSON.parse([...writeJson(eventsTable, [])].join(""))).toEqual([]);
    expect(JSON.parse([...writeJson(timelineLong, TIMELINE)].join(""))).toHaveLength(4);
  });

  it("keeps numbers numbers and nothing null", () => {
    const [first] = JSON.parse([...writeJson(timelineLong, TIMELINE)].join("")) as unknown[];
    expect(first).toEqual({ date: "2024-03-01", time: "2024-03-01T00:00:00Z", alliance: "AES", family: "talks", kind: null, polarity: 1, events: 3 });
  });
});

describe("NDJSON", () => {
  it("is one object a line", () => {
    const lines = [...writeNdjson(eventsTable, EVENTS)];
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(["event:1", "event:2", "event:3"]);
    expect(lines.every((line) => line.indexOf("\n") === line.length - 1)).toBe(true);
  });

  it("repeats the event for each who took part", () => {
    const rows = [...writeNdjson(participantsTable, participationsOf(CALL))].map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows).toHaveLength(4);
    expect(rows[3]).toEqual({
      event: "event:1", date: "2024-03-26", kind: "phone_call", status: "happened", party_type: "person", party: "person:vladimir-putin",
      name: "Vladimir Putin", office: "President", country: "RUS", role: "initiator",
    });
  });
});
