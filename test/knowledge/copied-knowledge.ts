import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach } from "@jest/globals";

const SHIPPED = fileURLToPath(new URL("../../knowledge/", import.meta.url));

/** Before each test of a file a copy of the shipped tables to spoil, removed after it; gives the path of a file in the copy, or of the copy itself. */
export function useCopiedKnowledge(): (file?: string) => string {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "knowledge-"));
    cpSync(SHIPPED, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return (file = "") => join(folder, file);
}
