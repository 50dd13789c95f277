export interface LabelledCircle { readonly id: string; readonly name: string; readonly x: number; readonly y: number; readonly radius: number; readonly weight: number }

/** Where a name stands: `x`, `y` of its baseline, in CSS pixels. */
export interface PlacedLabel { readonly x: number; readonly y: number; readonly anchor: "start" | "middle" | "end" }

interface Box { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** Mean width of a letter, and height of a line, of the charts' 11 px type. */
const LETTER = 6;
const LINE = 13;
const GAP = 3;

/**
 * A place for each name that meets no other name and no other circle: below its circle, above, right or left. The heaviest choose first;
 * who finds no place gets null and is named by the circle's title alone.
 */
export function placeLabels(circles: readonly LabelledCircle[], { width, height }: { readonly width: number; readonly height: number }): ReadonlyMap<string, PlacedLabel | null> {
  const discs = circles.map((circle) => ({ id: circle.id, box: { left: circle.x - circle.radius, right: circle.x + circle.radius, top: circle.y - circle.radius, bottom: circle.y + circle.radius } }));
  const taken: Box[] = [];
  const places = new Map<string, PlacedLabel | null>();
  for (const circle of [...circles].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    const free = candidates(circle, width).find(({ box }) => box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height
      && !taken.some((other) => overlap(box, other)) && !discs.some((disc) => disc.id !== circle.id && overlap(box, disc.box)));
    if (free !== undefined) taken.push(free.box);
    places.set(circle.id, free?.label ?? null);
  }
  return places;
}

function candidates({ name, x, y, radius }: LabelledCircle, width: number): readonly { readonly label: PlacedLabel; readonly box: Box }[] {
  const long = name.length * LETTER;
  const below = y + radius + LINE - 1;
  const above = y - radius - GAP - 1;
  const beside = y + LINE / 3;
  // A long name at the edge moves inwards.
  const middle = Math.min(Math.max(x, long / 2), width - long / 2);
  const boxAt = (left: number, baseline: number): Box => ({ left, right: left + long, top: baseline - LINE + GAP, bottom: baseline + GAP });
  return [
    { label: { x: middle, y: below, anchor: "middle" }, box: boxAt(middle - long / 2, below) },
    { label: { x: middle, y: above, anchor: "middle" }, box: boxAt(middle - long / 2, above) },
    { label: { x: x + radius + GAP, y: beside, anchor: "start" }, box: boxAt(x + radius + GAP, beside) },
    { label: { x: x - radius - GAP, y: beside, anchor: "end" }, box: boxAt(x - radius - GAP - long, beside) },
  ];
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
