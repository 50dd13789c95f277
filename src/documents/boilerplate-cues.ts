import type { Token } from "../domain/sentence.ts";
import type { Boilerplate, LanguagePack } from "../languages/pack.ts";
import { tokenize } from "../languages/tokens.ts";

/** Phrases by their first word, the longest first. */
type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;
export type Cues = { readonly [K in keyof Boilerplate]: Phrases };

/** Names of networks and file kinds: in share bars of every language. */
const NETWORKS = [
  "facebook", "twitter", "x", "whatsapp", "telegram", "linkedin", "pinterest", "email", "e-mail", "mail", "gmail", "pdf", "tumblr", "reddit", "viber",
  "vk", "vkontakte", "instagram", "youtube", "tiktok", "messenger", "skype", "threads", "bluesky", "mastodon", "rss", "sms", "flipboard", "google", "google news", "google+",
  "whats app", "line", "wechat", "odnoklassniki", "ok", "livejournal", "xing", "signal", "like", "tweet", "android", "ios", "app store", "google play",
];

const compiled = new WeakMap<LanguagePack, Cues>();

/** A pack's boilerplate, ready to be compared with lines. */
export function cuesOf(pack: LanguagePack): Cues {
  const known = compiled.get(pack);
  if (known !== undefined) return known;
  const { whole, ...rest } = pack.boilerplate;
  const cues = Object.fromEntries(Object.entries({ ...rest, whole: [...whole, ...NETWORKS] }).map(([key, forms]) => [key, phrasesOf(forms)])) as Cues;
  compiled.set(pack, cues);
  return cues;
}

function phrasesOf(forms: readonly string[]): Phrases {
  const phrases = new Map<string, string[][]>();
  for (const form of forms) {
    const words = tokenize(form).map((token) => token.folded);
    const first = words[0];
    if (first === undefined) continue;
    const others = phrases.get(first) ?? [];
    others.push(words);
    phrases.set(first, others);
  }
  for (const others of phrases.values()) others.sort((a, b) => b.length - a.length);
  return phrases;
}

/** Number of tokens from `at` on that make the longest phrase found there, or 0. */
export function phraseAt(tokens: readonly Token[], at: number, phrases: Phrases): number {
  const first = tokens[at];
  if (first === undefined) return 0;
  for (const phrase of phrases.get(first.folded) ?? []) {
    if (phrase.every((word, index) => tokens[at + index]?.folded === word)) return phrase.length;
  }
  return 0;
}

export function hasPhrase(tokens: readonly Token[], phrases: Phrases): boolean {
  return tokens.some((_token, index) => phraseAt(tokens, index, phrases) > 0);
}
