import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { runEntente } from "./run-entente.ts";

const CALL = { kind: "phone_call", from: "2024-03-26", to: "2024-03-26", people: [{ name: "Abdourahamane Tiani", country: "NER" }, { name: "Vladimir Putin", country: "RUS" }], countries: ["NER", "RUS"], evidence: "They spoke." };

describe("entente ask", () => {
  let folder = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "entente-ask-"));
    process.env["ENTENTE_DATA_DIR"] = join(folder, "data");
    const reports = join(folder, "reports.ndjson");
    writeFileSync(reports, JSON.stringify({ doc: "page.txt", language: "en", published: "2024-03-27", events: [CALL] }));
    await runEntente(["load", reports, "--reports"]);
  }, 60_000);
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

  it.each([
    ["Which Sahel leaders contacted Moscow in March 2024?", "leaders of Sahel in contact with Russia, period 2024-03\n1 in contact: Abdourahamane Tiani (President of the CNSP), 1 contact.\n"],
    ["Quels dirigeants du Sahel ont contacté Moscou en mars 2024 ?", "dirigeants du Sahel en contact avec la Russie, période 2024-03\n1 en contact : Abdourahamane Tiani (président du CNSP), 1 contact.\n"],
  ])("prints how it understood, then the answer: %s", async (question, out) => {
    expect(await runEntente(["ask", question])).toEqual({ exit: 0, out, err: "" });
  }, 30_000);

  it("gives everything as JSON", async () => {
    const { out } = await runEntente(["ask", "--json", "Which Sahel leaders contacted Moscow in March 2024?"]);
    expect(JSON.parse(out)).toMatchObject({ understood: expect.any(String), query: expect.stringMatching(/^query Contacts/), variables: { of: "region:SAHEL_CORE" }, result: { contacts: { totalCount: 1 } }, answer: expect.any(String) });
  }, 30_000);

  it("says what it did not understand, and ends with 2", async () => {
    const { exit, out, err } = await runEntente(["ask", "What is the weather in Bamako?"]);
    expect([exit, out, err]).toEqual([2, "", expect.stringMatching(/Not understood: "weather"/)]);
  }, 30_000);
});
