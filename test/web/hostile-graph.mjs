// Documents that somebody might feed us to see the page break, and a month with more events than anybody has met.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

export const MARKUP = "<img src=x onerror=\"window.harm=1\"><script>window.harm=1</script>";
const LONG = "A headline that does not know when to stop ".repeat(7).slice(0, 300);
const UNBROKEN = "x".repeat(300);

/** Read by the extractor as any other page is: what is hostile stands in titles, sentences and addresses. */
const PAGES = [
  { url: "https://example.org/markup", title: `${MARKUP} & "quoted"`, language: "en", publishedOn: "2024-03-28", text: `BAMAKO, 28 March 2024. Vladimir Putin spoke by phone with Assimi Goïta on Wednesday, 27 March 2024 ${MARKUP}, the Kremlin said.` },
  { url: "https://example.org/rtl?a=1&b=\"><script>window.harm=1</script>", title: "🕊️🤝 بوتين يتصل بتياني 🇳🇪", language: "ar", publishedOn: "2024-03-27", text: "موسكو، 27 مارس 2024. أجرى الرئيس الروسي فلاديمير بوتين اتصالا هاتفيا مع رئيس النيجر عبد الرحمن تياني يوم الثلاثاء 26 مارس 2024." },
  { url: "https://example.org/long", title: LONG, language: "en", publishedOn: "2024-04-11", text: `NIAMEY, 11 April 2024. Ibrahim Traoré met Bassirou Diomaye Faye in Ouagadougou on Wednesday, 10 April 2024 👨‍👩‍👧‍👦🏳️‍🌈 ${"🕊️".repeat(40)}, his office said.` },
];

/** Made elsewhere: names that no table knows may be anything. */
const REPORTS = [
  { doc: "names.txt", title: UNBROKEN, url: "javascript:window.harm=1", language: "en", published: "2024-06-11", events: [{ kind: "meeting", from: "2024-06-10", to: "2024-06-10", people: [{ name: UNBROKEN, country: "NER" }, { name: MARKUP, country: "RUS" }, { name: "مرحبا 🕊️", country: "MLI" }], countries: ["NER", "RUS", "MLI"], evidence: `${UNBROKEN} met ${MARKUP}.` }] },
];

export const MONTH_EVENTS = 2_000;
const KINDS = ["phone_call", "meeting", "visit", "agreement", "cooperation", "withdrawal", "sanction"];
const OURS = ["NER", "MLI", "BFA"];
const OTHERS = ["RUS", "FRA", "USA", "CHN", "TUR", "DZA", "MAR", "SEN", "GHA", "TGO", "BEN", "NGA", "CIV", "TCD", "MRT", "IRN", "ARE", "QAT", "SAU", "EGY", "ITA", "ESP", "DEU", "GBR", "BRA", "IND", "JPN", "KOR", "ZAF", "ETH", "KEN", "RWA", "UGA", "AGO", "GIN", "GNB", "LBY"];

/** Each of another day, kind and pair than all others, so that none are merged. */
function* month() {
  for (let n = 0; n < MONTH_EVENTS; n += 1) {
    const day = `2024-05-${String((n % 31) + 1).padStart(2, "0")}`;
    const countries = [OURS[n % 3], OTHERS[n % OTHERS.length]];
    yield { doc: `month-${n}.txt`, language: "en", published: day, events: [{ kind: KINDS[n % KINDS.length], from: day, to: day, people: [], countries, evidence: `${countries.join(" and ")}, number ${n}.` }] };
  }
}

/** Writes the files to load; resolves to their paths. */
export function writeHostileFiles(folder) {
  const files = { pages: join(folder, "pages.jsonl"), reports: join(folder, "reports.ndjson") };
  writeFileSync(files.pages, PAGES.map((page) => JSON.stringify(page)).join("\n"));
  writeFileSync(files.reports, [...REPORTS, ...month()].map((report) => JSON.stringify(report)).join("\n"));
  return files;
}
