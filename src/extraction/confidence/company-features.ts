import type { ReadDocument } from "../reading.ts";
import type { CandidateDraft } from "../settling/candidate.ts";
import { wordOfSides } from "../settling/sides-of.ts";

/**
 * What the rest of a page says of each draft, in the order given: rival words in its sentence, and how often the page words something of its group.
 * (How often the same parties are told of, how full of acts the page is and which ranks meet were tried as well: they fit our own pages and lose on news.)
 */
export function companyFeatures(document: ReadDocument, drafts: readonly CandidateDraft[]): readonly (readonly string[])[] {
  const entries = drafts.map(entryOf);
  const bySentence = bySentenceOf(entries);
  const wordings = wordingsOf(document);
  return entries.map((entry) => [...besides(entry, bySentence.get(entry.draft.sentence) ?? [], document), ...retellings(entry.draft, wordings, document)]);
}

interface Entry {
  readonly draft: CandidateDraft;
  /** The draft's parties in one word. */
  readonly parties: string;
  readonly strength: "strong" | "weak";
}

function entryOf(draft: CandidateDraft): Entry {
  const isStrong = draft.cluster.triggers.some(({ value }) => value.strength === "strong");
  return { draft, parties: wordOfSides(draft.parties), strength: isStrong ? "strong" : "weak" };
}

function bySentenceOf(entries: readonly Entry[]): ReadonlyMap<number, readonly Entry[]> {
  const found = new Map<number, Entry[]>();
  for (const entry of entries) {
    const known = found.get(entry.draft.sentence);
    if (known === undefined) found.set(entry.draft.sentence, [entry]);
    else known.push(entry);
  }
  return found;
}

/** So many rivals of one sentence are looked at: a sentence without an end stays cheap. */
const MOST_BESIDE = 20;

/** Words of another group in the same sentence: a rival reading of the same act, or another act. */
function besides(entry: Entry, beside: readonly Entry[], document: ReadDocument): readonly string[] {
  const { cluster, sentence } = entry.draft;
  const clauses = document.sentences[sentence]?.shape.clauses ?? [];
  const others = beside.filter(({ draft: other }) => other.cluster.group !== cluster.group).slice(0, MOST_BESIDE);
  if (others.length === 0) return ["beside:none"];
  return [...new Set(others.flatMap(({ draft: { cluster: other }, parties, strength }) => {
    const where = spanRelation(cluster, other) ?? (clauses[other.anchor] === clauses[cluster.anchor] ? "clause" : "sentence");
    return [
      `beside:${where}|${other.anchor < cluster.anchor ? "before" : "after"}`, `beside:${other.group}|${where}`,
      `beside:${other.group}|${cluster.group}`, `beside:${other.group}|${cluster.group}|${where}`, `beside:${strength}|${entry.strength}|${where}`,
      ...(parties === entry.parties ? [`beside:same-parties|${where}|${strength}`] : []),
    ];
  }))];
}

type Words = Pick<CandidateDraft["cluster"], "first" | "last">;

/** How the words of one act lie to those of another; null where they lie apart. */
function spanRelation(own: Words, other: Words): "alike" | "inside" | "around" | "overlap" | null {
  if (other.first > own.last || own.first > other.last) return null;
  const isInside = other.first <= own.first && own.last <= other.last;
  const isAround = own.first <= other.first && other.last <= own.last;
  return isInside && isAround ? "alike" : isInside ? "inside" : isAround ? "around" : "overlap";
}

/** In how many sentences a document words something of a group, and whether its title does. */
interface Wordings { readonly sentences: number; readonly titled: boolean }

function wordingsOf(document: ReadDocument): ReadonlyMap<string, Wordings> {
  const found = new Map<string, Wordings>();
  for (const { sentence, clusters } of document.sentences) {
    for (const group of new Set(clusters.map((cluster) => cluster.group))) {
      const { sentences, titled } = found.get(group) ?? { sentences: 0, titled: false };
      found.set(group, { sentences: sentences + 1, titled: titled || sentence.zone === "title" });
    }
  }
  return found;
}

function retellings({ cluster, sentence }: CandidateDraft, wordings: ReadonlyMap<string, Wordings>, document: ReadDocument): readonly string[] {
  const { sentences, titled } = wordings.get(cluster.group) ?? { sentences: 1, titled: document.sentences[sentence]?.sentence.zone === "title" };
  return [`again${Math.min(sentences - 1, 3)}`, `titled:${titled ? "yes" : "no"}`, `titled:${titled ? "yes" : "no"}|${cluster.group}`];
}
