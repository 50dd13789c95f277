import { reportId } from "../../domain/ids.ts";
import type { FieldEvidence, Report, RuleId } from "../../domain/report.ts";
import type { Span } from "../../domain/document.ts";
import { chanceOf, strongestOf } from "../confidence/linear-model.ts";
import type { ReadingModels } from "../models.ts";
import type { ReadDocument } from "../reading.ts";
import type { ChosenTopic } from "../topics/choose-topics.ts";
import { chooseTopics } from "../topics/choose-topics.ts";
import type { DocumentTopics } from "../topics/topic-features.ts";
import type { Candidate } from "./candidate.ts";
import { sidesOf } from "./sides-of.ts";
import type { SettledEvent } from "./settle-events.ts";

/** An event that a document tells, as an immutable report with its evidence field by field. */
export function buildReport(document: ReadDocument, event: SettledEvent, topics: DocumentTopics, models: ReadingModels, pack: string): Report | null {
  const { chosen } = event;
  const read = document.sentences[chosen.sentence];
  if (read === undefined || chosen.days === null) return null;
  const { countries, organizations } = sidesOf(chosen.parties);
  const { start, end } = read.sentence;
  const chosenTopics = chooseTopics(document, { sentence: chosen.sentence, kind: chosen.kind, countries: countries.length, organizations: organizations.length }, topics, models.models.topic);
  return {
    id: reportId(document.document.id, chosen.kind, chosen.days.from, chosen.days.to, countries, start),
    document: document.document.id,
    kind: chosen.kind, status: chosen.status, days: chosen.days, candidateDays: chosen.date?.candidateDays ?? [],
    participants: chosen.people.map(({ person, initiator }) => ({ person: person.id, name: person.name, country: person.country, office: person.office, role: initiator ? "initiator" : "participant" })),
    countries, organizations, place: chosen.place === null ? null : { country: chosen.place.country, city: chosen.place.city, id: chosen.place.id },
    topics: chosenTopics.map(({ topic }) => topic),
    start, end, quote: document.document.text.slice(start, end),
    evidence: evidenceOf(document, event, models, chosenTopics),
    confidence: Math.round(chosen.chance * 1000) / 1000,
    pack,
  };
}

function evidenceOf(document: ReadDocument, { chosen, restated }: SettledEvent, { models }: ReadingModels, topics: readonly ChosenTopic[]): readonly FieldEvidence[] {
  const words = clusterSpan(document, chosen);
  const quoted = document.sentences[chosen.sentence]?.sentence ?? words;
  const rules: readonly RuleId[] = [...new Set(chosen.cluster.triggers.map(({ value }) => value.id))];
  const fields: FieldEvidence[] = [{ field: "kind", ...words, rules, steps: [`chance ${chanceOf(models.report, chosen.features).toFixed(2)}`, ...strongestOf(models.report, chosen.features, 5), ...restated.map((other) => `told again in sentence ${other.sentence + 1}`)] }];
  fields.push({ field: "status", ...words, rules: chosen.hits.map(({ rule }) => rule.id), steps: [chosen.status] });
  const { date } = chosen;
  if (date !== null) fields.push({ field: "date", ...(date.expression === null ? words : { start: date.expression.start, end: date.expression.end }), rules: date.expression === null ? [] : [date.expression.rule], steps: date.steps });
  for (const { key, actor, chance, strongest } of chosen.parties) {
    fields.push({ field: key.startsWith("country:") ? "countries" : "organizations", start: actor.mention.start, end: actor.mention.end, rules: actor.mention.via, steps: [`${key} takes part with chance ${chance.toFixed(2)}`, ...strongest, ...actor.steps] });
  }
  for (const { person, actor, chance, initiator } of chosen.people) {
    fields.push({ field: initiator ? "initiators" : "participants", start: actor.mention.start, end: actor.mention.end, rules: actor.mention.via, steps: [`${person.name} takes part with chance ${chance.toFixed(2)}`, ...actor.steps] });
  }
  const { place } = chosen;
  if (place !== null) fields.push({ field: "place", start: place.mention.start, end: place.mention.end, rules: place.mention.via, steps: [place.city === null ? place.country : `${place.city} (${place.country})`, ...(place.mention.sentence === chosen.sentence ? [] : [`named in sentence ${place.mention.sentence + 1}`])] });
  fields.push({ field: "topics", start: quoted.start, end: quoted.end, rules: [], steps: topics.map(({ topic, chance, strongest }) => `${topic} with chance ${chance.toFixed(2)}: ${strongest.join(", ")}`) });
  return fields;
}

/** The trigger's words as offsets into the document's text. */
export function clusterSpan(document: ReadDocument, { sentence, cluster }: Pick<Candidate, "sentence" | "cluster">): Span {
  const read = document.sentences[sentence];
  const first = read?.sentence.tokens[read.items[cluster.first]?.firstToken ?? 0];
  const last = read?.sentence.tokens[read.items[cluster.last]?.lastToken ?? 0];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}
