import type { Fetcher } from "@graphiql/toolkit";

/** Asks this service alone. What is no GraphQL answer (the service stopped, a proxy's page) is shown in words instead of as a parse error. */
export const fetchAnswer: Fetcher = async (parameters, options) => {
  let response: Response;
  try {
    response = await fetch("/graphql", {
      method: "POST",
      headers: { "Content-Type": "application/json", "Accept": "application/graphql-response+json, application/json;q=0.9", ...options?.headers },
      body: JSON.stringify(parameters),
    });
  } catch {
    return problem("The service does not answer. Is it still running? Try again.");
  }
  const type = response.headers.get("Content-Type") ?? "";
  if (!type.includes("json")) return problem(`The service answered with status ${response.status} and no JSON.`);
  return await response.json() as ReturnType<typeof problem>;
};

function problem(message: string): { errors: { message: string }[] } {
  return { errors: [{ message }] };
}
