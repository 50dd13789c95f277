// Takes the pictures of docs/ from a running service: `node scripts/take-pictures.mjs http://localhost:4000`. CHROMIUM: path of the browser.
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const BASE = process.argv[2] ?? "http://localhost:4000";
const DOCS = fileURLToPath(new URL("../docs/", import.meta.url));
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const PICTURES = [
  { name: "dashboard", path: "/?lang=en", width: 1280, height: 1000, colorScheme: "light", ready: dashboardReady },
  { name: "dashboard-phone", path: "/?lang=en", width: 390, height: 844, colorScheme: "dark", ready: dashboardReady },
  { name: "playground", path: "/playground?lang=en", width: 1280, height: 800, colorScheme: "light", ready: playgroundReady },
];

async function dashboardReady(page) {
  await page.locator(".turns li").first().waitFor({ state: "attached" });
  await page.waitForFunction(() => document.querySelectorAll("[aria-busy=true], .waiting").length === 0);
}

async function playgroundReady(page) {
  await page.locator(".graphiql-response .view-line", { hasText: "contacts" }).waitFor();
  // Colours come a moment after the text.
  await page.waitForTimeout(2_000);
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
for (const { name, path, width, height, colorScheme, ready } of PICTURES) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(BASE + path);
  await ready(page);
  await page.screenshot({ path: join(DOCS, `${name}.png`) });
  await context.close();
}
await browser.close();
