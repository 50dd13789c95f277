import type { Response } from "express";

import { Timeout } from "../../domain/errors.ts";

/**
 * A signal for one request: aborted when the client goes away before the answer is complete, so that the database stops,
 * and after `milliseconds`, with `Timeout` as its reason.
 */
export function requestSignal(response: Response, milliseconds: number): AbortSignal {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new Timeout(`The answer took longer than ${milliseconds / 1_000} s: ask for a shorter period or fewer fields.`));
  }, milliseconds);
  response.once("close", () => {
    clearTimeout(timer);
    if (!response.writableFinished) controller.abort(new DOMException("The client went away.", "AbortError"));
  });
  return controller.signal;
}
