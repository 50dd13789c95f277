import { describe, expect, it } from "@jest/globals";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";

const knowledge = loadKnowledge();
const names = (of: string, role: "head_of_state" | "head_of_government" | "foreign_minister" | "organization_head", day: string): string[] => knowledge.holdersOf(of, role, day).map(({ name }) => name);

describe("who held an office on a day", () => {
  it("counts a term's first day and not its last", () => {
    expect(names("SEN", "head_of_state", "2024-04-01")).toEqual(["Macky Sall"]);
    expect(names("SEN", "head_of_state", "2024-04-02")).toEqual(["Bassirou Diomaye Faye"]);
  });

  it("gives both claims where the office is contested that day, each with the reason", () => {
    const claims = knowledge.holdersOf("NER", "head_of_state", "2023-07-27");
    expect(claims.map(({ name }) => name).sort()).toEqual(["Abdourahamane Tiani", "Mohamed Bazoum"]);
    expect(claims.every(({ contested }) => contested !== null)).toBe(true);
    expect(names("NER", "head_of_state", "2023-07-25")).toEqual(["Mohamed Bazoum"]);
  });

  it("finds somebody who is head of state and of government under both roles", () => {
    expect(names("USA", "head_of_state", "2023-05-01")).toEqual(["Joe Biden"]);
    expect(names("USA", "head_of_government", "2023-05-01")).toEqual(["Joe Biden"]);
  });

  it("reads terms told by month: the successor holds the month of change", () => {
    expect(names("AGO", "foreign_minister", "2020-03-31")).toEqual(["Manuel Domingos Augusto"]);
    expect(names("AGO", "foreign_minister", "2020-04-01")).toEqual(["Téte António"]);
  });

  it("takes global ids and bare ones, and heads of organisations", () => {
    expect(names("country:RUS", "head_of_state", "2024-03-26")).toEqual(["Vladimir Putin"]);
    expect(names("organization:UN", "organization_head", "2024-03-26")).toEqual(["António Guterres"]);
    expect(knowledge.officesOf("assimi-goita", "2024-03-27").map(({ country }) => country)).toContain("MLI");
    expect(knowledge.officesOf("person:assimi-goita", "2024-03-27")).toEqual(knowledge.officesOf("assimi-goita", "2024-03-27"));
  });

  it("knows nobody before the first term and for an unknown state", () => {
    expect(names("NER", "head_of_state", "1800-01-01")).toEqual([]);
    expect(names("XYZ", "head_of_state", "2024-01-01")).toEqual([]);
  });
});

describe("who belonged to an organisation or region on a day", () => {
  const status = (of: string, day: string, country: string): string | undefined => knowledge.membersOf(of, day).find((member) => member.country === country)?.status;

  it("tells suspension before the membership it suspends, one row a country", () => {
    expect(status("ECOWAS", "2023-07-01", "NER")).toBe("member");
    expect(status("organization:ECOWAS", "2023-09-01", "NER")).toBe("suspended");
    const countries = knowledge.membersOf("ECOWAS", "2024-03-01").map(({ country }) => country);
    expect(new Set(countries).size).toBe(countries.length);
  });

  it("leaves out who had gone or had not come yet", () => {
    expect(status("ECOWAS", "2025-01-28", "MLI")).toBe("suspended");
    expect(status("ECOWAS", "2025-01-29", "MLI")).toBeUndefined();
    expect(knowledge.membersOf("AES", "2023-09-15")).toEqual([]);
    expect(knowledge.membersOf("AES", "2024-03-27").map(({ country }) => country)).toEqual(["BFA", "MLI", "NER"]);
  });

  it("gives a region's states whatever the day", () => {
    expect(knowledge.membersOf("SAHEL_CORE", "2024-03-01").map(({ country }) => country)).toEqual(["BFA", "MLI", "MRT", "NER", "TCD"]);
    expect(knowledge.membersOf("region:SAHEL_CORE", "1990-01-01")).toHaveLength(5);
  });

  it("keeps all rows for timelines, and states alone", () => {
    expect(knowledge.membershipsOf("ECOWAS").filter(({ country }) => country === "NER").map(({ status: told }) => told).sort()).toEqual(["member", "suspended", "suspended", "withdrawing"]);
    expect(knowledge.membershipsOf("G20").map(({ country }) => country)).not.toContain("EU");
  });
});
