import type { Why } from "../data/answers.ts";
import { useNavigation } from "../data/navigation.ts";
import { WHY } from "../data/questions.ts";
import { useAnswer } from "../data/use-answer.ts";
import { WORDS } from "../words.ts";
import { sayDays } from "./dates.ts";
import { MarkedText } from "./marked-text.tsx";
import { Notices } from "./notices.tsx";
import { sayPercent } from "./numbers.ts";
import { sayGround } from "./problem-words.ts";

const AROUND = 220;
type WhyReport = NonNullable<Why["event"]>["reports"][number];

/** The words, steps and rules that led to the date, report by report, and where reports disagree. */
export function WhyDate({ id }: { readonly id: string }) {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  const answered = useAnswer<Why>(WHY, { id });
  const event = answered.data?.event;
  return (
    <div class="why">
      <Notices answered={answered} />
      {event?.contradictions.map(({ field, why, claims }) => (
        <div class="disagree" key={field}><strong>{words.contradiction}{words.colon}{words.fields[field.toLowerCase()] ?? field}</strong> {claims.map(({ value, reports }) => `${value} (${words.reports(reports.length)})`).join(" · ")}{why === "" ? "" : ` (${sayGround(why, filters.lang)})`}</div>
      ))}
      {event?.reports.map((report) => <WhyReportDate key={report.id} report={report} />)}
    </div>
  );
}

function WhyReportDate({ report }: { readonly report: WhyReport }) {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  const dates = report.evidence.filter(({ field }) => field === "date");
  return (
    <section>
      <h4><bdi>{report.document.title ?? report.document.id}</bdi> → {sayDays(report, filters.lang)}</h4>
      <p class="context" lang={report.document.language} dir="auto"><Context report={report} /></p>
      {dates.length > 0 && <ol class="steps">{dates.flatMap(({ steps }) => steps).map((step, at) => <li key={at}>{step}</li>)}</ol>}
      <p class="facts"><span>{words.rules}{words.colon}<code>{dates.flatMap(({ rules }) => rules).join(", ") || "–"}</code></span><span>{words.confidence}{words.colon}{sayPercent(report.confidence, filters.lang)}</span></p>
    </section>
  );
}

/** The sentence among its neighbours, so that a reader sees what stands around it; the words that told the date are marked even where they stand outside. */
function Context({ report: { document, start, end, evidence } }: { readonly report: WhyReport }) {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(document.text.length, end + AROUND);
  const stretches = evidence.filter(({ field }) => field === "date" || field === "kind").map((piece) => ({ start: piece.start - from, end: piece.end - from, label: piece.field }));
  return <>{from > 0 ? "… " : ""}<MarkedText text={document.text.slice(from, to)} stretches={stretches} />{to < document.text.length ? " …" : ""}</>;
}
