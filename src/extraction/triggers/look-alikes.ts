import { EVENT_KIND_NAMES } from "../../domain/event-kinds.ts";
import type { EventKind } from "../../domain/event-kinds.ts";
import { listPackFiles, readPackFile } from "../../languages/load-packs.ts";
import { list, object, oneOf, optional, table, words } from "../../languages/schema.ts";
import { indexPatterns } from "../../patterns/pattern-index.ts";
import type { PatternIndex } from "../../patterns/pattern-index.ts";
import type { CutWords } from "../../patterns/pattern.ts";
import type { WordSets } from "../../patterns/parse-pattern.ts";

/** Words that only look like those of certain kinds of events: "recalled its ambassador" is no call, an interview no meeting. */
export interface LookAlike {
  readonly id: string;
  readonly kinds: readonly EventKind[];
  readonly match: readonly string[];
  readonly why: string;
  /** Sentences in which the words are no event of these kinds. */
  readonly no: readonly string[];
}

export interface LookAlikes {
  readonly rules: readonly LookAlike[];
  readonly index: PatternIndex<LookAlike>;
}

const FILE = "look-alikes.json";

const fileSchema = object({
  sets: optional(table(list(words())), new Map<string, readonly string[]>()),
  rules: list(object({ id: words(), kinds: list(oneOf(EVENT_KIND_NAMES)), match: list(words()), why: words(), no: optional(list(words()), []) })),
});

/** `look-alikes.json` of a pack; none where it has no such file. @throws DataError for a file that breaks its schema or a pattern that cannot be read */
export function loadLookAlikes(pack: { readonly folder: string }, shared: WordSets, cut: CutWords): LookAlikes {
  if (!listPackFiles(pack, ".").includes(`./${FILE}`)) return { rules: [], index: indexPatterns<LookAlike>([], shared, cut) };
  const { sets, rules } = readPackFile(pack, FILE, fileSchema);
  return { rules, index: indexPatterns(rules.flatMap((rule) => rule.match.map((match) => ({ match, value: rule }))), new Map([...shared, ...sets]), cut) };
}
