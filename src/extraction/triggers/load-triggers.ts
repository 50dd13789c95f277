import { DataError } from "../../domain/errors.ts";
import { listPackFiles, readPackFile } from "../../languages/load-packs.ts";
import { tokenize } from "../../languages/tokens.ts";
import { indexPatterns } from "../../patterns/pattern-index.ts";
import type { PatternIndex, PatternSource } from "../../patterns/pattern-index.ts";
import type { WordSets } from "../../patterns/parse-pattern.ts";
import { loadLookAlikes } from "./look-alikes.ts";
import type { LookAlikes } from "./look-alikes.ts";
import { setsFileSchema, triggerFileSchema } from "./trigger-rule.ts";
import type { TriggerRule } from "./trigger-rule.ts";

const SETS = "triggers/sets.json";

/** All rules of a pack and their index. */
export interface Triggers {
  readonly rules: readonly TriggerRule[];
  readonly index: PatternIndex<TriggerRule>;
  readonly lookAlikes: LookAlikes;
}

/**
 * Words of a pattern, cut and folded as texts are. An elided word written alone ("l'") keeps its apostrophe, as it has in a text before its next word,
 * and so does an ending ("'da"), as it has after its name.
 */
export function cutWords(words: string): readonly string[] {
  const cut = tokenize(words).map(({ folded }) => folded);
  if (cut[0] === "'" && cut.length > 1) return [`'${cut[1] ?? ""}`, ...cut.slice(2)];
  const isElided = cut.length > 1 && cut[cut.length - 1] === "'";
  return isElided ? [...cut.slice(0, -2), `${cut[cut.length - 2] ?? ""}'`] : cut;
}

/** Word sets that all pattern files of a pack share; none where the pack has no such file. */
export function loadSharedSets(pack: { readonly folder: string }): WordSets {
  return listPackFiles(pack, "triggers").includes(SETS) ? readPackFile(pack, SETS, setsFileSchema) : new Map<string, readonly string[]>();
}

/** @throws DataError for a file that breaks its schema, a pattern that cannot be read, or a rule id given twice */
export function loadTriggers(pack: { readonly folder: string }): Triggers {
  const shared = loadSharedSets(pack);
  const rules: TriggerRule[] = [];
  const sources: { readonly sets: WordSets; readonly list: PatternSource<TriggerRule>[] }[] = [];
  for (const file of listPackFiles(pack, "triggers").filter((name) => name !== SETS)) {
    const read = readPackFile(pack, file, triggerFileSchema);
    rules.push(...read.rules);
    sources.push({ sets: new Map([...shared, ...read.sets]), list: read.rules.flatMap((rule) => rule.match.map((match) => ({ match, value: rule }))) });
  }
  refuseTwins(rules);
  return { rules, lookAlikes: loadLookAlikes(pack, shared, cutWords), index: mergeIndexes(sources.map(({ sets, list }) => indexPatterns(list, sets, cutWords))) };
}

function refuseTwins(rules: readonly TriggerRule[]): void {
  const seen = new Set<string>();
  for (const { id } of rules) {
    if (seen.has(id)) throw new DataError(`Two trigger rules are called "${id}". Rename one of them.`);
    seen.add(id);
  }
}

function mergeIndexes(indexes: readonly PatternIndex<TriggerRule>[]): PatternIndex<TriggerRule> {
  return { byWord: mergeMaps(indexes.map(({ byWord }) => byWord)), byStem: mergeMaps(indexes.map(({ byStem }) => byStem)) };
}

function mergeMaps<T>(maps: readonly ReadonlyMap<string, readonly T[]>[]): ReadonlyMap<string, readonly T[]> {
  const merged = new Map<string, readonly T[]>();
  for (const map of maps) for (const [key, values] of map) merged.set(key, [...(merged.get(key) ?? []), ...values]);
  return merged;
}
