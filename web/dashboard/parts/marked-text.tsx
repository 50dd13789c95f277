export interface Stretch { readonly start: number; readonly end: number; readonly label: string }

/** Text with stretches marked; stretches outside are ignored and overlapping ones joined. Plain text throughout. */
export function MarkedText({ text, stretches }: { readonly text: string; readonly stretches: readonly Stretch[] }) {
  const pieces: (string | { readonly text: string; readonly label: string })[] = [];
  let at = 0;
  for (const { start, end, label } of [...stretches].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, end);
    if (from >= to) continue;
    pieces.push(text.slice(at, from), { text: text.slice(from, to), label });
    at = to;
  }
  pieces.push(text.slice(at));
  return <>{pieces.map((piece, index) => (typeof piece === "string" ? piece : <mark key={index} title={piece.label}>{piece.text}</mark>))}</>;
}
