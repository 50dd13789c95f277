// Observable Framework data loader and notebook cells: the alliance timeline as rows, ready for Plot.
// In a notebook, paste each function into a cell; `service` is the address of your Entente.
export const service = "http://localhost:4000";

/** Long rows `{ date, time, alliance, family, kind, polarity, events }`; `date` as a Date at midnight UTC. */
export async function timelineRows(alliance, { address = service, ...filters } = {}) {
  const url = new URL(`/api/v1/alliances/${alliance}/timeline.json`, address);
  for (const [name, value] of Object.entries(filters)) url.searchParams.set(name, value);
  const answer = await fetch(url);
  if (!answer.ok) throw new Error((await answer.json()).detail);
  return (await answer.json()).map((row) => ({ ...row, date: new Date(row.time) }));
}

/** Net cooperation by bucket: polarity times events, summed. */
export function netByDate(rows) {
  const net = new Map();
  for (const { time, polarity, events } of rows) net.set(time, (net.get(time) ?? 0) + polarity * events);
  return [...net].sort(([a], [b]) => (a < b ? -1 : 1)).map(([time, value]) => ({ date: new Date(time), net: value }));
}

// Plot.plot({ marks: [Plot.rectY(rows, { x: "date", y: (d) => d.polarity * d.events, fill: "family", interval: "month" }), Plot.lineY(netByDate(rows), { x: "date", y: "net" })] })
