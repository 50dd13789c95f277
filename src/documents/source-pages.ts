import { readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { parse } from "csv-parse/sync";

/** On which page's facts a retold document is based, as a `sources.csv` (columns `file` and `url`) in its folder or the one above tells. */
export class SourcePages {
  readonly #tables = new Map<string, Promise<ReadonlyMap<string, string>>>();

  /** The page's address, or null where no table names the file. */
  async pageOf(path: string): Promise<string | null> {
    const folder = dirname(path);
    for (const place of [folder, dirname(folder)]) {
      const table = await this.#tableIn(place);
      const url = table.get(relative(place, path).replaceAll("\\", "/"));
      if (url !== undefined) return url;
    }
    return null;
  }

  #tableIn(folder: string): Promise<ReadonlyMap<string, string>> {
    const known = this.#tables.get(folder) ?? readTable(join(folder, "sources.csv"));
    this.#tables.set(folder, known);
    return known;
  }
}

async function readTable(path: string): Promise<ReadonlyMap<string, string>> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    return new Map();
  }
  const rows = parse<Partial<Record<string, string>>>(text, { bom: true, columns: true, relax_column_count: true, skip_empty_lines: true });
  return new Map(rows.flatMap((row) => (row["file"] !== undefined && row["url"] !== undefined && row["url"] !== "" ? [[row["file"], row["url"]] as const] : [])));
}
