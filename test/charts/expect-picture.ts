import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";

import { expect } from "@jest/globals";

const here = new URL("./", import.meta.url);

/**
 * Compares with the reviewed picture of that name. A difference writes `<name>-changed.svg` beside it, to be looked at and, if it is meant, renamed.
 * A picture that is missing is written, except in CI, where it fails.
 */
export function expectPicture(name: string, svg: string): void {
  const reviewed = new URL(`${name}.svg`, here);
  const changed = new URL(`${name}-changed.svg`, here);
  const text = `${svg.replaceAll("><", ">\n<")}\n`;
  if (!existsSync(reviewed) && process.env["CI"] === undefined) writeFileSync(reviewed, text);
  const expected = readFileSync(reviewed, "utf8");
  if (text === expected) rmSync(changed, { force: true });
  else writeFileSync(changed, text);
  expect(text === expected ? "the reviewed picture" : `another picture: compare ${name}-changed.svg with ${name}.svg`).toBe("the reviewed picture");
}
