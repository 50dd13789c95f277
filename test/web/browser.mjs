import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { chromium } from "playwright-core";

export const BASE = process.env.ENTENTE_URL;
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

// Without the last five Chromium calls its maker at every start, which closed networks refuse.
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** A browser for one file of tests; close it in `after`. */
export function openBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM, args: FLAGS });
}

/** A page in a fresh profile that keeps what went wrong: errors on the console, requests to other hosts. */
export async function openPage(browser, path, { width = 1280, height = 900, colorScheme = "light", locale = "en-GB", before } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale, permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  const faults = [];
  const foreign = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("requestfailed", (request) => faults.push(`${request.url()} ${request.failure()?.errorText}`));
  page.on("request", (request) => !/^(data|blob):/.test(request.url()) && !request.url().startsWith(BASE) && foreign.push(request.url()));
  faultsOf.set(page, faults);
  await before?.(page);
  await page.goto(BASE + path);
  return { page, faults, foreign, close: () => context.close() };
}

/** For words when a page stays empty. */
const faultsOf = new WeakMap();

/** Waits until no panel awaits an answer any more. */
export async function settled(page) {
  await page.waitForSelector("main .panel").catch(async (error) => {
    throw new Error(`Nothing was drawn: ${faultsOf.get(page)?.join(" · ") || "no fault on the console"}; ${(await page.content()).slice(0, 600)}`, { cause: error });
  });
  await page.waitForFunction(() => document.querySelectorAll("[aria-busy=true], .waiting").length === 0);
}

/** Violations of WCAG 2.2 A and AA that axe-core calls serious or critical. */
export async function seriousViolations(page) {
  // axe is put in by the driver, not by the page: the page's own policy stays as it is.
  await page.evaluate(`${(await import("node:fs")).readFileSync(AXE, "utf8")}; undefined`);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target).join(" | ")}`);
}

/** A picture for people to look at; only where SCREENSHOTS names a folder. */
export async function keepScreenshot(page, name, fullPage = false) {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}
