import { describe, expect, it } from "@jest/globals";
import type { Extraction } from "../../../src/domain/extraction.ts";
import { openPageReader } from "../page-reader.ts";

const { read: readPage } = await openPageReader();

function read(text: string, language = "fr"): Extraction {
  return readPage(text, language);
}

function yearsOf(text: string, language = "fr"): readonly string[] {
  return [...new Set(read(text, language).publication.days.map((day) => day.slice(0, 4)))];
}

describe("a text without any date of its own", () => {
  it("is of the one year in which all whom it names held their offices", () => {
    expect(yearsOf("La première ministre britannique Liz Truss a rencontré lundi le président français Emmanuel Macron.")).toEqual(["2022"]);
    expect(yearsOf("Acting US Defense Secretary Patrick Shanahan met French President Emmanuel Macron on Monday.", "en")).toEqual(["2019"]);
  });

  it("gives its events that year, no finer", () => {
    const [report] = read("Acting US Defense Secretary Patrick Shanahan met French President Emmanuel Macron in Paris on Monday.", "en").reports;
    expect(report?.days).toEqual({ from: "2019-01-01", to: "2019-12-31", precision: "year" });
  });

  it("gives them the stretch of days where that is known to a month, also over the end of one", () => {
    const [report] = read("British Prime Minister Liz Truss met French President Emmanuel Macron in Prague. They discussed a plant. Former prime minister Boris Johnson had backed it. Work began in July.", "en").reports;
    expect(report?.days).toEqual({ from: "2022-09-06", to: "2022-10-06", precision: "month" });
  });

  it("finds the days on which a weekday fits its day and month", () => {
    const { days } = read("Le président américain Joe Biden s'est rendu samedi 26 mars à Varsovie, où il a rencontré le président polonais Andrzej Duda.").publication;
    expect(days).toContain("2022-03-26");
    expect(days.every((day) => day >= "2022-03-22" && day <= "2022-03-31")).toBe(true);
  });

  it("knows a name by the office that stands elsewhere in the text", () => {
    expect(read("Joe Biden s'est rendu à Varsovie samedi 26 mars. Le président américain y a vu son homologue Andrzej Duda.").publication.days).toContain("2022-03-26");
  });

  it("is no older than the turning points it names, and of the year after one told by its day alone", () => {
    expect(yearsOf("Le président français Emmanuel Macron et le vice-premier ministre italien Luigi Di Maio se querellent sur les gilets jaunes, comme en janvier dernier.")).toEqual(["2019"]);
    expect(yearsOf("Le président ukrainien Volodymyr Zelensky a vu le président du Conseil européen Charles Michel le 20 avril, deux mois après l'invasion de l'Ukraine lancée le 24 février.")).toEqual(["2022"]);
  });

  it("does not take those who had left for its own time", () => {
    expect(yearsOf("La première ministre britannique Liz Truss a rencontré le président français Emmanuel Macron, le chancelier allemand Olaf Scholz et le président ukrainien Volodymyr Zelensky ; le président français François Mitterrand voyait cela autrement.")).toEqual(["2022"]);
  });

  it.each([
    ["people who held office together for years", "Le président français Emmanuel Macron a rencontré lundi la chancelière allemande Angela Merkel."],
    ["people who never did", "Le président américain Donald Trump cite le président français François Mitterrand."],
    ["nobody in office", "Le maire a rencontré lundi les habitants."],
    ["an old date of the background", "Le traité signé le 12 mai 1972 tient encore. Le ministre a vu son homologue lundi. Il est parti. Il est rentré. Le traité du 12 mai 1972 tient."],
  ])("stays undated with %s", (_, text) => {
    expect(read(`Un titre sans date.\n\nUne phrase de plus. Et une autre.\n\n${text}`).publication.days).toEqual([]);
  });
});
