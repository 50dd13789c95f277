import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";
import type { EventDetail } from "../../store/queries/event-parts.ts";

/** The names of the fields that are asked for below a field, whatever types and fragments they stand in. */
export interface Selection extends ReadonlyMap<string, Selection> { readonly size: number }

class Selected extends Map<string, Selected> {}

/** All that the query selects below the field being resolved. Fields that @skip or @include may leave out count as selected. */
export function selectionOf(info: Pick<GraphQLResolveInfo, "fieldNodes" | "fragments">): Selection {
  const root = new Selected();
  for (const node of info.fieldNodes) gather(node.selectionSet, info.fragments, root);
  return root;
}

function gather(selections: SelectionSetNode | undefined, fragments: GraphQLResolveInfo["fragments"], into: Selected): void {
  for (const selection of selections?.selections ?? []) {
    if (selection.kind === Kind.FIELD) gatherField(selection, fragments, into);
    else gather(selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet, fragments, into);
  }
}

function gatherField(field: FieldNode, fragments: GraphQLResolveInfo["fragments"], into: Selected): void {
  const below = into.get(field.name.value) ?? new Selected();
  into.set(field.name.value, below);
  gather(field.selectionSet, fragments, below);
}

const NOTHING: Selection = new Selected();

/** What is selected along a path of fields; empty where the path is not selected. */
export function below(selection: Selection, ...path: readonly string[]): Selection {
  return path.reduce((at, field) => at.get(field) ?? NOTHING, selection);
}

/** Fields of an event that are made of its reports. */
const OF_REPORTS = ["reports", "quoteCount", "accounts"];

/** What the fields selected of an event need to be read beside the event itself. */
export function eventDetailOf(event: Selection): EventDetail {
  const outcome = event.get("becameOf");
  const reports = needsReports(event);
  return { reports, text: asksForText(event), became: outcome === undefined ? "none" : needsReports(outcome) ? "reports" : "event" };
}

function needsReports(event: Selection): boolean {
  return OF_REPORTS.some((field) => event.has(field)) || below(event, "contradictions", "claims").has("reports") || below(event, "possiblySame").has("report");
}

/** Whether some document's text is asked for, however deep. */
function asksForText(selection: Selection): boolean {
  return [...selection].some(([field, inner]) => (field === "document" && inner.has("text")) || asksForText(inner));
}

/** What both details need. */
export function mergeDetails(a: EventDetail, b: EventDetail): EventDetail {
  const depth = ["none", "event", "reports"] as const;
  return { reports: a.reports || b.reports, text: a.text || b.text, became: depth[Math.max(depth.indexOf(a.became), depth.indexOf(b.became))] ?? "none" };
}
