/** @jsxImportSource react */
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect, useRef } from "react";

import { mayRunUnasked } from "./shared-link.ts";

/** Shows an answer at once: whoever opens the page, or a link, sees what a question and its answer look like. Draws nothing. */
export function RunOnOpening() {
  const { run } = useGraphiQLActions();
  const schema = useGraphiQL((state) => state.schema);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const responseEditor = useGraphiQL((state) => state.responseEditor);
  const done = useRef(false);
  useEffect(() => {
    if (done.current || !schema || queryEditor === undefined || responseEditor === undefined) return;
    done.current = true;
    if (mayRunUnasked(queryEditor.getValue())) run();
  }, [schema, queryEditor, responseEditor, run]);
  return null;
}
