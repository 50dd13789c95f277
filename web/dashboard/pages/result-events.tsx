import { pageOf, writeFilters } from "../data/filters.ts";
import { useNavigation } from "../data/navigation.ts";
import { sayDays } from "../parts/dates.ts";
import { sayKind } from "../parts/labels.ts";

interface ResultEvent { readonly id: string; readonly kind: string; readonly from: string; readonly to: string; readonly precision: string; readonly quote: string | null }

/** The events anywhere inside an answer, whatever its question was: each leads to its sentence. */
export function ResultEvents({ result }: { readonly result: unknown }) {
  const { filters } = useNavigation();
  const events = new Map<string, ResultEvent>();
  collect(result, events);
  return (
    <ul class="found">
      {[...events.values()].sort((a, b) => (a.from < b.from ? 1 : -1)).map((event) => (
        <li key={event.id}><a href={writeFilters(pageOf(filters, { event: event.id }))}>{sayDays(event, filters.lang)}, {sayKind(event.kind, filters.lang)}</a>{event.quote !== null && <> <q dir="auto">{event.quote}</q></>}</li>
      ))}
    </ul>
  );
}

function collect(value: unknown, into: Map<string, ResultEvent>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const { id, kind, from, to, precision, reports } = value as Record<string, unknown>;
  if (typeof id === "string" && id.startsWith("event:") && typeof from === "string") {
    const [first] = Array.isArray(reports) ? reports as { quote?: unknown }[] : [];
    into.set(id, { id, kind: String(kind), from, to: typeof to === "string" ? to : from, precision: typeof precision === "string" ? precision : "day", quote: typeof first?.quote === "string" ? first.quote : null });
  }
  for (const inner of Object.values(value)) collect(inner, into);
}
