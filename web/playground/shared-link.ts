export interface Question {
  readonly query: string;
  /** JSON text, empty for none. */
  readonly variables: string;
}

/** The question that the address carries (`?query=&variables=`), or null. */
export function sharedQuestion(search: URLSearchParams): Question | null {
  const query = search.get("query");
  return query === null || query.trim() === "" ? null : { query, variables: search.get("variables") ?? "" };
}

/** An address that opens the playground with this question. */
export function linkTo({ query, variables }: Question, origin: string): string {
  const search = new URLSearchParams({ query });
  if (variables.trim() !== "") search.set("variables", variables);
  return `${origin}/playground?${search.toString()}`;
}

/** A link may come from anybody: only questions run unasked, never mutations. */
export function mayRunUnasked(query: string): boolean {
  return !/(^|[\s}])(mutation|subscription)[\s({@]/.test(query.replace(/#[^\n]*/g, "").replace(/"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"/g, ""));
}
