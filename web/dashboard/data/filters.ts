import { TONGUES } from "../../../src/domain/words.ts";
import type { Tongue } from "../../../src/domain/words.ts";
import { EVENT_KIND_NAMES, FAMILIES, isEventKind, STATUSES } from "../../../src/domain/event-kinds.ts";
import type { EventKind, Family, Status } from "../../../src/domain/event-kinds.ts";

export const BUCKETS = ["month", "week", "day", "year"] as const;
export type Bucket = (typeof BUCKETS)[number];
export const VIEWS = ["matrix", "network", "map"] as const;
export type View = (typeof VIEWS)[number];

/** All that the page shows, as the address says it. Names are as people write them. */
export interface Filters {
  readonly alliance: string;
  readonly with: string;
  readonly parties: readonly string[];
  readonly kinds: readonly EventKind[];
  readonly families: readonly Family[];
  readonly status: readonly Status[];
  readonly text: string;
  readonly topics: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly bucket: Bucket;
  readonly view: View;
  /** A piece of the timeline that the feed is narrowed to: a period, both ends in. */
  readonly at: string;
  readonly after: string;
  /** Pages of their own; at most one is set. */
  readonly person: string;
  readonly country: string;
  readonly event: string;
  readonly q: string;
  readonly lang: Tongue;
}

/** The alliance that the first page shows, and since when: the years around its founding. */
export const DEFAULTS: Omit<Filters, "lang"> = {
  alliance: "AES", with: "", parties: [], kinds: [], families: [], status: [], text: "", topics: [], from: "2023-01", to: "", asOf: "", bucket: "month", view: "matrix", at: "", after: "", person: "", country: "", event: "", q: "",
};

const LONGEST = 300;

/** Reads an address that anybody may have edited: unknown words of closed lists are dropped, names stay for the service to judge. */
export function readFilters(search: URLSearchParams, preferred: string): Filters {
  const text = (name: keyof typeof DEFAULTS): string => search.get(name)?.trim().slice(0, LONGEST) ?? String(DEFAULTS[name]);
  const list = (name: string): readonly string[] => search.getAll(name).flatMap((value) => value.split(",")).map((value) => value.trim().slice(0, LONGEST)).filter((value) => value !== "");
  const lower = (name: string): readonly string[] => list(name).map((value) => value.toLowerCase());
  return {
    alliance: text("alliance") === "" ? DEFAULTS.alliance : text("alliance"), with: text("with"), parties: list("parties"), kinds: lower("kinds").filter(isEventKind),
    families: FAMILIES.filter((family) => lower("families").includes(family)), status: STATUSES.filter((status) => lower("status").includes(status)), text: text("text"), topics: list("topics"),
    from: text("from"), to: text("to"), asOf: text("asOf"), at: text("at"), after: text("after"), person: text("person"), country: text("country"), event: text("event"), q: text("q"),
    bucket: BUCKETS.find((bucket) => bucket === text("bucket").toLowerCase()) ?? DEFAULTS.bucket, view: VIEWS.find((view) => view === text("view").toLowerCase()) ?? DEFAULTS.view,
    lang: TONGUES.find((tongue) => tongue === search.get("lang")?.toLowerCase()) ?? (preferred.toLowerCase().startsWith("fr") ? "fr" : "en"),
  };
}

/** Words of an address that `readFilters` dropped, with the filter they stood in: pages say so, lest a reader take what is shown for what was asked. */
export function findUnread(search: URLSearchParams): readonly { readonly name: string; readonly value: string }[] {
  const closed: Readonly<Record<string, readonly string[]>> = { kinds: EVENT_KIND_NAMES, families: FAMILIES, status: STATUSES, bucket: BUCKETS, view: VIEWS, lang: TONGUES };
  return Object.entries(closed).flatMap(([name, known]) => search.getAll(name).flatMap((value) => value.split(",")).map((value) => value.trim().slice(0, LONGEST))
    .filter((value) => value !== "" && !known.includes(value.toLowerCase())).map((value) => ({ name, value })));
}

/** The shortest address that means the same: what is as by default is left out, but for the language, which a link should keep. */
export function writeFilters(filters: Filters): string {
  const search = new URLSearchParams();
  for (const [name, fallback] of Object.entries(DEFAULTS) as [keyof typeof DEFAULTS, string | readonly string[]][]) {
    const value = filters[name];
    const text = typeof value === "string" ? value : value.join(",");
    if (text !== (typeof fallback === "string" ? fallback : fallback.join(","))) search.set(name, text);
  }
  search.set("lang", filters.lang);
  return `/?${search.toString()}`;
}

/** The period as GraphQL's `during` writes it; undefined for all time. */
export function periodOf({ from, to }: Pick<Filters, "from" | "to">): string | undefined {
  return from === "" && to === "" ? undefined : `${from === "" ? ".." : from}/${to === "" ? ".." : to}`;
}

/** Addresses of pages of their own forget the filters of the first page but for period and language. */
export function pageOf(filters: Filters, page: Partial<Pick<Filters, "person" | "country" | "event" | "q">>): Filters {
  return { ...DEFAULTS, from: filters.from, to: filters.to, lang: filters.lang, ...page };
}

/** `organization:AES` is read as AES; a name stays as it is. */
export function bareId(name: string): string {
  return /^(?:organization|region|country|person|event|topic):/.test(name) ? name.slice(name.indexOf(":") + 1).replaceAll("_", " ") : name;
}

/** `topic:military_cooperation` as filters name it. */
export function topicOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

export function isHome({ person, country, event, q }: Filters): boolean {
  return person === "" && country === "" && event === "" && q === "";
}

export const KINDS = EVENT_KIND_NAMES;
