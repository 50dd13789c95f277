import { useEffect } from "preact/hooks";

/** What the window and the history call the page. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === "" ? "Entente" : `${title} · Entente`;
  }, [title]);
}
