import type { Family } from "../domain/event-kinds.ts";

export type Theme = "light" | "dark";

/** Colours of one theme: text at 4.5 : 1 or more on `paper`, marks at 3 : 1. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  readonly grid: string;
  readonly lane: string;
  readonly net: string;
  readonly families: Readonly<Record<Family, string>>;
  /** From few to many. */
  readonly scale: readonly [string, string];
  readonly onScale: readonly [string, string];
  readonly land: string;
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: "#ffffff", ink: "#1c2529", faint: "#56636a", grid: "#dde3e6", lane: "#7d8f98", net: "#1c2529",
    families: { talks: "#2f5d8a", agreement: "#4a8fc9", cooperation: "#3f8f60", rejection: "#c9741a", coercion: "#b23a48" },
    scale: ["#dcebf2", "#14505c"], onScale: ["#1c2529", "#ffffff"], land: "#e4e8ea",
  },
  dark: {
    paper: "#14191c", ink: "#e8edef", faint: "#a3b0b6", grid: "#333d42", lane: "#72838b", net: "#f4f7f8",
    families: { talks: "#6ea3dc", agreement: "#a3cdf2", cooperation: "#7fcf9b", rejection: "#f0a94e", coercion: "#ec7480" },
    scale: ["#22373d", "#8fd8e6"], onScale: ["#e8edef", "#10181b"], land: "#2a3236",
  },
};

/** A colour between two, `share` from 0 to 1, both as `#rrggbb`. */
export function mixColours([from, to]: readonly [string, string], share: number): string {
  const channel = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  return `#${[1, 3, 5].map((at) => Math.round(channel(from, at) + (channel(to, at) - channel(from, at)) * share).toString(16).padStart(2, "0")).join("")}`;
}

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Whichever of two inks stands out more on a colour. */
export function readableOn(colour: string, [one, other]: readonly [string, string]): string {
  const contrast = (ink: string): number => {
    const [a, b] = [luminanceOf(ink), luminanceOf(colour)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  return contrast(one) >= contrast(other) ? one : other;
}
