import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

import type { Cell, Table } from "../../../src/tables/table.ts";
import { writeCsv } from "../../../src/tables/write-csv.ts";
import { useNavigation } from "../data/navigation.ts";
import { WORDS } from "../words.ts";
import { saveFile, savePng, saveSvg } from "./export-picture.ts";
import { ShowPicture } from "./show-picture.tsx";

export interface ChartRows { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] }

interface FrameProps {
  /** Base of file names. */
  readonly name: string;
  readonly title: string;
  readonly svg: string;
  readonly rows: ChartRows;
  /** The same rows from the service, where a table of its own has them. */
  readonly csv?: string;
  readonly children?: ComponentChildren;
}

const SHOWN_MS = 2_500;

/** A chart with all that one may want to do with it: save as PNG, SVG or CSV, copy the link, read it as a table. */
export function ChartFrame({ name, title, svg, rows, csv, children }: FrameProps) {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  const [asTable, setAsTable] = useState(false);
  const [notice, setNotice] = useState("");
  const say = (text: string): void => {
    setNotice(text);
    setTimeout(() => setNotice(""), SHOWN_MS);
  };
  const copyLink = (): void => {
    // Only pages from a safe origin have a clipboard at all.
    Promise.resolve().then(() => navigator.clipboard.writeText(window.location.href)).then(() => say(words.copied), () => say(words.copyFailed));
  };
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      {asTable ? <RowsTable caption={title} rows={rows} /> : <ShowPicture svg={svg} />}
      {children}
      <div class="tools">
        <button type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>{asTable ? words.picture : words.table}</button>
        <span class="tools-label">{words.download}</span>
        <button type="button" onClick={() => void savePng(name, svg).catch(() => say(words.pngFailed))}>PNG</button>
        <button type="button" onClick={() => saveSvg(name, svg)}>SVG</button>
        {csv === undefined
          ? <button type="button" onClick={() => saveFile(`${name}.csv`, new Blob([csvOf(rows)], { type: "text/csv" }))}>CSV</button>
          : <a class="button" href={csv} download={`${name}.csv`}>CSV</a>}
        <button type="button" onClick={copyLink}>{words.copyLink}</button>
        <span role="status">{notice}</span>
      </div>
    </figure>
  );
}

function csvOf({ columns, rows }: ChartRows): string {
  const table: Table<readonly Cell[]> = { name: "", columns: columns.map((name, at) => ({ name, type: "text", description: name, value: (row) => row[at] ?? null })) };
  return [...writeCsv(table, rows)].join("");
}

function RowsTable({ caption, rows: { columns, rows } }: { readonly caption: string; readonly rows: ChartRows }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <thead><tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
        <tbody>{rows.map((row, at) => <tr key={at}>{row.map((cell, across) => (across === 0 ? <th key={across} scope="row">{cell}</th> : <td key={across}>{cell}</td>))}</tr>)}</tbody>
      </table>
    </div>
  );
}
