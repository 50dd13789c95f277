import type { Table } from "./table.ts";

export interface Alliance { readonly id: string; readonly name: string }

/** What a timeline can be asked for: the choices of a dashboard's variable. */
export const alliancesTable: Table<Alliance> = {
  name: "alliances",
  columns: [
    { name: "id", type: "text", description: "Id as the addresses take it", value: (row) => row.id },
    { name: "name", type: "text", description: "Name", value: (row) => row.name },
  ],
};
