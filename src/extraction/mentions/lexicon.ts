import type { Token } from "../../domain/sentence.ts";
import { CHAR_CLASS, classAt, isUpperAt } from "../../languages/letters.ts";
import { tokenize } from "../../languages/tokens.ts";
import type { Entry } from "./entry.ts";
import { caseForms, foldEndings } from "./inflection.ts";
import type { Endings } from "./inflection.ts";
import type { MentionPack } from "./mention-pack.ts";

/** How the words of an entry change: not at all, as a name or singular office does, as a plural office does. */
export type Declension = "none" | "singular" | "plural";

interface Node { readonly next: Map<string, Node>; readonly entries: Entry[] }
const NOTHING: readonly Node[] = [];

/** A match from a token on: the longest phrase of the lexicon, and all that it may mean. */
export interface Match { readonly first: number; readonly last: number; readonly entries: readonly Entry[]; readonly conjoined: boolean }

const PLURAL_MARK = "\u0001";
const KEPT = 100_000;
const SHORTEST_STEM = 3;
/** Arabic "and", "so": what follows is another party. */
const CONJUNCTIONS = /^[وف]/u;
const ARTICLE = "ال";
/** Proclitics that end in the article. */
const ARTICLED = /[ال]ل$/u;

function isUpper(token: Token): boolean {
  return isUpperAt(token.text, 0) || classAt(token.text, 0) === CHAR_CLASS.digit;
}

function isAcronym(token: Token): boolean {
  return token.text.length > 1 && token.text === token.text.toUpperCase();
}

/** A surname takes no article that it lacks: "الهادئ" (the quiet) is not هادي, "الرحمن" not رحمن. */
function isGivenArticle(word: string, surname: string): boolean {
  if (surname.startsWith(ARTICLE) || !word.endsWith(surname)) return false;
  return ARTICLED.test(word.slice(0, word.length - surname.length));
}

const unions = new WeakMap<readonly Entry[], WeakMap<readonly Entry[], readonly Entry[]>>();

/** Both lists in one; always the same one for the same two. */
function unite(one: readonly Entry[], other: readonly Entry[]): readonly Entry[] {
  const known = unions.get(one)?.get(other);
  if (known !== undefined) return known;
  const both = [...one, ...other];
  const ofOne = unions.get(one) ?? new WeakMap<readonly Entry[], readonly Entry[]>();
  unions.set(one, ofOne.set(other, both));
  return both;
}

function longer(one: Match | null, other: Match): Match {
  if (one === null || other.last > one.last) return other;
  return other.last === one.last ? { ...one, entries: unite(one.entries, other.entries) } : one;
}

/** A trie over folded words: all names and phrases of one language, found by their longest form. Text words are looked up as written, by case form, and without the suffixes and proclitics of the language. */
export class Lexicon {
  private readonly root: Node = { next: new Map(), entries: [] };
  private readonly lemmas = new Map<string, Set<string>>();
  private readonly vocabulary = new Set<string>();
  private readonly keys = new Map<string, readonly string[]>();
  private readonly starts = new Map<string, readonly Node[]>();
  private readonly singular: Endings;
  private readonly plural: Endings;
  private readonly pack: MentionPack;
  private readonly suffixes: readonly string[];
  private readonly parts = new WeakMap<readonly Entry[], Map<string, readonly Entry[]>>();

  constructor(pack: MentionPack) {
    this.pack = pack;
    this.singular = foldEndings(pack.names.paradigms);
    this.plural = foldEndings(pack.names.pluralParadigms);
    this.suffixes = [...pack.names.suffixes].sort((a, b) => b.length - a.length);
  }

  add(form: string, entry: Entry, declension: Declension): void {
    const tokens = tokenize(form);
    if (tokens.length === 0) return;
    let node = this.root;
    for (const token of tokens) {
      const key = this.keyOf(token.folded, declension);
      let next = node.next.get(key);
      if (next === undefined) {
        next = { next: new Map(), entries: [] };
        node.next.set(key, next);
      }
      node = next;
    }
    node.entries.push(entry);
  }

  private keyOf(folded: string, declension: Declension): string {
    this.vocabulary.add(folded);
    if (declension === "none" || this.singular.size === 0) return folded;
    const key = declension === "plural" ? folded + PLURAL_MARK : folded;
    if (this.lemmas.get(folded)?.has(key) === true) return key;
    for (const form of caseForms(folded, declension === "plural" ? this.plural : this.singular, this.pack.names.indeclinable)) {
      const known = this.lemmas.get(form);
      if (known === undefined) this.lemmas.set(form, new Set([key]));
      else known.add(key);
    }
    return key;
  }

