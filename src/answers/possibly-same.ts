import type { DiplomaticEvent, PossiblySame } from "../domain/event.ts";
import { FEATURES } from "../merging/features.ts";

/** The likest pair of reports with every other event that may be the same, likest first. */
export function likestPairs({ possiblySame = [] }: DiplomaticEvent): readonly PossiblySame[] {
  const seen = new Set<string>();
  return possiblySame.filter(({ event }) => !seen.has(event) && seen.add(event));
}

/** What was weighed, in sentences with their points: "they name a topic in common (+0.5)". */
export function reasonsOf({ features }: PossiblySame): readonly string[] {
  const weighed: Readonly<Record<string, { readonly weight: number; readonly sentence: string }>> = FEATURES;
  return features.flatMap((name) => {
    const feature = weighed[name];
    return feature === undefined ? [] : [`${feature.sentence} (${feature.weight < 0 ? "−" : "+"}${Math.abs(feature.weight)})`];
  });
}
