/** @jsxImportSource react */
import { explorerPlugin } from "@graphiql/plugin-explorer";
import { HISTORY_PLUGIN } from "@graphiql/plugin-history";
import { DOC_EXPLORER_PLUGIN } from "@graphiql/plugin-doc-explorer";
import { GraphiQL } from "graphiql";

import { CopyMenu } from "./copy-menu.tsx";
import { examplesPlugin } from "./examples-plugin.tsx";
import { EXAMPLES, variablesText } from "./examples.ts";
import { fetchAnswer } from "./fetch-answer.ts";
import { RunOnOpening } from "./run-on-opening.tsx";
import { sharedQuestion } from "./shared-link.ts";
import type { Question } from "./shared-link.ts";
import { tongueOf, WORDS } from "./tongue.ts";

/** Where GraphiQL keeps its tabs between visits. */
const STORED_TABS = "graphiql:tabState";
const TABS_AT_FIRST = 3;

const search = new URLSearchParams(window.location.search);
const tongue = tongueOf(search, navigator.language);
const examples = examplesPlugin(tongue);
const plugins = [examples, explorerPlugin()];
/** On a phone the list of examples would hide the question. */
const isNarrow = window.innerWidth < 700;

/** A shared link gets a tab of its own in front, or it would overwrite the first example under its title. */
function firstTabs(): readonly Question[] {
  const shared = sharedQuestion(search);
  const examples = EXAMPLES.slice(0, TABS_AT_FIRST).map((example) => ({ query: example.query, variables: variablesText(example) }));
  return shared === null ? examples : [shared, ...examples];
}

function hasStoredTabs(): boolean {
  try {
    return localStorage.getItem(STORED_TABS) !== null;
  } catch {
    return false;
  }
}

export function Playground() {
  const tabs = firstTabs();
  const shared = sharedQuestion(search);
  // `defaultTabs` forgets the first tab's variables (graphiql#3392), so they are given once more, but only where nothing is stored.
  const initial = shared ?? (hasStoredTabs() ? null : tabs[0] ?? null);
  return (
    <GraphiQL
      fetcher={fetchAnswer}
      plugins={[HISTORY_PLUGIN, ...plugins]}
      referencePlugin={DOC_EXPLORER_PLUGIN}
      {...(isNarrow ? {} : { visiblePlugin: examples })}
      defaultTabs={tabs.map(({ query, variables }) => ({ query, variables }))}
      {...(initial === null ? {} : { initialQuery: initial.query, initialVariables: initial.variables })}
      defaultEditorToolsVisibility="variables"
    >
      <GraphiQL.Logo><h1 className="unseen">Playground</h1><a className="home" href="/">{WORDS[tongue].dashboard}</a></GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, copy, merge }) => (
          <>
            {prettify}{merge}{copy}
            <CopyMenu tongue={tongue} />
            <RunOnOpening />
          </>
        )}
      </GraphiQL.Toolbar>
    </GraphiQL>
  );
}
