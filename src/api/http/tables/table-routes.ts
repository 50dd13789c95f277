import cors from "cors";
import { Router } from "express";
import type { ErrorRequestHandler, Request, RequestHandler, Response } from "express";

import { NotFound } from "../../../domain/errors.ts";
import { alliancesTable } from "../../../tables/alliances-table.ts";
import { annotationsTable } from "../../../tables/annotations-table.ts";
import { contactsTable } from "../../../tables/contacts-table.ts";
import { eventsTable } from "../../../tables/events-table.ts";
import { participantsTable } from "../../../tables/participants-table.ts";
import type { Tongue } from "../../../domain/words.ts";
import type { TableSource } from "../../../tables/table-source.ts";
import { timelineLong, timelineWide, widen } from "../../../tables/timeline-table.ts";
import { problemOf, sendProblem } from "../problem.ts";
import { requestSignal } from "../request-signal.ts";
import { addressOf, answerIfUnchanged, linkNext, sendTable } from "./answer-table.ts";
import { cutParticipations, readStart } from "./cut-participations.ts";
import { TABLE_FORMATS } from "./formats.ts";
import type { TableFormat } from "./formats.ts";
import { describeTables } from "./openapi.ts";
import { ALLIANCES_PARAMETERS, ANNOTATION_PARAMETERS, CHART_PARAMETERS, CONTACT_PARAMETERS, EVENT_PARAMETERS, TIMELINE_PARAMETERS } from "./parameters.ts";
import type { Parameter } from "./parameters.ts";
import { readArguments } from "./read-arguments.ts";
import type { TableArguments } from "./read-arguments.ts";
import { contactsAsked, eventsAsked, timelineAsked } from "./table-questions.ts";
import { drawTimeline } from "./timeline-picture.ts";

/** What a route does once its arguments are read and the client is known not to have the answer already. */
type Answer = (asked: TableArguments, request: Request, response: Response, signal: AbortSignal) => Promise<void>;

/** The tables under `/api/v1`, read-only, for every origin: they hold nothing that is not public. */
export function createTableRouter(source: TableSource, milliseconds: number): Router {
  const router = Router();
  router.use(cors({ origin: "*", methods: ["GET"], exposedHeaders: ["ETag", "Link", "Retry-After", "Content-Disposition"], maxAge: 86_400 }), onlyGet);
  const get = (path: string, parameters: readonly Parameter[], answer: Answer): void => {
    router.get(path, async (request, response) => {
      const signal = requestSignal(response, milliseconds);
      try {
        const asked = readArguments(addressOf(request).searchParams, parameters);
        if (answerIfUnchanged(request, response, await source.version(signal))) return;
        await answer(asked, request, response, signal);
      } catch (error) {
        // A client that has gone reads no problem.
        if (!response.destroyed) sendProblem(response, problemOf(error, signal));
      }
    });
  };
  get("/openapi.json", [], async (_asked, _request, response) => {
    response.json(describeTables());
    return Promise.resolve();
  });
  addEventRoutes(get, source);
  addAllianceRoutes(get, source);
  router.use((request) => {
    throw new NotFound(`There is no table at ${request.originalUrl.split("?", 1)[0] ?? ""}: /api/v1/openapi.json lists them.`);
  });
  router.use(answerProblem);
  return router;
}

type Get = (path: string, parameters: readonly Parameter[], answer: Answer) => void;

function addEventRoutes(get: Get, source: TableSource): void {
  get("/events.:format", EVENT_PARAMETERS, async (asked, request, response, signal) => {
    const format = formatOf(request);
    const page = await source.events(eventsAsked(asked, asked.one("after")), signal);
    const last = page.rows.at(-1);
    if (page.hasNext && last !== undefined) linkNext(request, response, last.cursor);
    await sendTable(response, format, eventsTable, page.rows.map(({ row }) => row));
  });
  get("/participants.:format", EVENT_PARAMETERS, async (asked, request, response, signal) => {
    const format = formatOf(request);
    const start = readStart(asked.one("after"));
    const question = eventsAsked(asked, start.after);
    const page = await source.events(question, signal);
    const { rows, next } = cutParticipations(page, start, question.limit);
    if (next !== null) linkNext(request, response, next);
    await sendTable(response, format, participantsTable, rows);
  });
  get("/contacts.:format", CONTACT_PARAMETERS, async (asked, request, response, signal) => {
    const format = formatOf(request);
    const page = await source.contacts(contactsAsked(asked), signal);
    const last = page.rows.at(-1);
    if (page.hasNext && last !== undefined) linkNext(request, response, last.cursor);
    await sendTable(response, format, contactsTable, page.rows.map(({ row }) => row));
  });
}

function addAllianceRoutes(get: Get, source: TableSource): void {
  get("/alliances.json", ALLIANCES_PARAMETERS, (asked, _request, response) => sendTable(response, "json", alliancesTable, source.alliances(asked.word("lang"))));
  get("/alliances/:id/annotations.json", ANNOTATION_PARAMETERS, async (asked, request, response, signal) => {
    await sendTable(response, "json", annotationsTable, await source.annotations(idOf(request), asked.period(), asked.word("lang") as Tongue, signal));
  });
  get("/alliances/:id/timeline.svg", CHART_PARAMETERS, async (asked, request, response, signal) => {
    response.set("Content-Type", "image/svg+xml; charset=utf-8").send(await drawTimeline(source, timelineAsked(idOf(request), asked), asked, signal));
  });
  get("/alliances/:id/timeline.:format", TIMELINE_PARAMETERS, async (asked, request, response, signal) => {
    const format = formatOf(request);
    const wide = asked.one("shape") === "wide";
    const question = timelineAsked(idOf(request), asked);
    const rows = await source.timeline(wide ? { ...question, by: "family" } : question, signal);
    if (wide) await sendTable(response, format, timelineWide, widen(rows));
    else await sendTable(response, format, timelineLong, rows);
  });
}

function idOf(request: Request): string {
  return String(request.params["id"]);
}

function formatOf(request: Request): TableFormat {
  const format = String(request.params["format"]);
  const known = TABLE_FORMATS.find((name) => name === format);
  if (known === undefined) throw new NotFound(`There is no format ".${format.slice(0, 20)}": end the address in .csv, .json or .ndjson; timelines also in .svg.`);
  return known;
}

const onlyGet: RequestHandler = (request, response, next) => {
  if (request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS") {
    next();
    return;
  }
  response.set("Allow", "GET, HEAD, OPTIONS");
  sendProblem(response, { status: 405, problem: "method-not-allowed", detail: `The tables are read by GET; ${request.method} is not answered.` });
};

const answerProblem: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) next(error);
  else if (error instanceof URIError) sendProblem(response, { status: 400, problem: "bad-request", detail: "The address cannot be read: check its % sequences." });
  else sendProblem(response, problemOf(error));
};
