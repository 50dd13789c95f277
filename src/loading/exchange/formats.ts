/** How a graph leaves the house. Every format can be read back. */
export const EXPORT_FORMATS = ["ndjson", "csv", "admin-import", "jsonld", "nquads"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Beside the files of an export: what they are and whether they are whole. */
export interface Manifest {
  readonly format: ExportFormat;
  /** Of this layout; a reader refuses one that it does not know. */
  readonly layout: 1;
  /** The dataset's version when it was written. */
  readonly version: string | null;
  readonly files: readonly { readonly name: string; readonly lines: number; readonly sha256: string }[];
}

export const MANIFEST = "manifest.json";

/** What the graph cannot be made anew without: the rest of an export follows from these. */
export interface ExportRecord {
  readonly type: "document" | "correction" | "quarantined";
  readonly json: string;
}
