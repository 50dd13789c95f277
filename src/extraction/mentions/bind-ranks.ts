import type { Item, PersonItem } from "./item.ts";
import type { Composing } from "./settle-countries.ts";

/** The rank right before a name: "colonel" of "le colonel Assimi Goïta". */
function rankOf({ view }: Composing, person: PersonItem): string | null {
  return person.via.includes("rank") ? view.folded(person.nameFirst - 1) : null;
}

/** "le colonel" after "le colonel Assimi Goïta" is the same man; a rank that nobody of the tables bore before is nobody. */
export function bindRanks(sentences: readonly Composing[]): readonly Composing[] {
  const bearers = new Map<string, PersonItem>();
  return sentences.map((sentence) => {
    const { view, items } = sentence;
    if (items.every(({ kind }) => kind !== "rank" && kind !== "person")) return sentence;
    const bound: Item[] = [];
    for (const item of items) {
      if (item.kind !== "rank") {
        const rank = item.kind === "person" ? rankOf(sentence, item) : null;
        if (rank !== null && item.kind === "person" && item.people.length > 0) bearers.set(rank, item);
        bound.push(item);
        continue;
      }
      const bearer = bearers.get(view.folded(item.last));
      if (bearer === undefined) continue;
      const { first, last, via, conjoined } = item;
      bound.push({ ...bearer, first, last, nameFirst: first, nameLast: last, form: "surname", office: null, conjoined, counterpart: false, via: [...via, "rank.earlier", ...bearer.via] });
    }
    return { view, items: bound };
  });
}
