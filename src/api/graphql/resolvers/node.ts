import type { Asking } from "../../../answers/asking.ts";
import { answerChange } from "../../../answers/changes.ts";
import { answerDocument } from "../../../answers/documents.ts";
import { answerEvent } from "../../../answers/event.ts";
import { answerTopic } from "../../../answers/groups.ts";
import { answerPerson } from "../../../answers/people.ts";
import { answerRejectedDocument } from "../../../answers/rejected-documents.ts";
import { documentModel, eventModel, partyModel, personModel, topicModel } from "../models.ts";
import { eventDetailOf, type Selection } from "../selection.ts";

/** Whatever has a global id; null for an id that nobody has, and for what is no id. One read at most. */
export async function findNode(asking: Asking, id: string, selection: Selection): Promise<{ readonly __typename: string } | null> {
  const type = id.slice(0, Math.max(id.indexOf(":"), 0));
  switch (type) {
    case "event": return findEvent(asking, id, selection);
    case "report": return findReport(asking, id);
    case "document": {
      const document = await answerDocument(asking, id, { text: selection.has("text"), reports: selection.has("reports") });
      return document === null ? null : documentModel(document);
    }
    case "person": {
      const person = await answerPerson(asking, id);
      return person === null ? null : personModel(person.id, person.name);
    }
    case "country": case "organization": case "region": return asking.knowledge.meaningsOf(id).length === 0 ? null : partyModel(id, null);
    case "topic": {
      const topic = answerTopic(id);
      return topic === null ? null : topicModel(topic);
    }
    case "correction": {
      const change = await answerChange(asking, id);
      return change === null ? null : { ...change, __typename: "Change" };
    }
    case "quarantined": {
      const document = await answerRejectedDocument(asking, id);
      return document === null ? null : { ...document, __typename: "RejectedDocument" };
    }
    default: return null;
  }
}

async function findEvent(asking: Asking, id: string, selection: Selection): Promise<{ readonly __typename: string } | null> {
  const found = await answerEvent(asking, id, eventDetailOf(selection));
  return found === null ? null : eventModel(found);
}

async function findReport(asking: Asking, id: string): Promise<{ readonly __typename: string } | null> {
  const event = await answerEvent(asking, id, { reports: true, text: false, became: "none" });
  const report = event?.reports?.find((one) => one.report.id === id);
  return report === undefined ? null : { ...report, __typename: "Report", event } as { readonly __typename: string };
}
