import { describe, expect, it } from "@jest/globals";
import { DOMParser } from "linkedom";

import { timelineChart } from "../../src/charts/timeline-chart.ts";
import type { TimelineBar, TimelineData, TimelineOptions } from "../../src/charts/timeline-data.ts";
import { positionOf } from "../../src/charts/timeline-data.ts";
import { expectPicture } from "./expect-picture.ts";

function barsOf(months: number): readonly TimelineBar[] {
  return Array.from({ length: months }, (_, n) => {
    const events = { talks: (n * 7) % 9, agreement: n % 3, cooperation: (n * 5) % 4, rejection: n % 11 === 6 ? 5 : n % 4 === 1 ? 1 : 0, coercion: n % 9 === 6 ? 3 : 0 };
    const date = `${2023 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}-01`;
    return { date, events, net: events.talks + events.agreement + events.cooperation - events.rejection - events.coercion };
  });
}

const data: TimelineData = {
  title: "AES with Russia, by month", bucket: "month", bars: barsOf(36),
  lanes: [{ name: "ECOWAS", spans: [{ from: "1975-05-28", until: "2025-01-29" }] }, { name: "AES", spans: [{ from: "2023-09-16", until: null }] }],
  ruptures: [{ date: "2023-07-26", label: "sanctions" }, { date: "2023-07-30", label: "borders closed" }, { date: "2024-01-28", label: "withdrawal announced" }, { date: "2025-01-29", label: "withdrawal in force" }],
};
const options: TimelineOptions = { width: 960, height: 420, theme: "light", tongue: "en", listRuptures: true };

describe("the timeline", () => {
  it("looks as reviewed", () => expectPicture("timeline-light-en", timelineChart(data, options)));
  it("looks as reviewed on a phone, dark, in French", () => {
    expectPicture("timeline-dark-fr-phone", timelineChart(data, { width: 360, height: 380, theme: "dark", tongue: "fr", listRuptures: false, link: (date, family) => `?from=${date}&families=${family}` }));
  });
  it("says so where there is nothing", () => expectPicture("timeline-empty", timelineChart({ ...data, bars: [], lanes: [], ruptures: [] }, { ...options, height: 200 })));
  it("says so where bars hold nothing", () => {
    const bars = barsOf(12).map(({ date }) => ({ date, events: { talks: 0, agreement: 0, cooperation: 0, rejection: 0, coercion: 0 }, net: 0 }));
    expect(timelineChart({ ...data, bars }, options)).toContain(">No event in this period.</text>");
    expect(timelineChart(data, options)).not.toContain("No event");
  });
  it("holds a bucket of 2,000 events", () => {
    const svg = timelineChart({ ...data, bars: [{ date: "2024-01-01", events: { talks: 2000, agreement: 0, cooperation: 0, rejection: 0, coercion: 0 }, net: 2000 }], ruptures: [] }, options);
    expect(svg).toContain(">2,000</text>");
    expect(svg).toContain("<title>Jan 2024: 2,000 events, talks</title>");
  });

  it("is well-formed whatever names hold, and runs none of them", () => {
    const hostile = "\u0000<script>alert(1)</script>\"'&\ud800 ";
    const svg = timelineChart({ ...data, title: hostile, lanes: [{ name: hostile, spans: [] }], ruptures: [{ date: "2024-01-28", label: hostile }] }, { ...options, link: () => `?x=${hostile}` });
    const document = new DOMParser().parseFromString(svg, "image/svg+xml") as unknown as { querySelectorAll(selector: string): unknown[] };
    expect(document.querySelectorAll("script, [onload], [onerror]")).toHaveLength(0);
    expect(document.querySelectorAll("a").length).toBeGreaterThan(60);
    expect(svg).not.toMatch(/<script|\u0000/);
  });

  it("names every mark", () => {
    const svg = timelineChart(data, { ...options, link: () => "?" });
    expect(svg.match(/<a /g)!.length).toBe(svg.match(/<a [^>]*><title>/g)!.length);
    expect(svg).toContain("<title>Aug 2023: 4 events, talks</title>");
  });

  it("puts a day where it lies in its bucket", () => {
    expect(positionOf("2023-01-01", data.bars, "month")).toBe(0);
    expect(positionOf("2023-02-15", data.bars, "month")).toBe(1.5);
    expect(positionOf("2030-01-01", data.bars, "month")).toBe(36);
    expect(positionOf("1975-05-28", data.bars, "month")).toBe(0);
  });
});
