import { describe, expect, it } from "@jest/globals";
import { EVENT_KINDS } from "../../src/domain/event-kinds.ts";
import type { Extraction } from "../../src/domain/extraction.ts";
import { openPageReader } from "./page-reader.ts";

const { read, tools } = await openPageReader();

/** What was found, for the message of a failure. */
function told({ reports, rejected }: Extraction): string {
  const found = reports.map(({ kind, status, days, countries, confidence }) => `report ${kind} ${status} ${days.from}..${days.to} ${countries.join("+")} ${confidence}`);
  return [...found, ...rejected.map(({ kind, reason, note, rules }) => `rejected ${kind} ${reason} (${note}) by ${rules.join(", ")}`)].join("\n");
}

/** Every rule of every pack, with its own sentences through the whole reader. Kinds are compared as the scorer groups them. */
describe.each([...tools.languages].map(([code, { triggers }]) => ({ code, rules: triggers.rules })))("rules of $code", ({ code, rules }) => {
  describe.each([...rules])("$id", ({ kind, yes, no, stage, why }) => {
    const group = EVENT_KINDS[kind].scoreGroup;
    const inGroup = (other: keyof typeof EVENT_KINDS): boolean => EVENT_KINDS[other].scoreGroup === group;

    it("has a reason, and examples for and against", () => {
      expect(why).not.toBe("");
      expect([yes.length, no.length].every((count) => count > 0)).toBe(true);
    });

    (stage === "live" ? it : it.skip).each([...yes])("reports: %s", (text) => {
      const extraction = read(text, code);
      expect({ told: told(extraction), found: extraction.reports.some((report) => inGroup(report.kind)) }).toEqual({ told: told(extraction), found: true });
    });

    it.each([...no])("reports nothing: $text", ({ text, reason }) => {
      const extraction = read(text, code);
      const found = extraction.reports.filter((report) => inGroup(report.kind)).map((report) => report.kind);
      expect({ told: told(extraction), found }).toEqual({ told: told(extraction), found: [] });
      if (reason !== null) expect({ told: told(extraction), reasons: extraction.rejected.filter((candidate) => inGroup(candidate.kind)).map((candidate) => candidate.reason) }).toMatchObject({ reasons: expect.arrayContaining([reason]) });
    });
  });
});

/** Words that only look like an event's: no report of the kinds in question comes of them. */
const withLookAlikes = [...tools.languages].flatMap(([code, { triggers }]) => triggers.lookAlikes.rules.map((rule) => ({ code, ...rule })));

describe.each(withLookAlikes)("$id", ({ code, kinds, no, why }) => {
  it("has a reason and examples", () => {
    expect([why !== "", no.length > 0]).toEqual([true, true]);
  });

  it.each([...no])("keeps out: %s", (text) => {
    const extraction = read(text, code);
    expect({ told: told(extraction), found: extraction.reports.filter(({ kind }) => kinds.includes(kind)) }).toEqual({ told: told(extraction), found: [] });
  });
});
