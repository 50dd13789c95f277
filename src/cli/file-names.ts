/** Gives each document name a file stem of its own: `page.txt` → `page`, the second `page.html` → `page-2`; what a file name may not hold becomes `_`. */
export function fileNames(): (documentName: string) => string {
  const used = new Map<string, number>();
  return (documentName) => {
    const stem = stemOf(documentName).replace(/[/\\:*?"<>|\p{Cc}]/gu, "_");
    const times = (used.get(stem) ?? 0) + 1;
    used.set(stem, times);
    return times === 1 ? stem : `${stem}-${times}`;
  };
}

/** Without the ending; the number of a feed's item stays: `feed.xml#3` → `feed#3`. */
function stemOf(name: string): string {
  const match = /^(.*?)(?:\.[^.#/\\]+)?(#\d+)?$/.exec(name);
  return `${match?.[1] ?? name}${match?.[2] ?? ""}` || "document";
}
