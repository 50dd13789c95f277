import type { Extraction } from "../domain/extraction.ts";
import type { FieldEvidence, Report } from "../domain/report.ts";
import { CANDIDATE_REASONS } from "../domain/reasons.ts";

const LONGEST_WORDS = 90;

/** For a person: each event with its sentence, and how every field and date was found; then what was turned down and why. */
export function explainExtraction(extraction: Extraction): string {
  const { document, publication, reports, rejected } = extraction;
  const given = document.given === null ? "no date of its own" : `its ${document.given.from} says ${document.given.edtf}`;
  const solved = publication.days.length === 0 ? "publication day not told" : `published ${publication.days.join(" or ")}`;
  return [
    `${document.name} (${document.language}): ${given}; ${solved}`,
    ...publication.steps.map((step) => `    ${step}`),
    ...reports.flatMap((report, index) => explainReport(report, index + 1, document.text)),
    ...(reports.length === 0 ? ["  no event"] : []),
    ...rejected.map(({ kind, reason, start, end, note }) => `  not taken: ${kind}, ${reason} (${CANDIDATE_REASONS[reason]})${note === "" ? "" : `, ${note}`}: "${shorten(document.text.slice(start, end))}"`),
    "",
  ].join("\n");
}

function explainReport(report: Report, number: number, text: string): readonly string[] {
  const { days } = report;
  const when = days.from === days.to ? days.from : `${days.from} to ${days.to}`;
  return [
    `  ${number}. ${report.kind.replaceAll("_", " ")}, ${report.status}, ${when} (${days.precision}), confidence ${report.confidence.toFixed(2)}`,
    `     "${shorten(report.quote, 300)}" [${report.start}, ${report.end})`,
    ...report.participants.map(({ name, country, office, role }) => `     ${role}: ${name}${office === null ? "" : `, ${office}`}${country === null ? "" : ` (${country})`}`),
    `     countries: ${report.countries.join(", ")}${report.organizations.length === 0 ? "" : `; organisations: ${report.organizations.join(", ")}`}; topics: ${report.topics.join(", ")}`,
    ...(report.candidateDays.length === 0 ? [] : [`     days that the weekday allows: ${report.candidateDays.join(", ")}`]),
    ...report.evidence.flatMap((evidence) => explainField(evidence, text)),
  ];
}

function explainField({ field, start, end, rules, steps }: FieldEvidence, text: string): readonly string[] {
  return [
    `     ${field.padEnd(13)} "${shorten(text.slice(start, end))}"${rules.length === 0 ? "" : `  by ${rules.join(", ")}`}`,
    ...steps.map((step) => `                   ${step}`),
  ];
}

function shorten(words: string, longest = LONGEST_WORDS): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
