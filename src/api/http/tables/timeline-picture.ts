import type { TableSource, TimelineAsked } from "../../../tables/table-source.ts";
import type { TableArguments } from "./read-arguments.ts";

/** Writes the picture of a timeline as SVG. */
export type ChartWriter = (source: TableSource, question: TimelineAsked, asked: TableArguments, signal: AbortSignal) => Promise<string>;
