import { daysBetween } from "../../domain/date-interval.ts";
import type { ReadDocument, ReadSentence } from "../reading.ts";
import type { TriggerCluster } from "../triggers/find-triggers.ts";
import { placeDate, publicationInterval } from "./date-options.ts";
import type { DateOption } from "./date-options.ts";

/** So many sentences on an act may still be dated. */
const REACH = 2;
/** Days before the publication: what lies further back is another event, told beside the news. */
const RECENT = 31;

/**
 * "Bogotá has recalled its ambassador. The decision was taken on Tuesday.": the day of what a sentence told without one, from a sentence right
 * after it that takes it up again, names nobody new as its party and tells nothing of another sort. Null where none does.
 */
export function resumedDate(document: ReadDocument, index: number, cluster: TriggerCluster): DateOption | null {
  const zone = document.sentences[index]?.sentence.zone;
  if (zone !== "body" && zone !== "title") return null;
  for (let on = index + 1; on <= index + REACH; on += 1) {
    const read = document.sentences[on];
    if (read === undefined || read.sentence.zone !== "body") return null;
    const found = takesUp(read, cluster) ? recentDay(document, read) : null;
    if (found !== null) return found;
    if (read.dates.length > 0) return null;
  }
  return null;
}

function takesUp({ items, clusters, shape }: ReadSentence, cluster: TriggerCluster): boolean {
  if (!shape.words.some(({ value, first }) => value === "resuming" && first === 0)) return false;
  return clusters.every(({ group }) => group === cluster.group) && items.every(({ types }, at) => !/[PCOG]/.test(types) || shape.sources[at] === true);
}

/** The one day that the sentence tells, if it lies shortly before the publication, or bears its year where nothing tells the publication. */
function recentDay(document: ReadDocument, { dates }: ReadSentence): DateOption | null {
  const [date, ...others] = dates.map(({ expression }) => expression);
  if (date === undefined || others.length > 0 || date.bound !== null || date.writing !== null || date.quoted || date.vague) return null;
  const placed = placeDate(document, date, null);
  if (placed === null || placed.interval.precision !== "day") return null;
  const published = publicationInterval(document)?.to;
  const age = published === undefined ? null : daysBetween(placed.interval.to, published);
  const isNews = age === null ? date.year !== null : age >= 0 && age <= RECENT;
  return isNews ? { ...placed, features: ["own", "own|resumed"] } : null;
}
