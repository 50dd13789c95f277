import type { RuleId } from "../../domain/report.ts";
import { readPackFile } from "../../languages/load-packs.ts";
import { flag, integer, list, object, oneOf, optional, words } from "../../languages/schema.ts";
import { indexPatterns } from "../../patterns/pattern-index.ts";
import type { PatternIndex } from "../../patterns/pattern-index.ts";
import { cutWords, loadSharedSets } from "../triggers/load-triggers.ts";

export const EFFECTS = ["negated", "hypothetical", "refused", "planned", "cancelled", "affirmed"] as const;
export type Effect = (typeof EFFECTS)[number];

/** Words that change what a trigger near them says. */
export interface StatusRule {
  readonly id: RuleId;
  readonly effect: Effect;
  /** Where the words stand as seen from the trigger. `inside`: they are the trigger's own. */
  readonly where: "before" | "after" | "around" | "inside";
  /** At most so many items away. */
  readonly within: number;
  readonly match: readonly string[];
  readonly why: string;
  /** True for a negation of the verb itself: nothing speaks against it within its reach, in its clause. */
  readonly veto: boolean;
}

const statusFileSchema = object({
  rules: list(object({
    id: words(), effect: oneOf(EFFECTS), where: oneOf(["before", "after", "around", "inside"]), within: integer(), match: list(words()), why: words(), veto: optional(flag(), false),
  })),
});

export type StatusRules = PatternIndex<StatusRule>;

/** `status.json` of a pack. @throws DataError for a file that breaks its schema or a pattern that cannot be read */
export function loadStatusRules(pack: { readonly folder: string }): StatusRules {
  const { rules } = readPackFile(pack, "status.json", statusFileSchema);
  return indexPatterns(rules.flatMap((rule) => rule.match.map((match) => ({ match, value: rule }))), loadSharedSets(pack), cutWords);
}
