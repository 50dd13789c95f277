import { useEffect, useRef, useState } from "preact/hooks";

/** No chart can be read below it; a narrower part scrolls. */
const NARROWEST = 260;

/** Width in CSS pixels that a part has, kept up to date; 0 before it is known. */
export function useWidth<Part extends HTMLElement>(): readonly [{ current: Part | null }, number] {
  const part = useRef<Part>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (part.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.max(NARROWEST, Math.floor(entry?.contentRect.width ?? 0))));
    observer.observe(part.current);
    return () => observer.disconnect();
  }, []);
  return [part, width];
}

/** Puts a picture into the page as parsed SVG, never as HTML. Its links are one stop for the tab key; arrows move among them. */
export function ShowPicture({ svg }: { readonly svg: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawn = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    // Drawn anew (lanes come later than bars, a window changes its width), a picture keeps the reader's place.
    const place = host.current?.contains(document.activeElement) === true ? document.activeElement?.getAttribute("aria-label") ?? null : null;
    host.current?.replaceChildren(document.importNode(drawn, true));
    const links = linksOf(host.current);
    const kept = place === null ? undefined : links.find((link) => link.getAttribute("aria-label") === place);
    links.forEach((link) => link.setAttribute("tabindex", link === (kept ?? links[0]) ? "0" : "-1"));
    kept?.focus();
  }, [svg]);
  return <div class="picture" ref={host} onKeyDown={(event) => moveAmongLinks(event, host.current)} />;
}

function linksOf(host: HTMLElement | null): readonly SVGAElement[] {
  return [...host?.querySelectorAll<SVGAElement>("a[href]") ?? []];
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function moveAmongLinks(event: KeyboardEvent, host: HTMLElement | null): void {
  const links = linksOf(host);
  const at = links.findIndex((link) => link === document.activeElement);
  if (at < 0) return;
  const step = STEPS[event.key];
  const target = event.key === "Home" ? links[0] : event.key === "End" ? links.at(-1) : step === undefined ? undefined : links[at + step];
  if (target === undefined) return;
  event.preventDefault();
  links[at]?.setAttribute("tabindex", "-1");
  target.setAttribute("tabindex", "0");
  target.focus();
}
