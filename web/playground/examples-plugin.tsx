/** @jsxImportSource react */
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import type { GraphiQLPlugin } from "@graphiql/react";
import { useEffect, useRef, useState } from "react";

import { EXAMPLES, variablesText } from "./examples.ts";
import type { Example } from "./examples.ts";
import { WORDS } from "./tongue.ts";
import type { Tongue } from "./tongue.ts";

export function examplesPlugin(tongue: Tongue): GraphiQLPlugin {
  return { title: WORDS[tongue].examples, icon: ExamplesIcon, content: () => <ExamplesList tongue={tongue} /> };
}

function ExamplesList({ tongue }: { tongue: Tongue }) {
  const { addTab, run } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const operations = useGraphiQL((state) => state.operations);
  const [opened, setOpened] = useState<string | null>(null);
  const awaited = useRef<string | null>(null);
  // GraphiQL parses what was typed a little later: run before that, it would still name the operation of the tab before.
  useEffect(() => {
    if (awaited.current === null || operations?.[0]?.loc?.source.body !== awaited.current) return;
    awaited.current = null;
    run();
  }, [operations, run]);
  const open = (example: Example): void => {
    setOpened(example.id);
    addTab();
    awaited.current = example.query;
    queryEditor?.setValue(example.query);
    variableEditor?.setValue(variablesText(example));
  };
  return (
    <div className="examples" lang={tongue}>
      <h2>{WORDS[tongue].examples}</h2>
      <p>{WORDS[tongue].hint}</p>
      <ol>
        {EXAMPLES.map((example) => (
          <li key={example.id}>
            <button type="button" aria-current={opened === example.id} onClick={() => open(example)}>{example.title[tongue]}</button>
          </li>
        ))}
      </ol>
    </div>
  );
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M2.5 2.5h11v11h-11zM5 5.5h6M5 8h6M5 10.5h3.5" />
    </svg>
  );
}
