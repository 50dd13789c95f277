import { describe, expect, it } from "@jest/globals";

import { shortNameOf } from "../../src/answers/short-name.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";

const { organizations } = loadKnowledge();
const short = (id: string, language: string) => shortNameOf(id, organizations.get(id), language);

describe("short names of organisations", () => {
  it("are the acronyms of the reader's language", () => {
    expect(["ECOWAS", "NATO", "AU", "MNJTF", "CEN_SAD", "AFDB"].map((id) => short(id, "fr"))).toEqual(["CEDEAO", "OTAN", "UA", "FMM", "CEN-SAD", "BAD"]);
    expect(["ECOWAS", "NATO", "AU", "MNJTF", "CEN_SAD", "AFDB"].map((id) => short(id, "en"))).toEqual(["ECOWAS", "NATO", "AU", "MNJTF", "CEN-SAD", "AfDB"]);
  });
  it("are the names themselves where these are short", () => expect(["G5_SAHEL", "MERCOSUR", "G20", "QUAD"].map((id) => short(id, "fr"))).toEqual(["G5 Sahel", "Mercosur", "G20", "Quad"]));
  it("fall back on the id", () => {
    expect(short("COE", "fr")).toBe("COE");
    expect(shortNameOf("NEW_BLOC", undefined, "fr")).toBe("NEW BLOC");
  });
});
