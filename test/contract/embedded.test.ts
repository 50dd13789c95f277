import { describe } from "@jest/globals";
import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { graphChangeContract } from "./graph-change-contract.ts";
import { graphStoreContract } from "./graph-store-contract.ts";

const open = async (): Promise<GraphStore> => (await openEmbeddedStore({ directory: null })).store;

describe("on the embedded store", () => {
  graphStoreContract(open, {
    "tells a text from a number": "Grafeo 0.6.0 holds '1' = 1 for true; our parameters are typed",
    "sums nothing to zero": "Grafeo 0.6.0 gives null; our queries count, or sum in TypeScript",
    "slices a list from its end": "Grafeo 0.6.0 gives nothing; lists are cut in TypeScript",
    "keeps rows without a match where the optional part has an EXISTS": "Grafeo 0.6.0 drops the row; our queries nest by CALL",
    "deletes nothing where there is nothing to delete": "Grafeo 0.6.0 refuses to delete null; our deletions MATCH",
  });
  graphChangeContract(open, 30);
});
