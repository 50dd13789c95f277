import type { Question } from "./shared-link.ts";

/** The same question as a command or as code, ready to paste. */
export const SNIPPETS: Readonly<Record<string, (question: Question, origin: string) => string>> = {
  curl: (question, origin) => `curl -sS ${origin}/graphql -H 'Content-Type: application/json' --data-binary @- <<'JSON'\n${JSON.stringify(bodyOf(question), null, 2)}\nJSON\n`,
  Python: (question, origin) => [
    "import requests", "",
    `query = ${pythonText(question.query)}`,
    `variables = ${pythonValue(variablesOf(question))}`, "",
    `answer = requests.post("${origin}/graphql", json={"query": query, "variables": variables}, timeout=60).json()`,
    "if \"errors\" in answer:", "    raise RuntimeError(answer[\"errors\"][0][\"message\"])", "data = answer[\"data\"]", "",
  ].join("\n"),
  R: (question, origin) => [
    "library(jsonlite)", "",
    `body <- ${rText(JSON.stringify(bodyOf(question)))}`,
    `reply <- curl::curl_fetch_memory("${origin}/graphql", curl::handle_setheaders(`,
    "  curl::new_handle(postfields = body), \"Content-Type\" = \"application/json\"))",
    "answer <- fromJSON(rawToChar(reply$content))", "if (!is.null(answer$errors)) stop(answer$errors$message[[1]])", "data <- answer$data", "",
  ].join("\n"),
};

function bodyOf(question: Question): object {
  return { query: question.query, variables: variablesOf(question) };
}

/** Variables that are no JSON yet (somebody is still typing) are left out. */
function variablesOf({ variables }: Question): unknown {
  try {
    return variables.trim() === "" ? {} : JSON.parse(variables) as unknown;
  } catch {
    return {};
  }
}

function pythonText(text: string): string {
  return text.includes("\"\"\"") || text.includes("\\") ? JSON.stringify(text) : `"""\n${text.trim()}\n"""`;
}

function pythonValue(value: unknown): string {
  if (value === null) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (Array.isArray(value)) return `[${value.map(pythonValue).join(", ")}]`;
  if (typeof value === "object") return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${pythonValue(item)}`).join(", ")}}`;
  return JSON.stringify(value);
}

/** A raw string of R 4.0: nothing inside needs escaping. */
function rText(text: string): string {
  return text.includes(")---\"") ? JSON.stringify(text) : `r"---(${text})---"`;
}
