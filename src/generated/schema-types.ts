// Made of schema.graphql by scripts/generate-schema-types.mjs; a test fails where the two differ. Do not edit.
// Enum values are the words used inside (src/api/graphql/enums.ts): PHONE_CALL is "phone_call".
export interface AddAliasInput {
  readonly person: string;
  readonly alias: string;
  readonly language: Language;
  readonly reason: string;
  readonly author: string;
}
export interface AddPersonInput {
  readonly name: string;
  readonly office?: OfficeKind | null;
  readonly title: string;
  readonly country?: string | null;
  readonly organization?: string | null;
  readonly from?: string | null;
  readonly until?: string | null;
  readonly reason: string;
  readonly author: string;
}
export type Bucket = "day" | "week" | "month" | "year";
export type ChangeKind = "correct_event" | "reject_event" | "merge_events" | "split_event" | "add_person" | "add_alias" | "retract_document" | "supersede_document";
export interface CorrectEventInput {
  readonly event: string;
  readonly reason: string;
  readonly author: string;
  readonly kind?: EventKind | null;
  readonly status?: Status | null;
  readonly days?: string | null;
  readonly countries?: readonly string[] | null;
  readonly organizations?: readonly string[] | null;
  readonly participants?: readonly ParticipantInput[] | null;
  readonly place?: string | null;
  readonly topics?: readonly string[] | null;
}
export interface CountryNameArgs {
  readonly language: Language | null;
}
export interface CountryLeadersArgs {
  readonly on: string;
}
export interface CountryOrganizationsArgs {
  readonly on: string;
}
export interface CountryProfileArgs {
  readonly during?: string | null;
}
export interface CountryFilter {
  readonly memberOf?: readonly string[] | null;
  readonly on?: string | null;
  readonly text?: string | null;
}
export interface DocumentFilter {
  readonly languages?: readonly string[] | null;
  readonly published?: string | null;
  readonly text?: string | null;
}
export interface DocumentInput {
  readonly text: string;
  readonly url?: string | null;
  readonly title?: string | null;
  readonly publishedOn?: string | null;
  readonly language?: string | null;
}
export interface EventFilter {
  readonly parties?: readonly string[] | null;
  readonly allParties?: readonly string[] | null;
  readonly initiators?: readonly string[] | null;
  readonly places?: readonly string[] | null;
  readonly kinds?: readonly EventKind[] | null;
  readonly families?: readonly Family[] | null;
  readonly status?: readonly Status[] | null;
  readonly during?: string | null;
  readonly topics?: readonly string[] | null;
  readonly text?: string | null;
  readonly languages?: readonly string[] | null;
  readonly contradicted?: boolean | null;
}
export type EventKind = "phone_call" | "video_call" | "meeting" | "visit" | "summit" | "envoy" | "message" | "agreement" | "cooperation" | "aid" | "support" | "withdrawal" | "expulsion" | "recall" | "severance" | "sanction" | "sanction_lifted";
export type EventOrder = "date_asc" | "date_desc";
export type Family = "talks" | "agreement" | "cooperation" | "rejection" | "coercion";
export type Language = "ar" | "en" | "es" | "fr" | "it" | "pt" | "ru" | "tr";
export interface LoadDocumentsInput {
  readonly documents: readonly DocumentInput[];
  readonly author?: string | null;
  readonly reason?: string | null;
}
export type LoadStatus = "loaded" | "unchanged" | "superseded" | "rejected";
export type MembershipStatus = "member" | "suspended" | "withdrawing" | "elected_member" | "associate" | "participant" | "invited" | "candidate" | "partner" | "observer";
export interface MergeEventsInput {
  readonly events: readonly string[];
  readonly reason: string;
  readonly author: string;
}
export interface MutationLoadDocumentsArgs {
  readonly input: LoadDocumentsInput;
}
export interface MutationRetractDocumentArgs {
  readonly input: RetractDocumentInput;
}
export interface MutationCorrectEventArgs {
  readonly input: CorrectEventInput;
}
export interface MutationRejectEventArgs {
  readonly input: RejectEventInput;
}
export interface MutationMergeEventsArgs {
  readonly input: MergeEventsInput;
}
export interface MutationSplitEventArgs {
  readonly input: SplitEventInput;
}
export interface MutationAddPersonArgs {
  readonly input: AddPersonInput;
}
export interface MutationAddAliasArgs {
  readonly input: AddAliasInput;
}
export interface OfficeTitleArgs {
  readonly language: Language | null;
}
export type OfficeKind = "head_of_state" | "head_of_government" | "foreign_minister" | "defence_minister" | "organization_head";
export interface OrganizationNameArgs {
  readonly language: Language | null;
}
export interface OrganizationShortNameArgs {
  readonly language: Language | null;
}
export interface OrganizationMembersArgs {
  readonly on: string;
}
export interface OrganizationFilter {
  readonly members?: readonly string[] | null;
  readonly on?: string | null;
  readonly text?: string | null;
}
export interface ParticipantInput {
  readonly person: string;
  readonly office?: string | null;
  readonly country?: string | null;
  readonly role: Role | null;
}
export interface PartyNameArgs {
  readonly language: Language | null;
}
export interface PersonNameArgs {
  readonly language: Language | null;
}
export interface PersonOfficesArgs {
  readonly on?: string | null;
}
export interface PersonProfileArgs {
  readonly during?: string | null;
}
export interface PersonFilter {
  readonly of?: readonly string[] | null;
  readonly offices?: readonly OfficeKind[] | null;
  readonly on?: string | null;
  readonly text?: string | null;
}
export interface PlaceNameArgs {
  readonly language: Language | null;
}
export type Precision = "day" | "month" | "year";
export interface ProfileCounterpartsArgs {
  readonly first: number | null;
}
export type QuarantineReason = "empty" | "binary" | "encoding" | "too_large" | "impossible_date" | "unsupported_language" | "malformed" | "unreadable";
export interface QueryContactsArgs {
  readonly of: string;
  readonly with?: string | null;
  readonly during?: string | null;
  readonly kinds?: readonly EventKind[] | null;
  readonly families?: readonly Family[] | null;
  readonly status?: readonly Status[] | null;
  readonly asOf?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}
