import { describe, expect, it } from "@jest/globals";
import { joinedSpellings } from "../../../src/extraction/mentions/joined-spellings.ts";

describe("joinedSpellings", () => {
  it("writes together what the tables write apart, and the other way round", () => {
    expect(joinedSpellings("عبد الله الثاني", ["عبد"])).toEqual(["عبد الله الثاني", "عبدالله الثاني"]);
    expect(joinedSpellings("سلمان بن عبدالعزيز", ["عبد"])).toEqual(["سلمان بن عبدالعزيز", "سلمان بن عبد العزيز"]);
  });

  it("leaves names alone that only begin alike", () => {
    expect(joinedSpellings("عبدو ضيوف", ["عبد"])).toEqual(["عبدو ضيوف"]);
    expect(joinedSpellings("Abdou Diouf", [])).toEqual(["Abdou Diouf"]);
  });
});
