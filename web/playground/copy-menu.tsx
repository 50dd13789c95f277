/** @jsxImportSource react */
import { useGraphiQL } from "@graphiql/react";
import { useRef, useState } from "react";

import { linkTo } from "./shared-link.ts";
import type { Question } from "./shared-link.ts";
import { SNIPPETS } from "./snippets.ts";
import { WORDS } from "./tongue.ts";
import type { Tongue } from "./tongue.ts";

const SHOWN_MS = 1_800;

/** Copies the question at hand as a link, a command or code. */
export function CopyMenu({ tongue }: { tongue: Tongue }) {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const [notice, setNotice] = useState("");
  const menu = useRef<HTMLDetailsElement>(null);
  const words = WORDS[tongue];
  const copy = async (write: (question: Question, origin: string) => string): Promise<void> => {
    const question = { query: queryEditor?.getValue() ?? "", variables: variableEditor?.getValue() ?? "" };
    menu.current?.removeAttribute("open");
    try {
      await navigator.clipboard.writeText(write(question, window.location.origin));
      setNotice(words.copied);
    } catch {
      setNotice(words.failed);
    }
    setTimeout(() => setNotice(""), SHOWN_MS);
  };
  return (
    <>
      <details className="copy-menu" ref={menu}>
        <summary aria-label={words.copy} title={words.copy}><ShareIcon /></summary>
        <ul>
          <li><button type="button" onClick={() => void copy(linkTo)}>{words.link}</button></li>
          {Object.entries(SNIPPETS).map(([name, write]) => (
            <li key={name}><button type="button" onClick={() => void copy(write)}>{name}</button></li>
          ))}
        </ul>
      </details>
      <div role="status" aria-live="polite">{notice === "" ? null : <div className="copied">{notice}</div>}</div>
    </>
  );
}

function ShareIcon() {
  return (
    <svg width="18" height="18" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.3" aria-hidden="true">
      <path d="M8 10V2M5 4.5 8 1.7l3 2.8M3 8v6h10V8" />
    </svg>
  );
}