  private keysOf(folded: string): readonly string[] {
    const known = this.keys.get(folded);
    if (known !== undefined) return known;
    const found = new Set([folded, ...(this.lemmas.get(folded) ?? [])]);
    for (const suffix of this.suffixes) {
      const stem = folded.slice(0, folded.length - suffix.length);
      if (stem.length >= SHORTEST_STEM && folded.endsWith(suffix) && this.vocabulary.has(stem)) found.add(stem);
    }
    for (const prefix of this.pack.names.prefixes) {
      const rest = folded.slice(prefix.length);
      if (!folded.startsWith(prefix) || rest.length < SHORTEST_STEM - 1) continue;
      if (this.vocabulary.has(rest)) found.add(rest);
      if (prefix.endsWith("لل") && this.vocabulary.has(`ال${rest}`)) found.add(`ال${rest}`);
    }
    const keys = [...found];
    if (this.keys.size >= KEPT) this.keys.clear();
    this.keys.set(folded, keys);
    return keys;
  }

  /** The proclitic that a phrase's first word begins with; null where the word stands in the tables as it is. */
  procliticOf(folded: string): string | null {
    if (this.root.next.has(folded)) return null;
    return this.pack.names.prefixes.find((prefix) => folded.startsWith(prefix) && (this.root.next.has(folded.slice(prefix.length)) || (prefix.endsWith("لل") && this.root.next.has(`ال${folded.slice(prefix.length)}`)))) ?? null;
  }

  private startsOf(folded: string): readonly Node[] {
    const known = this.starts.get(folded);
    if (known !== undefined) return known;
    const nodes = this.keysOf(folded).map((key) => this.root.next.get(key)).filter((node) => node !== undefined);
    const starts = nodes.length === 0 ? NOTHING : nodes;
    if (this.starts.size >= KEPT) this.starts.clear();
    this.starts.set(folded, starts);
    return starts;
  }

  /** The longest phrase that begins at token `first`, null where none does. */
  longestAt(tokens: readonly Token[], first: number): Match | null {
    const token = tokens[first];
    if (token === undefined) return null;
    const starts = this.startsOf(token.folded);
    if (starts === NOTHING) return null;
    let best: Match | null = null;
    for (const node of starts) {
      const found = this.follow(tokens, first, first, node);
      if (found === null) continue;
      best = longer(best, found);
    }
    return best;
  }

  private follow(tokens: readonly Token[], first: number, at: number, node: Node): Match | null {
    const next = tokens[at + 1];
    if (next !== undefined && node.next.size > 0) {
      for (const key of this.keysOf(next.folded)) {
        const child = node.next.get(key);
        const further = child === undefined ? null : this.follow(tokens, first, at + 1, child);
        if (further !== null) return further;
      }
    }
    if (node.entries.length === 0) return null;
    const entries = this.allowedOf(node.entries, tokens, first, at);
    return entries.length === 0 ? null : { first, last: at, entries, conjoined: this.isConjoined(tokens[first], entries) };
  }

  /** The entries that the capitals allow; always the same list for the same answer, so that others can remember what it means. */
  private allowedOf(entries: readonly Entry[], tokens: readonly Token[], first: number, last: number): readonly Entry[] {
    let kept = "";
    let all = true;
    for (const [at, entry] of entries.entries()) {
      if (this.allows(entry, tokens, first, last)) kept += `${at} `;
      else all = false;
    }
    if (all) return entries;
    const lists = this.parts.get(entries) ?? new Map<string, readonly Entry[]>();
    const known = lists.get(kept);
    if (known !== undefined) return known;
    const part = entries.filter((_, at) => ` ${kept}`.includes(` ${at} `));
    this.parts.set(entries, lists.set(kept, part));
    return part;
  }

  private allows(entry: Entry, tokens: readonly Token[], first: number, last: number): boolean {
    const one = tokens[first];
    if (entry.kind === "person" && entry.name === "surname" && one !== undefined && isGivenArticle(one.folded, entry.form)) return false;
    if (entry.when === "any" || !this.pack.names.hasCase) return true;
    const other = tokens[last];
    if (one === undefined || other === undefined) return false;
    if (entry.when === "acronym") return isAcronym(one) || (first === last && one.text.length >= 4 && isUpper(one));
    if (!isUpper(one)) return false;
    // "Moon Jae-in" ends in a small letter, "Sall a dit" is no Sall A.
    return first === last || entry.kind !== "person" || isUpper(other) || (last - first >= 2 && tokens.slice(first + 1, last).some(isUpper));
  }

  private isConjoined(token: Token | undefined, entries: readonly Entry[]): boolean {
    if (token === undefined || this.pack.names.prefixes.length === 0 || !CONJUNCTIONS.test(token.folded)) return false;
    return entries.every((entry) => !entry.form.startsWith(token.folded.slice(0, 2)));
  }
}
