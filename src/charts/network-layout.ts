import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import type { SimulationLinkDatum, SimulationNodeDatum } from "d3-force";

export interface NetworkParty { readonly id: string; readonly name: string; readonly contacts: number }
export interface NetworkTie { readonly source: string; readonly target: string; readonly events: number }

export interface PlacedParty extends NetworkParty { readonly x: number; readonly y: number; readonly radius: number }

interface Body extends SimulationNodeDatum { readonly party: NetworkParty; readonly radius: number }

const STEPS = 260;

export function radiusOf(contacts: number): number {
  return 5 + Math.min(17, 2.4 * Math.sqrt(Math.max(0, contacts)));
}

/** Places parties so that ties are short and names do not cover each other. d3-force starts from a spiral and uses no chance: the same input gives the same places. */
export function layOutNetwork(parties: readonly NetworkParty[], ties: readonly NetworkTie[], size: { readonly width: number; readonly height: number }): readonly PlacedParty[] {
  const bodies: Body[] = parties.map((party) => ({ party, radius: radiusOf(party.contacts) }));
  const known = new Set(parties.map(({ id }) => id));
  const links: SimulationLinkDatum<Body>[] = ties.filter(({ source, target }) => known.has(source) && known.has(target)).map(({ source, target }) => ({ source, target }));
  forceSimulation(bodies)
    .force("link", forceLink<Body, SimulationLinkDatum<Body>>(links).id((body) => body.party.id).distance(70).strength(0.35))
    .force("charge", forceManyBody().strength(-190))
    .force("collide", forceCollide<Body>((body) => body.radius + 12))
    // Wide pictures get wide networks: the pull to the middle is weaker along the longer side.
    .force("x", forceX(0).strength(0.06 * Math.min(1, size.height / size.width)))
    .force("y", forceY(0).strength(0.1 * Math.min(1, size.width / size.height)))
    .stop().tick(STEPS);
  return fitInto(bodies, size);
}

/** Scales and moves everything into the picture, with room for names. */
function fitInto(bodies: readonly Body[], { width, height }: { readonly width: number; readonly height: number }): readonly PlacedParty[] {
  const xs = bodies.map(({ x = 0 }) => x);
  const ys = bodies.map(({ y = 0 }) => y);
  const margin = { x: Math.min(70, width * 0.14), y: 26 };
  const along = (values: readonly number[], value: number, length: number, edge: number): number => {
    const least = Math.min(...values);
    const range = Math.max(...values) - least;
    return range === 0 ? length / 2 : edge + ((value - least) / range) * (length - 2 * edge);
  };
  return bodies.map(({ party, radius, x = 0, y = 0 }) => ({ ...party, radius, x: along(xs, x, width, margin.x), y: along(ys, y, height, margin.y) }));
}
