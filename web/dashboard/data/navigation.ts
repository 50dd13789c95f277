import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";

import { readFilters, writeFilters } from "./filters.ts";
import type { Filters } from "./filters.ts";

export interface Navigation {
  readonly filters: Filters;
  /** Where a link with these changes leads; a change of filter begins at the first page of the feed. */
  hrefTo(changes: Partial<Filters>): string;
  go(changes: Partial<Filters>): void;
}

export const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error("No navigation above this part.");
  return navigation;
}

/** The address is the only place that keeps state: links, the back button and bookmarks all agree. */
export function useAddress(): Navigation {
  const [address, setAddress] = useState(window.location.search);
  useEffect(() => {
    const follow = (): void => setAddress(window.location.search);
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, []);
  const filters = readFilters(new URLSearchParams(address), navigator.language);
  const hrefTo = (changes: Partial<Filters>): string => writeFilters({ ...filters, ...("after" in changes ? {} : { after: "" }), ...changes });
  return {
    filters, hrefTo,
    go: (changes) => {
      const target = hrefTo(changes);
      if (target === `/${window.location.search}`) return;
      window.history.pushState(null, "", target);
      setAddress(window.location.search);
    },
  };
}

/** Follows links inside the page without loading it anew; modified clicks, other pages and downloads go their way. */
export function followInside(event: MouseEvent, navigate: (search: string) => void): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element | null)?.closest("a");
  const href = link?.getAttribute("href");
  if (href === null || href === undefined || !href.startsWith("/?") || link?.hasAttribute("download") === true || link?.getAttribute("target") === "_blank") return;
  event.preventDefault();
  navigate(href.slice(1));
}
