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
        <summary aria-label={words.copy} title={words.copy}>⧉</summary>
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
