import examples from "./examples.json";

export interface Example {
  readonly id: string;
  readonly title: { readonly en: string; readonly fr: string };
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The saved questions, the headline one first. Tests run each against the schema and the seeds. */
export const EXAMPLES: readonly Example[] = examples;

export function variablesText({ variables }: Example): string {
  return Object.keys(variables).length === 0 ? "" : JSON.stringify(variables, null, 2);
}
