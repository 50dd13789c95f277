import { max } from "d3-array";

import { layOutNetwork } from "./network-layout.ts";
import type { NetworkParty, NetworkTie, PlacedParty } from "./network-layout.ts";
import { PALETTES } from "./palette.ts";
import type { Palette, Theme } from "./palette.ts";
import { placeLabels } from "./place-labels.ts";
import { element, mark, picture, shorten, textElement } from "./svg.ts";
import { CHART_WORDS, countOf, sayNumber } from "./words.ts";
import type { Tongue } from "../domain/words.ts";

const LONGEST_NAME = 22;
/** Height of the row that explains the colours. */
const LEGEND = 22;

export interface NetworkData {
  readonly title: string;
  readonly parties: readonly NetworkParty[];
  readonly ties: readonly NetworkTie[];
}

export interface NetworkOptions {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly tongue: Tongue;
  /** Where a party leads: the same network with it in the middle. */
  readonly link?: (party: string) => string;
}

/** Parties as circles by number of contacts, ties as lines by number of events. Deterministic. */
export function networkChart(data: NetworkData, options: NetworkOptions): string {
  const palette = PALETTES[options.theme];
  const background = element("rect", { width: options.width, height: options.height, fill: palette.paper });
  if (data.parties.length === 0) {
    return picture(options, data.title, false, background, textElement(CHART_WORDS[options.tongue].nothing, { x: options.width / 2, y: options.height / 2, "text-anchor": "middle", fill: palette.faint, "font-size": 14 }));
  }
  const placed = layOutNetwork(data.parties, data.ties, { width: options.width, height: options.height - LEGEND });
  const ties = drawTies(data.ties, placed, palette, options.tongue);
  return picture(options, data.title, options.link !== undefined, background, ties, ...placed.map((party) => drawParty(party, options, palette)), ...drawNames(placed, { ...options, height: options.height - LEGEND }, palette), drawLegend(options, palette));
}

function fillOf(id: string, palette: Palette): string {
  return id.startsWith("person:") ? palette.families.talks : palette.families.cooperation;
}

function drawLegend({ height, tongue }: NetworkOptions, palette: Palette): string {
  const { person, party } = CHART_WORDS[tongue];
  let x = 12;
  return element("g", { "aria-hidden": "true" }, ...([["person:", person], ["", party]] as const).flatMap(([id, label]) => {
    const sign = element("circle", { cx: x, cy: height - LEGEND + 11, r: 6, fill: fillOf(id, palette) });
    const text = textElement(label, { x: x + 11, y: height - LEGEND + 15, fill: palette.ink, "font-size": 11 });
    x += 11 + label.length * 6.6 + 22;
    return [sign, text];
  }));
}

function drawTies(ties: readonly NetworkTie[], placed: readonly PlacedParty[], palette: Palette, tongue: Tongue): string {
  const byId = new Map(placed.map((party) => [party.id, party]));
  const most = max(ties, ({ events }) => events) ?? 1;
  return element("g", { stroke: palette.lane, "stroke-opacity": 0.55 }, ...ties.flatMap(({ source, target, events }) => {
    const [from, to] = [byId.get(source), byId.get(target)];
    if (from === undefined || to === undefined) return [];
    return [mark(`${from.name} – ${to.name}${CHART_WORDS[tongue].colon}${countOf(events, tongue)}`, undefined, element("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y, "stroke-width": 0.8 + 4 * (events / most) }))];
  }));
}

function drawParty({ id, name, contacts, x, y, radius }: PlacedParty, options: NetworkOptions, palette: Palette): string {
  return mark(`${name}${CHART_WORDS[options.tongue].colon}${sayNumber(contacts, options.tongue)} ${CHART_WORDS[options.tongue].contacts}`, options.link?.(id),
    element("circle", { cx: x, cy: y, r: radius, fill: fillOf(id, palette), stroke: palette.paper, "stroke-width": 1.5 }));
}

/** Names stand outside the links: shortened, they are another text than the link's own. Above all circles, and with an edge in the colour of the paper, so that lines do not cross them out. */
function drawNames(placed: readonly PlacedParty[], options: NetworkOptions, palette: Palette): readonly string[] {
  const circles = placed.map((party) => ({ ...party, name: shorten(party.name, LONGEST_NAME), weight: party.contacts }));
  const labels = placeLabels(circles, options);
  return circles.flatMap(({ id, name }) => {
    const label = labels.get(id);
    return label === null || label === undefined ? [] : [textElement(name, { x: label.x, y: label.y, "text-anchor": label.anchor, "font-size": 11, fill: palette.ink, stroke: palette.paper, "stroke-width": 3, "paint-order": "stroke", "aria-hidden": "true", "pointer-events": "none" })];
  });
}
