import type { DateInterval } from "../../domain/date-interval.ts";
import type { Sentence } from "../../domain/sentence.ts";
import { composeBodies } from "./regional-bodies.ts";
import { bindAntecedents } from "./bind-antecedents.ts";
import { bindRanks } from "./bind-ranks.ts";
import { PeopleBinder } from "./bind-people.ts";
import { composeGroups } from "./compose-groups.ts";
import { composeGovernments, composeOffices } from "./compose-offices.ts";
import { composeAppositions, composeRanks } from "./compose-people.ts";
import type { Item } from "./item.ts";
import type { MentionLexicon } from "./load-mention-lexicon.ts";
import type { Mention } from "./mention.ts";
import { findTextSurnames } from "./find-text-surnames.ts";
import { mentionOf } from "./mention-of.ts";
import { widenSurnames } from "./read-names.ts";
import { scanSentence } from "./scan-sentence.ts";
import { SentenceView } from "./sentence-view.ts";
import { gatherEvidence, settleCountries } from "./settle-countries.ts";
import type { Composing } from "./settle-countries.ts";

export interface FindMentionsOptions {
  /** Days around which the document was written; without them a bare surname needs its country in the document. */
  readonly around?: DateInterval | null;
}

const NONE: readonly Mention[] = [];

/** The cascade of one sentence, each phase on what the one before made: governments, offices, longer names, ranks, appositions, groups. */
function compose(sentence: Composing, { names, capitals, bodies }: MentionLexicon): Composing {
  const { view } = sentence;
  let { items } = sentence;
  const has = (...kinds: readonly Item["kind"][]): boolean => items.some(({ kind }) => kinds.includes(kind));
  if (has("government", "capital")) items = composeGovernments(view, items, capitals);
  if (has("title")) items = composeOffices(view, items);
  if (has("person")) items = widenSurnames(view, items, names);
  if (has("rank", "honorific")) items = composeRanks(view, items, names);
  if (has("title")) items = composeAppositions(view, items, names);
  if (has("title", "group", "members", "government", "capital", "portfolio")) items = composeGroups(view, items);
  if (has("region", "group")) items = composeBodies(view, items, bodies);
  return { view, items };
}

/**
 * Everybody and everything that the sentences of one document name, by sentence, each list in order and without overlap. A pure function of its
 * arguments. Dates are not among them: the room of dates finds those.
 */
export function findMentions(sentences: readonly Sentence[], lexicon: MentionLexicon, options: FindMentionsOptions = {}): readonly (readonly Mention[])[] {
  const scanned: Composing[] = sentences.map(({ tokens, zone }) => {
    const items: readonly Item[] = scanSentence(tokens, lexicon.lexicon);
    return { view: new SentenceView(tokens, lexicon.words, lexicon.pack, zone === "title"), items };
  });
  const evidence = gatherEvidence(scanned);
  const composed = settleCountries(scanned, evidence).map((sentence) => compose(sentence, lexicon));
  const binder = new PeopleBinder(composed, evidence, options.around ?? null);
  const whole = bindAntecedents(bindRanks(findTextSurnames(composed, binder.textPeople)), evidence);
  return whole.map((sentence, at): readonly Mention[] => {
    if (sentence.items.length === 0) return NONE;
    const index = sentences[at]?.index ?? at;
    const mentions = sentence.items.map((item) => mentionOf(sentence, item, index, binder)).filter((mention) => mention !== null);
    return lexicon.pack.names.prefixes.length === 0 ? mentions : mentions.map((mention) => withProclitic(sentence, mention, lexicon));
  });
}

function withProclitic({ view }: Composing, mention: Mention, { lexicon }: MentionLexicon): Mention {
  const proclitic = lexicon.procliticOf(view.folded(mention.first));
  return proclitic === null ? mention : { ...mention, proclitic };
}
