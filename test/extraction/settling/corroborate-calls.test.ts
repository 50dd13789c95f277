import { describe, expect, it } from "@jest/globals";
import type { Candidate } from "../../../src/extraction/settling/candidate.ts";
import { corroborateCalls } from "../../../src/extraction/settling/corroborate-calls.ts";

interface Told { readonly group: string; readonly sentence: number; readonly chance: number; readonly parties?: readonly string[]; readonly day?: string; readonly frame?: string }

const THRESHOLD = 0.48;

function candidate({ group, sentence, chance, parties = ["country:MLI", "country:RUS"], day = "2024-03-27", frame = "mutual" }: Told): Candidate {
  return {
    sentence, chance, cluster: { group, triggers: [{ value: { frame } }] }, place: null, days: { from: day, to: day, precision: "day" },
    parties: parties.map((key) => ({ key })), reason: chance >= THRESHOLD ? null : "unsure", note: "",
  } as unknown as Candidate;
}

function believed(...told: readonly Told[]): readonly boolean[] {
  return corroborateCalls(told.map(candidate), THRESHOLD).map(({ reason }) => reason === null);
}

describe("corroborateCalls", () => {
  it("believes a doubtful call that talks of the same two go on about", () => {
    expect(believed({ group: "remote", sentence: 1, chance: 0.45 }, { group: "in_person", sentence: 2, chance: 0.54 })).toEqual([true, true]);
  });

  it.each([
    ["talks of others", { group: "in_person", sentence: 2, chance: 0.54, parties: ["country:NER", "country:RUS"] }],
    ["talks of another day", { group: "in_person", sentence: 2, chance: 0.54, day: "2024-03-28" }],
    ["talks far below", { group: "in_person", sentence: 9, chance: 0.54 }],
    ["talks told before", { group: "in_person", sentence: 0, chance: 0.54 }],
    ["a visit", { group: "in_person", sentence: 2, chance: 0.54, frame: "travel" }],
    ["talks that are doubtful themselves", { group: "in_person", sentence: 2, chance: 0.4 }],
  ])("leaves it doubtful beside %s", (_, talks) => {
    expect(believed({ group: "remote", sentence: 1, chance: 0.45 }, talks)[0]).toBe(false);
  });

  it("does not believe what is unlikely", () => {
    expect(believed({ group: "remote", sentence: 1, chance: 0.2 }, { group: "in_person", sentence: 2, chance: 0.54 })).toEqual([false, true]);
  });
});
