import { describe, expect, it } from "@jest/globals";

import { membershipLanes } from "../../src/charts/membership-lanes.ts";

const facts = [
  { organization: "ECOWAS", name: "CEDEAO", country: "MLI", from: "1975-05-28", until: "2025-01-29" }, { organization: "ECOWAS", name: "CEDEAO", country: "NER", from: "1975-05-28", until: "2025-01-29" },
  { organization: "AES", name: "AES", country: "MLI", from: "2023-09-16", until: null }, { organization: "UN", name: "UN", country: "MLI", from: "1960-09-28", until: null },
  { organization: "OIF", name: "OIF", country: "MLI", from: "1970-03-20", until: "2012-03-30" }, { organization: "OIF", name: "OIF", country: "MLI", from: "2014-11-13", until: "2025-03-18" },
];

describe("lanes of membership", () => {
  it("show where somebody came or went in the period, the alliance first", () => {
    expect(membershipLanes("AES", facts, "2023-01-01", "2025-12-31")).toEqual([
      { name: "AES", spans: [{ from: "2023-09-16", until: null }] },
      { name: "CEDEAO", spans: [{ from: "1975-05-28", until: "2025-01-29" }] },
      { name: "OIF", spans: [{ from: "1970-03-20", until: "2012-03-30" }, { from: "2014-11-13", until: "2025-03-18" }] },
    ]);
  });
  it("do not take a suspension for an exit", () => {
    const suspended = [{ organization: "AU", name: "AU", country: "NER", from: "1963-05-25", until: "2023-08-22" }, { organization: "AU", name: "AU", country: "NER", from: "2023-08-22", until: null }];
    expect(membershipLanes("AES", suspended, "2023-01-01", "2023-12-31")).toEqual([]);
  });
  it("are none where nothing changed", () => expect(membershipLanes("AES", facts, "2024-01-01", "2024-12-31")).toEqual([]));
});
