/** Shapes of what `questions.ts` asks for. */
export interface Named { readonly id: string; readonly name: string }

export interface DocumentFacts {
  readonly id: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly basedOn: string | null;
  readonly language: string;
  readonly publishedOn: string | null;
  readonly published: string | null;
}

export interface ReportFacts {
  readonly id: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly document: DocumentFacts;
  readonly evidence: readonly { readonly field: string; readonly start: number; readonly end: number }[];
}

export interface EventFacts {
  readonly id: string;
  readonly kind: string;
  readonly family: string;
  readonly status: string;
  readonly from: string;
  readonly to: string;
  readonly precision: string;
  readonly reportCount: number;
  readonly confidence: number;
  readonly participants: readonly { readonly person: Named; readonly office: { readonly title: string | null } | null; readonly country: { readonly iso3: string } | null; readonly role: string; readonly contested: boolean }[];
  readonly countries: readonly (Named & { readonly iso3: string })[];
  readonly organizations: readonly Named[];
  readonly place: { readonly name: string; readonly country: { readonly name: string } } | null;
  readonly topics: readonly Named[];
  readonly reports: readonly ReportFacts[];
}

export interface Contradiction { readonly field: string; readonly why: string; readonly claims: readonly { readonly value: string; readonly reports: readonly { readonly id: string }[] }[] }

export interface Feed { readonly events: { readonly totalCount: number | null; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly edges: readonly { readonly node: EventFacts }[] } }

export interface OneEvent {
  readonly event: (EventFacts & { readonly candidateDays: readonly string[]; readonly contradictions: readonly Contradiction[]; readonly becameOf: { readonly id: string; readonly kind: string; readonly status: string; readonly from: string } | null }) | null;
}

export interface Why {
  readonly event: {
    readonly id: string;
    readonly reports: readonly {
      readonly id: string; readonly quote: string; readonly start: number; readonly end: number; readonly from: string; readonly to: string; readonly precision: string; readonly confidence: number; readonly pack: string;
      readonly document: { readonly id: string; readonly title: string | null; readonly text: string; readonly language: string };
      readonly evidence: readonly { readonly field: string; readonly start: number; readonly end: number; readonly rules: readonly string[]; readonly steps: readonly string[] }[];
    }[];
    readonly contradictions: readonly Contradiction[];
  } | null;
}

export interface Timeline { readonly allianceTimeline: { readonly rows: readonly { readonly date: string; readonly family: string; readonly events: number }[]; readonly net: readonly { readonly date: string; readonly net: number }[]; readonly unplaced: number } }

interface MembershipRow { readonly organization: { readonly id: string; readonly shortName: string }; readonly from: string | null; readonly until: string | null }
export interface Memberships { readonly members: readonly { readonly country: { readonly iso3: string; readonly before: readonly MembershipRow[]; readonly after: readonly MembershipRow[] } }[] }

export interface Relations { readonly network: { readonly nodes: readonly { readonly party: Named; readonly contacts: number }[]; readonly links: readonly { readonly source: string; readonly target: string; readonly events: number }[] } }

export interface ProfileFacts {
  readonly events: number;
  readonly firstContact: { readonly id: string; readonly kind: string; readonly from: string } | null;
  readonly lastContact: { readonly id: string; readonly kind: string; readonly from: string } | null;
  readonly byYear: readonly { readonly year: number; readonly events: number }[];
  readonly byKind: readonly { readonly kind: string; readonly events: number }[];
  readonly counterparts: readonly { readonly party: Named; readonly events: number; readonly firstDate: string; readonly lastDate: string }[];
}

export interface PersonPageData {
  readonly person: (Named & {
    readonly offices: readonly { readonly office: { readonly title: string | null; readonly country: (Named & { readonly iso3: string }) | null; readonly organization: { readonly name: string } | null }; readonly from: string | null; readonly until: string | null; readonly contested: boolean }[];
    readonly profile: ProfileFacts;
  }) | null;
}

export interface CountryPageData {
  readonly country: (Named & {
    readonly iso3: string;
    readonly leaders: readonly { readonly person: Named; readonly office: { readonly title: string | null }; readonly from: string | null; readonly contested: boolean }[];
    readonly organizations: readonly { readonly organization: Named; readonly status: string; readonly from: string | null }[];
    readonly profile: ProfileFacts;
  }) | null;
}

export interface Found extends Partial<Named> { readonly __typename: string; readonly id: string; readonly kind?: string; readonly from?: string; readonly to?: string; readonly precision?: string; readonly status?: string; readonly reports?: readonly { readonly quote: string; readonly document: { readonly language: string } }[] }
export interface SearchData { readonly search: { readonly totalCount?: number | null; readonly edges: readonly { readonly node: Found }[] } }
export interface AskData { readonly ask: { readonly understood: string; readonly answer: string; readonly query: string | null; readonly variables: unknown; readonly result: unknown } }
export interface DatasetData { readonly dataset: { readonly version: string; readonly documents: number; readonly reports: number; readonly events: number; readonly from: string | null; readonly to: string | null; readonly accuracy: readonly { readonly language: string | null; readonly kind: string | null; readonly precision: number | null; readonly recall: number | null; readonly gold: number }[] } }
export interface TopicsData { readonly topics: { readonly edges: readonly { readonly node: Named }[] } }
