import { readdirSync } from "node:fs";
import { DataError } from "../domain/errors.ts";
import type { NameVariant, TurningPoint } from "./knowledge.ts";
import { readTable, requireCell, requireMember } from "./read-table.ts";

/** `names-it.csv`: the names of one language that has no column in the other tables, so that adding it edits none of them. */
const NAME_TABLE = /^names-([a-z]{2,3})\.csv$/;
const COLUMNS = ["id", "name", "variants"] as const;

/** The forms of one language by global id (`country:DEU`, `place:rus-moscow`, `turning-point:barkhane`), the common name first. */
export interface FurtherNames { readonly language: string; readonly forms: ReadonlyMap<string, readonly string[]> }

interface Named { readonly names: Readonly<Record<string, string>>; readonly variants: readonly NameVariant[] }

/** The tables `names-<code>.csv` of a knowledge folder, in order of their codes. */
export function listNameTables(folder: string): readonly string[] {
  return readdirSync(folder).filter((file) => NAME_TABLE.test(file)).sort();
}

/** @throws DataError where a row names nothing of `known` (global ids), stands twice, or has no name. */
export function readFurtherNames(folder: string, known: ReadonlySet<string>): readonly FurtherNames[] {
  return listNameTables(folder).map((file) => {
    const forms = new Map<string, readonly string[]>();
    for (const { cells, where } of readTable(folder, { file, columns: COLUMNS })) {
      const id = requireMember(cells.id, known, "id of a country, organisation, region, place, title or turning point", where);
      if (forms.has(id)) throw new DataError(`${where}: "${id}" stands twice; keep one row for it.`);
      forms.set(id, [requireCell(cells.name, "name", where), ...cells.variants.split(";").map((form) => form.trim()).filter((form) => form !== "")]);
    }
    return { language: NAME_TABLE.exec(file)?.[1] ?? "", forms };
  });
}

/** The same facts with their names in the further languages; the English name where a language's table has no row. `kind` is the ids' prefix. */
export function addFurtherNames<Facts extends Named>(facts: ReadonlyMap<string, Facts>, kind: string, further: readonly FurtherNames[]): ReadonlyMap<string, Facts> {
  if (further.length === 0) return facts;
  return new Map([...facts].map(([id, one]) => {
    const names: Record<string, string> = { ...one.names };
    const variants = [...one.variants];
    for (const { language, forms } of further) {
      const [name, ...others] = forms.get(`${kind}:${id}`) ?? [];
      names[language] = name ?? one.names["en"] ?? id;
      variants.push(...others.map((form) => ({ language, form })));
    }
    return [id, { ...one, names, variants }];
  }));
}

/** Turning points have forms alone, none of them the common one. */
export function addFurtherForms(points: readonly TurningPoint[], further: readonly FurtherNames[]): readonly TurningPoint[] {
  return points.map((point) => {
    const own = further.flatMap(({ language, forms }) => (forms.get(`turning-point:${point.id}`) ?? []).map((form) => ({ language, form })));
    return own.length === 0 ? point : { ...point, forms: [...point.forms, ...own] };
  });
}

/** Titles of offices in the further languages too, by their English form; what is not named keeps to the languages it has. */
export function addFurtherTitles(titles: ReadonlyMap<string, Readonly<Record<string, string>>>, further: readonly FurtherNames[]): ReadonlyMap<string, Readonly<Record<string, string>>> {
  return new Map([...titles].map(([title, names]) => {
    const own = further.flatMap(({ language, forms }) => (forms.get(`title:${title}`) ?? []).slice(0, 1).map((name) => [language, name] as const));
    return [title, own.length === 0 ? names : { ...names, ...Object.fromEntries(own) }];
  }));
}
