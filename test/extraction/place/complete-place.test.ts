import { describe, expect, it } from "@jest/globals";
import { openPageReader } from "../page-reader.ts";

const { read } = await openPageReader();
const firstOf = (page: string) => read(page, "en").reports[0];

describe("completePlace", () => {
  it("takes the city from the sentence about the event's own, where that one names the state alone", () => {
    const page = " date 2024-05-31 Visit\n\nSenegal's President Bassirou Diomaye Faye visited Mali on Thursday, May 30, 2024.\n\nHe was received in Bamako by Colonel Assimi Goita.\n";
    const report = firstOf(page);
    expect(report?.place).toMatchObject({ country: "MLI", city: "Bamako" });
    const evidence = report?.evidence.find(({ field }) => field === "place");
    expect(read(page, "en").document.text.slice(evidence?.start, evidence?.end)).toBe("Bamako");
    expect(evidence?.steps).toEqual(["Bamako (MLI)", "named in sentence 3"]);
  });

  it("keeps the state alone where no city of it is named", () => {
    expect(firstOf(" date 2024-05-31 Visit\n\nSenegal's President Bassirou Diomaye Faye visited Mali on Thursday, May 30, 2024.\n\nHe had been in Abuja two weeks before.\n")?.place).toMatchObject({ country: "MLI", city: null });
  });

  it("gives no place to a call, whatever is named about it", () => {
    expect(firstOf(" date 2024-03-27 Call\n\nVladimir Putin spoke by telephone with Assimi Goita on Wednesday, March 27, 2024.\n\nThe colonel was in Bamako.\n")?.place).toBeNull();
  });
});
