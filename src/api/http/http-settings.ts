/** What the HTTP layer is told by the configuration. Every limit has its reason beside it in `DEFAULT_LIMITS`. */
export interface HttpSettings {
  /** Address to listen on, `127.0.0.1` unless the service stands in a container. */
  readonly host: string;
  /** Port to listen on; 0 lets the system choose one. */
  readonly port: number;
  /** Origins whose pages may call `/graphql` from a browser; `*` for all, empty for none but our own. */
  readonly corsOrigins: readonly string[];
  /** How many proxies stand in front and are believed when they name the client's address. Default 0. */
  readonly trustedProxies?: number;
  readonly limits?: Partial<HttpLimits>;
}

export interface HttpLimits {
  /** Bytes of a request body. */
  readonly bodyBytes: number;
  /** Lexical tokens of a GraphQL document. */
  readonly tokens: number;
  /** Levels of nested fields. */
  readonly depth: number;
  /** Fields that are given another name. */
  readonly aliases: number;
  /** Fields that an answer may hold at most, estimated before it is computed. */
  readonly cost: number;
  /** Milliseconds that one request may take. */
  readonly milliseconds: number;
  /** Requests of one client in a minute. */
  readonly requestsPerMinute: number;
}

export const DEFAULT_LIMITS: HttpLimits = {
  // A batch of news documents for `loadDocuments` fits well; a 20 MB body does not.
  bodyBytes: 5_000_000,
  // The longest saved example has 160 tokens, the introspection of GraphiQL 260.
  tokens: 1_000,
  // The deepest useful path (contacts to the steps of a report's evidence) has 9 levels.
  depth: 15,
  aliases: 60,
  // A hundred events with all that the schema tells of them cost about 20,000.
  cost: 50_000,
  milliseconds: 30_000,
  // Fifty a second for a minute: far above any page or notebook, far below what hurts.
  requestsPerMinute: 3_000,
};

export function limitsOf(settings: HttpSettings): HttpLimits {
  return { ...DEFAULT_LIMITS, ...settings.limits };
}
