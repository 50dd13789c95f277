/** What a question came to. Data may stand beside errors: GraphQL answers in parts. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
}

export class ServiceProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string; readonly candidates?: Problem["candidates"] } }[];
}

/** Asks one question. @throws ServiceProblem with the service's own words, or code UNREACHABLE. */
export async function askService<Data>(query: string, variables: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<Data> {
  let answer: GraphqlAnswer;
  try {
    const response = await fetch("/graphql", {
      method: "POST", signal, headers: { "Content-Type": "application/json", "Accept": "application/graphql-response+json, application/json;q=0.9" }, body: JSON.stringify({ query, variables }),
    });
    answer = await response.json() as GraphqlAnswer;
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ServiceProblem({ code: "UNREACHABLE", message: "", candidates: [] });
  }
  const [first] = answer.errors ?? [];
  if (first !== undefined) throw new ServiceProblem({ code: first.extensions?.code ?? "INTERNAL_SERVER_ERROR", message: first.message, candidates: first.extensions?.candidates ?? [] });
  return answer.data as Data;
}

/** Rows of a table of `/api/v1`. @throws ServiceProblem */
export async function fetchRows<Row>(address: string, signal: AbortSignal): Promise<readonly Row[]> {
  let response: Response;
  try {
    response = await fetch(address, { signal });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ServiceProblem({ code: "UNREACHABLE", message: "", candidates: [] });
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as readonly Row[];
  const { detail = "", candidates = [] } = (body ?? {}) as { detail?: string; candidates?: Problem["candidates"] };
  throw new ServiceProblem({ code: String(response.status), message: detail, candidates });
}
