import type { ComponentChildren } from "preact";

/** An address out of a document is followed only where it leads to a page: `javascript:` and the like stay text. */
export function SafeLink({ href, children }: { readonly href: string; readonly children: ComponentChildren }) {
  return /^https?:\/\//i.test(href) ? <a href={href} target="_blank" rel="noreferrer noopener">{children}</a> : <span>{children}</span>;
}
