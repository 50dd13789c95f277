import { describe, expect, it } from "@jest/globals";
import { candidatesOf } from "../../../src/extraction/settling/candidates-of.ts";
import { openPageReader } from "../page-reader.ts";

const { mask, tools } = await openPageReader();

/** What is told of the company of each trigger: its kind, then the features that begin so. */
function companyOf(text: string, beginning: string): readonly string[] {
  return candidatesOf(mask(text, "en"), tools)
    .map(({ kind, features }) => `${kind} ${features.filter((feature) => feature.startsWith(beginning)).join(" ")}`);
}

const CALL = "Vladimir Putin telephoned Assimi Goita on March 27, 2024.";
const AGAIN = "Putin and Goita spoke by telephone on March 27, 2024.";

describe("companyFeatures", () => {
  it("know a rival in whose words an act's words lie", () => {
    const company = companyOf("Rwanda broke off diplomatic relations with Belgium on March 17, 2025.", "beside:");
    expect(company.every((features) => !features.includes("beside:none"))).toBe(company.length > 1);
    expect(companyOf(CALL, "beside:")).toEqual(["phone_call beside:none"]);
  });

  it("count the sentences that word something of the group", () => {
    expect(companyOf(`${CALL} ${AGAIN}`, "again")).toEqual(["phone_call again1", "phone_call again1"]);
  });

  it("grow no faster than the page", () => {
    const features = companyOf(`${CALL} ${AGAIN} `.repeat(300), "again");
    expect(new Set(features)).toEqual(new Set(["phone_call again3"]));
  });
});
