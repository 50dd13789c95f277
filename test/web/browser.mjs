import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
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

/** A page in a fresh profile that keeps what went wrong: errors on the console, requests to other hosts. `base` is the service it comes from. */
export async function openPage(browser, path, { width = 1280, height = 900, colorScheme = "light", locale = "en-GB", before, base = BASE } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale, permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  const faults = [];
  const foreign = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("requestfailed", (request) => faults.push(`${request.url()} ${request.failure()?.errorText}`));
  page.on("request", (request) => !/^(data|blob):/.test(request.url()) && !request.url().startsWith(base) && foreign.push(request.url()));
  faultsOf.set(page, faults);
  await before?.(page);
  await page.goto(base + path);
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

/** What axe-core found on each page that was tried, for the report. */
const tried = [];

/** Violations of WCAG 2.2 A and AA and of good practice that axe-core calls serious or critical. */
export async function seriousViolations(page, name) {
  // axe is put in by the driver, not by the page: the page's own policy stays as it is.
  await page.evaluate(`${readFileSync(AXE, "utf8")}; undefined`);
  const { violations, passes, testEngine } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  tried.push({ name, engine: `${testEngine.name} ${testEngine.version}`, passes: passes.length, violations: violations.map(({ id, impact, nodes }) => `${id} (${impact}, ${nodes.length})`) });
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target).join(" | ")}`);
}

/** A page for people that tells all that axe-core found, lesser matters too; only where AXE_REPORT names a file. */
export function keepAxeReport() {
  const file = process.env.AXE_REPORT;
  if (file === undefined || tried.length === 0) return;
  const rows = tried.map(({ name, passes, violations }) => `| ${name} | ${passes} | ${violations.join(", ") || "none"} |`);
  writeFileSync(file, ["# Accessibility", "",
    `What ${tried[0].engine} says of each page (WCAG 2.2 A and AA, and good practice), with the number of rules that held. A serious or critical violation fails the browser tests. Made by \`AXE_REPORT=docs/accessibility.md npm run test:web dashboard\`.`, "",
    "| page, width, colours, language | rules held | violations |", "|---|--:|---|", ...rows, "",
    "The playground is tried in the same way. One violation is left there, and it is GraphiQL's own: a tab holds the button that closes it (nested-interactive); both are reached by keyboard.", "",
    "By keyboard: pieces of bars, cells and circles are reached by Tab and the arrow keys and opened by Enter; every chart has a table; colour is never the only sign (what parts states stands below zero, two families are hatched, and each piece names its family).", ""].join("\n"));
}

/** A picture for people to look at; only where SCREENSHOTS names a folder. */
export async function keepScreenshot(page, name, fullPage = false) {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}
