import type { Document } from "../domain/document.ts";
import type { PublicationDay } from "../domain/extraction.ts";
import type { Sentence } from "../domain/sentence.ts";
import type { DateExpression } from "../dates/date-expression.ts";
import type { ToldBefore } from "../dates/told-days.ts";
import type { FoundPattern } from "../patterns/pattern-index.ts";
import type { SentenceShape } from "./participants/analyse-sentence.ts";
import type { StatusRule } from "./status/status-rule.ts";
import type { SentenceItem } from "./triggers/mask-sentence.ts";
import type { TriggerCluster } from "./triggers/find-triggers.ts";

/** A sentence with all that is known of it before events are looked for. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly items: readonly SentenceItem[];
  readonly shape: SentenceShape;
  /** Date expressions with the item that stands for each; -1 where a mention covers it. */
  readonly dates: readonly { readonly expression: DateExpression; readonly item: number }[];
  readonly clusters: readonly TriggerCluster[];
  readonly effects: readonly FoundPattern<StatusRule>[];
}

/** A document with its sentences masked and its publication day solved. */
export interface ReadDocument {
  readonly document: Document;
  readonly sentences: readonly ReadSentence[];
  readonly publication: PublicationDay;
  /** What was told of time up to each expression, worked out when first asked. */
  readonly told: ReadonlyMap<DateExpression, ToldBefore>;
}
