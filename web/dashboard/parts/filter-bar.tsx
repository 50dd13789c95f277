import { useState } from "preact/hooks";

import type { Tongue } from "../../../src/domain/words.ts";
import { EVENT_KIND_NAMES, FAMILIES, isEventKind, STATUSES } from "../../../src/domain/event-kinds.ts";
import type { TopicsData } from "../data/answers.ts";
import { fetchRows } from "../data/ask-service.ts";
import { BUCKETS, DEFAULTS, topicOf } from "../data/filters.ts";
import type { Filters } from "../data/filters.ts";
import { useNavigation } from "../data/navigation.ts";
import { TOPICS } from "../data/questions.ts";
import { useAnswer, useLoaded } from "../data/use-answer.ts";
import { WORDS } from "../words.ts";
import { sayFamily, sayKind, sayStatus } from "./labels.ts";

type TextField = "with" | "from" | "to" | "text";

/** The filters as a form: nothing changes before it is sent, so that half a name is never asked. */
export function FilterBar({ withAlliance }: { readonly withAlliance: boolean }) {
  const { filters, go, hrefTo } = useNavigation();
  const words = WORDS[filters.lang];
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (event.currentTarget instanceof HTMLFormElement) go({ ...readForm(new FormData(event.currentTarget), filters), at: "" });
  };
  const text = (name: TextField, label: string, hint: string) => (
    <label>{label}<input name={name} type="text" defaultValue={filters[name]} placeholder={hint} maxLength={300} autocomplete="off" /></label>
  );
  // The key makes a new form whenever the address changes, so that fields always show what is asked.
  return (
    <form class="filters" onSubmit={send} aria-label={words.filters} key={window.location.search}>
      {withAlliance && <AllianceField />}
      {text("with", words.with, words.withHint)}
      {text("from", words.from, "2023-01")}
      {text("to", words.to, "2025-12")}
      {withAlliance && <label>{words.bucket}<select name="bucket" defaultValue={filters.bucket}>{BUCKETS.map((bucket) => <option key={bucket} value={bucket} selected={bucket === filters.bucket}>{words[bucket]}</option>)}</select></label>}
      <details class="more" open={hasMore(filters)}>
        <summary>{words.more}</summary>
        <div class="more-fields">
          <label>{words.parties}<input name="parties" type="text" defaultValue={filters.parties.join(", ")} placeholder={words.partiesHint} maxLength={300} /></label>
          {text("text", words.text, "")}
          <TopicField />
          <label>{words.asOf}<input name="asOf" type="date" defaultValue={filters.asOf} /></label>
          <Choices name="families" label={words.families} values={FAMILIES} chosen={filters.families} say={sayFamily} />
          <Choices name="status" label={words.status} values={STATUSES} chosen={filters.status} say={sayStatus} />
          <Choices name="kinds" label={words.kinds} values={EVENT_KIND_NAMES} chosen={filters.kinds} say={sayKind} />
        </div>
      </details>
      <span class="actions"><button type="submit" class="primary">{words.apply}</button><a href={hrefTo({ ...DEFAULTS, person: filters.person, country: filters.country })}>{words.reset}</a></span>
    </form>
  );
}

function hasMore({ parties, text, topics, asOf, families, status, kinds, at }: Filters): boolean {
  return parties.length > 0 || text !== "" || topics.length > 0 || asOf !== "" || (families.length > 0 && at === "") || status.length > 0 || kinds.length > 0;
}

/** The well-known alliances come from the service; any other name can be typed. */
function AllianceField() {
  const { filters } = useNavigation();
  const address = `/api/v1/alliances.json?lang=${filters.lang}`;
  const { data } = useLoaded<readonly { readonly id: string; readonly name: string }[]>(address, (signal) => fetchRows(address, signal));
  return (
    <label>
      {WORDS[filters.lang].alliance}
      <input name="alliance" type="text" defaultValue={filters.alliance} list="alliances" maxLength={300} required autocomplete="off" />
      <datalist id="alliances">{data?.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</datalist>
    </label>
  );
}

/** Topics are a closed list, which the service names; one of the address that is not in it stays, for the service to judge. */
function TopicField() {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  const { data } = useAnswer<TopicsData>(TOPICS, { lang: filters.lang.toUpperCase() });
  const chosen = filters.topics.join(",");
  const known = (data?.topics.edges ?? []).map(({ node }) => ({ id: topicOf(node.id), name: node.name }));
  const options = chosen === "" || known.some(({ id }) => id === chosen) ? known : [{ id: chosen, name: chosen }, ...known];
  return (
    <label>
      {words.topic}
      <select name="topics" key={`${chosen} ${options.length}`}>
        <option value="">{words.any}</option>
        {options.map(({ id, name }) => <option key={id} value={id} selected={id === chosen}>{name}</option>)}
      </select>
    </label>
  );
}

interface ChoicesProps { readonly name: string; readonly label: string; readonly values: readonly string[]; readonly chosen: readonly string[]; say(value: string, tongue: Tongue): string }

function Choices({ name, label, values, chosen, say }: ChoicesProps) {
  const { filters } = useNavigation();
  const [marked, setMarked] = useState<readonly string[]>(chosen);
  return (
    <fieldset>
      <legend>{label}</legend>
      {values.map((value) => (
        <label key={value} class="choice">
          <input type="checkbox" name={name} value={value} checked={marked.includes(value)} onChange={(event) => setMarked(event.currentTarget.checked ? [...marked, value] : marked.filter((other) => other !== value))} />
          {say(value, filters.lang)}
        </label>
      ))}
    </fieldset>
  );
}

function readForm(form: FormData, before: Filters): Partial<Filters> {
  const text = (name: string): string => String(form.get(name) ?? "").trim();
  const all = (name: string): readonly string[] => form.getAll(name).map(String);
  return {
    alliance: form.has("alliance") && text("alliance") !== "" ? text("alliance") : before.alliance, with: text("with"), from: text("from"), to: text("to"), text: text("text"), asOf: text("asOf"), topics: text("topics").split(",").filter((topic) => topic !== ""),
    bucket: BUCKETS.find((bucket) => bucket === text("bucket")) ?? before.bucket, parties: text("parties").split(",").map((name) => name.trim()).filter((name) => name !== ""),
    families: FAMILIES.filter((family) => all("families").includes(family)), status: STATUSES.filter((status) => all("status").includes(status)), kinds: all("kinds").filter(isEventKind),
  };
}
