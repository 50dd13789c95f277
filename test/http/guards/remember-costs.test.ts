import { describe, expect, it } from "@jest/globals";
import { buildSchema, parse } from "graphql";
import { estimateCost } from "../../../src/api/http/guards/estimate-cost.ts";
import { RememberedCosts } from "../../../src/api/http/guards/remember-costs.ts";

const schema = buildSchema("type Query { events(first: Int, text: String): [Event!]! } type Event { id: ID! kind: String! }");
const TEXT = "query A($first: Int, $text: String, $kind: Boolean = true) { events(first: $first, text: $text) { id kind @include(if: $kind) } } query B($first: Int) { events(first: $first) { id } }";

describe("costs of queries that are asked again", () => {
  it("are counted once for the same sizes, and anew for others", () => {
    const costs = new RememberedCosts();
    const document = parse(TEXT);
    let counted = 0;
    const ask = (variables: Record<string, unknown>, operation: string, of = document): number => costs.costOf(of, variables, operation, () => {
      counted += 1;
      return estimateCost(schema, of, variables, operation);
    });
    expect([ask({ first: 10, text: "a" }, "A"), ask({ text: "b", first: 10 }, "A"), counted]).toEqual([21, 21, 1]);
    expect([ask({ first: 20, text: "a" }, "A"), ask({ first: 10, text: "a", kind: false }, "A"), ask({ first: 10 }, "B"), counted]).toEqual([41, 11, 11, 4]);
    expect([ask({ first: 10, text: "a" }, "A", parse(TEXT)), counted]).toEqual([21, 5]);
  });

  it("are not those of a failure", () => {
    const costs = new RememberedCosts();
    const document = parse(TEXT);
    const fail = (): number => { throw new RangeError("no such size"); };
    expect(() => costs.costOf(document, {}, "A", fail)).toThrow("no such size");
    expect(costs.costOf(document, {}, "A", () => 7)).toBe(7);
  });
});
