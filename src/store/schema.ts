/** Labels of the graph. Every node has an `id`, unique within its label. */
export const LABELS = [
  "Document", "Report", "Event", "Person", "Country", "Organization", "Region", "Office", "Place", "Topic", "Agenda", "Correction", "Quarantined", "Meta", "Migration",
] as const;
export type Label = (typeof LABELS)[number];

/** Properties that questions select by, besides `id`. */
export const INDEXED: readonly { readonly label: Label; readonly property: string }[] = [
  { label: "Event", property: "from" },
  { label: "Event", property: "to" },
  { label: "Event", property: "kind" },
  { label: "Event", property: "knownOn" },
  { label: "Report", property: "document" },
  { label: "Document", property: "name" },
  { label: "Document", property: "url" },
  { label: "Document", property: "knownOn" },
  // Marks what a change may have left without a use, until it is swept at the change's end (writes/sweep-statements.ts).
  { label: "Person", property: "loose" },
  { label: "Place", property: "loose" },
  { label: "Topic", property: "loose" },
  { label: "Country", property: "loose" },
  { label: "Organization", property: "loose" },
  { label: "Agenda", property: "loose" },
];

/** Relationship types, so that a lint can tell a misspelt one. `IN` is a keyword to the embedded engine: write [:`IN`]. */
export const RELATIONSHIPS = [
  "CONTAINS", "TELLS_OF", "TOOK_PART", "PARTY_TO", "CONCERNS", "NAMES", "HELD_AT", "IN", "INITIATED_BY", "BECAME", "HELD", "OF", "MEMBER_OF", "LISTS",
] as const;