export interface QueryEventsArgs {
  readonly filter?: EventFilter | null;
  readonly orderBy: EventOrder | null;
  readonly asOf?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}
export interface QueryAllianceTimelineArgs {
  readonly of: string;
  readonly with?: string | null;
  readonly during?: string | null;
  readonly bucket: Bucket | null;
  readonly by: TimelineGrouping | null;
  readonly asOf?: string | null;
}
export interface QueryNetworkArgs {
  readonly of: string;
  readonly during?: string | null;
  readonly families?: readonly Family[] | null;
  readonly first: number | null;
  readonly asOf?: string | null;
}
export interface QueryPathArgs {
  readonly from: string;
  readonly to: string;
  readonly during?: string | null;
  readonly maxLength: number | null;
}
export interface QuerySilencesArgs {
  readonly of: string;
  readonly with: string;
  readonly during: string;
  readonly asOf?: string | null;
}
export interface QueryMembersArgs {
  readonly of: string;
  readonly on: string;
}
export interface QueryOfficeHoldersArgs {
  readonly of: string;
  readonly office?: OfficeKind | null;
  readonly on: string;
}
export interface QuerySearchArgs {
  readonly text: string;
  readonly first: number | null;
  readonly after?: string | null;
}
export interface QueryChangesArgs {
  readonly since?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
}
export interface QueryRejectedDocumentsArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}
export interface QueryAskArgs {
  readonly question: string;
}
export interface QueryEventArgs {
  readonly id: string;
}
export interface QueryPersonArgs {
  readonly name: string;
}
export interface QueryCountryArgs {
  readonly name: string;
}
export interface QueryOrganizationArgs {
  readonly name: string;
}
export interface QueryTopicArgs {
  readonly id: string;
}
export interface QueryDocumentArgs {
  readonly id: string;
}
export interface QueryNodeArgs {
  readonly id: string;
}
export interface QueryPeopleArgs {
  readonly filter?: PersonFilter | null;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}
export interface QueryCountriesArgs {
  readonly filter?: CountryFilter | null;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}
export interface QueryOrganizationsArgs {
  readonly filter?: OrganizationFilter | null;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}
export interface QueryTopicsArgs {
  readonly filter?: TopicFilter | null;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}
export interface QueryDocumentsArgs {
  readonly filter?: DocumentFilter | null;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}
export interface RegionNameArgs {
  readonly language: Language | null;
}
export interface RejectEventInput {
  readonly event: string;
  readonly reason: string;
  readonly author: string;
}
export interface RetractDocumentInput {
  readonly document: string;
  readonly reason: string;
  readonly author: string;
}
export type Role = "initiator" | "participant";
export interface SplitEventInput {
  readonly event: string;
  readonly reports: readonly string[];
  readonly reason: string;
  readonly author: string;
}
export type Status = "happened" | "planned" | "cancelled";
export type TimelineGrouping = "family" | "kind";
export interface TopicNameArgs {
  readonly language: Language | null;
}
export interface TopicFilter {
  readonly text?: string | null;
}
