import { max } from "d3-array";

import { mixColours, PALETTES, readableOn } from "./palette.ts";
import type { Palette, Theme } from "./palette.ts";
import { element, mark, picture, shorten, textElement } from "./svg.ts";
import { CHART_WORDS, countOf, sayNumber } from "./words.ts";
import type { Tongue } from "../domain/words.ts";

export interface MatrixParty { readonly id: string; readonly name: string }

export interface MatrixData {
  readonly title: string;
  readonly rows: readonly MatrixParty[];
  readonly columns: readonly MatrixParty[];
  /** Contacts of row and column; absent is none. */
  count(row: string, column: string): number;
}

export interface MatrixOptions {
  readonly width: number;
  readonly theme: Theme;
  readonly tongue: Tongue;
  readonly link?: (row: string, column: string) => string;
}

const CELL_HEIGHT = 26;
const HEAD = 122;
const WIDEST_CELL = 64;
const NARROWEST_CELL = 18;
/** The last column's slanted name reaches so far beyond its cell. */
const HEAD_OVERHANG = 70;

/** Who talks to whom: leaders down, counterparts across, the number of contacts in each cell. As tall as it has rows. */
export function matrixChart(data: MatrixData, options: MatrixOptions): string {
  const palette = PALETTES[options.theme];
  const nameWidth = Math.min(190, options.width * 0.4);
  const cell = Math.max(NARROWEST_CELL, Math.min(WIDEST_CELL, (options.width - nameWidth - HEAD_OVERHANG) / Math.max(1, data.columns.length)));
  const size = { width: options.width, height: HEAD + Math.max(2, data.rows.length) * CELL_HEIGHT + 8 };
  const background = element("rect", { ...size, fill: palette.paper });
  if (data.rows.length === 0 || data.columns.length === 0) {
    return picture(size, data.title, false, background, textElement(CHART_WORDS[options.tongue].nothing, { x: size.width / 2, y: size.height / 2, "text-anchor": "middle", fill: palette.faint, "font-size": 14 }));
  }
  const most = max(data.rows, (row) => max(data.columns, (column) => data.count(row.id, column.id))) ?? 1;
  const heads = data.columns.map(({ name }, index) => textElement(shorten(name, 17), {
    transform: `translate(${Math.round(nameWidth + (index + 0.5) * cell)} ${HEAD - 8}) rotate(-50)`, fill: palette.ink,
  }));
  const lines = data.rows.flatMap((row, at) => [
    textElement(shorten(row.name, Math.floor((nameWidth - 10) / 7.9)), { x: nameWidth - 8, y: HEAD + at * CELL_HEIGHT + 17, "text-anchor": "end", fill: palette.ink }),
    ...data.columns.map((column, across) => drawCell(row, column, { x: nameWidth + across * cell, y: HEAD + at * CELL_HEIGHT, cell, share: data.count(row.id, column.id) / Math.max(1, most) }, data, options, palette)),
  ]);
  return picture(size, data.title, options.link !== undefined, background, ...heads, ...lines);
}

interface CellPlace { readonly x: number; readonly y: number; readonly cell: number; readonly share: number }

function drawCell(row: MatrixParty, column: MatrixParty, { x, y, cell, share }: CellPlace, data: MatrixData, options: MatrixOptions, palette: Palette): string {
  const count = data.count(row.id, column.id);
  if (row.id === column.id || count === 0) return element("rect", { x: x + 1, y: y + 1, width: cell - 2, height: CELL_HEIGHT - 2, fill: palette.grid, "fill-opacity": 0.4 });
  const fill = mixColours(palette.scale, share);
  return mark(`${row.name} – ${column.name}${CHART_WORDS[options.tongue].colon}${countOf(count, options.tongue)}`, options.link?.(row.id, column.id),
    element("rect", { x: x + 1, y: y + 1, width: cell - 2, height: CELL_HEIGHT - 2, rx: 2, fill }),
    textElement(sayNumber(count, options.tongue), { x: x + cell / 2, y: y + 17, "text-anchor": "middle", fill: readableOn(fill, palette.onScale) }));
}
