import type { Item, PersonItem } from "./item.ts";
import type { PersonReading } from "./mention.ts";
import type { Composing } from "./settle-countries.ts";

/** A later bare surname of somebody whom only the text introduced: "… a reçu Moussa Barmou. Barmou a dit …". */
export function findTextSurnames(sentences: readonly Composing[], text: ReadonlyMap<string, PersonReading>): readonly Composing[] {
  if (text.size === 0) return sentences;
  return sentences.map((sentence) => {
    const { view, items } = sentence;
    const added: PersonItem[] = [];
    for (const [at, token] of view.tokens.entries()) {
      if (!text.has(token.folded) || (view.pack.names.hasCase && !view.isCapitalised(at))) continue;
      if (items.some((item) => item.first <= at && item.last >= at)) continue;
      added.push({
        kind: "person", first: at, last: at, nameFirst: at, nameLast: at, people: [], form: "surname", office: null, supported: false, counterpart: false, conjoined: false,
        via: ["name.earlier"],
      });
    }
    if (added.length === 0) return sentence;
    const all: readonly Item[] = [...items, ...added].sort((a, b) => a.first - b.first);
    return { view, items: all };
  });
}
