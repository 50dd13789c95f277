import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

import { keepScreenshot, openBrowser, openPage, settled } from "./browser.mjs";
import { MARKUP, MONTH_EVENTS, writeHostileFiles } from "./hostile-graph.mjs";
import { runEntente, startService } from "./service.mjs";

const PATIENCE_MS = 20_000;
const SIZES = [{ width: 1280, height: 900 }, { width: 390, height: 844 }];

/** Nothing of a document has become part of the page but as text, and nothing is wider than the screen. */
async function assertHarmless(page) {
  assert.deepEqual(await page.evaluate(() => ({
    ran: "harm" in window, made: document.querySelectorAll("main :is(img, script, iframe, b[onmouseover]), main [onerror]").length,
    led: document.querySelectorAll("a[href^='javascript']").length, fits: document.documentElement.scrollWidth <= window.innerWidth,
  })), { ran: false, made: 0, led: 0, fits: true });
}

describe("the pages of a hostile graph", () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-hostile-"));
  const store = join(folder, "data");
  let browser;
  let service;
  before(async () => {
    const files = writeHostileFiles(folder);
    runEntente(store, ["load", "--quiet", files.pages]);
    runEntente(store, ["load", "--quiet", "--reports", files.reports]);
    service = await startService(store, { seeds: false });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await service?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const open = (path, look = {}) => openPage(browser, path, { ...look, base: service.url });

  for (const size of SIZES) {
    it(`show markup, right-to-left quotes, emoji and endless names as text, ${size.width} px`, async () => {
      const { page, faults, close } = await open("/?from=2024-03&to=2024-04&lang=en", size);
      await settled(page);
      await assertHarmless(page);
      const card = (words) => page.locator(".event", { hasText: words });
      assert.equal((await card("Goïta").locator("blockquote p").textContent()).includes(MARKUP), true);
      assert.equal((await card("Goïta").locator("blockquote footer").textContent()).includes(`${MARKUP} & "quoted"`), true);
      assert.equal(await card("Tiani").locator("blockquote p").evaluate((quote) => getComputedStyle(quote).direction), "rtl");
      assert.match(await card("Tiani").locator("blockquote footer").textContent(), /🕊️🤝 بوتين يتصل بتياني 🇳🇪/);
      assert.equal(new URL(await card("Tiani").locator("blockquote a").getAttribute("href")).host, "example.org");
      assert.match(await card("Traoré").locator("blockquote p").textContent(), /👨‍👩‍👧‍👦🏳️‍🌈 (🕊️){40}/u);
      for (const summary of await page.locator(".event summary").all()) await summary.click();
      await page.locator(".why .context mark").first().waitFor();
      await keepScreenshot(page, `hostile-${size.width}`, true);
      await assertHarmless(page);
      await page.goto(page.url().replace("from=2024-03&to=2024-04", "from=2024-06&to=2024-06&view=network"));
      await settled(page);
      await page.locator(".event", { hasText: "x".repeat(300) }).first().waitFor();
      await assertHarmless(page);
      await keepScreenshot(page, `hostile-names-${size.width}`, true);
      await page.locator(".event .who a").first().click();
      await page.locator("h1.title bdi").waitFor();
      await settled(page);
      await assertHarmless(page);
      assert.deepEqual(faults.filter((fault) => !fault.includes("ERR_ABORTED")), []);
      await close();
    });

    it(`hold a month of ${MONTH_EVENTS} events, ${size.width} px`, async () => {
      const { page, close } = await open("/?from=2024-01&to=2024-12&view=map&lang=en", size);
      await settled(page);
      await page.getByText(/^2,004 events, newest first/).waitFor({ timeout: PATIENCE_MS });
      await assertHarmless(page);
      const labels = await page.locator(".chart svg a[aria-label^='May 2024']").evaluateAll((links) => links.map((link) => link.getAttribute("aria-label")));
      const counts = labels.map((label) => Number(/: ([\d,]+) events/.exec(label)[1].replace(",", "")));
      assert.equal(counts.reduce((sum, count) => sum + count), MONTH_EVENTS, labels.join(" · "));
      assert.equal(counts.some((count) => count >= 500), true);
      await keepScreenshot(page, `month-${size.width}`);
      await page.goto(`${service.url}/?from=2024-05&to=2024-05&bucket=day&lang=fr`);
      await settled(page);
      await page.getByText(/^2\s000 événements/).waitFor({ timeout: PATIENCE_MS });
      await page.getByRole("link", { name: "Page suivante" }).click();
      await settled(page);
      assert.match(page.url(), /after=/);
      assert.equal(await page.locator(".feed .event").count(), 15);
      await assertHarmless(page);
      const csv = await page.request.get(new URL(await page.locator(".feed header a").getAttribute("href"), service.url).href);
      assert.equal((await csv.text()).trim().split("\r\n").length, MONTH_EVENTS + 1);
      await close();
    });
  }

  it("stay usable while the service is really gone, and answer when it is back", async () => {
    const { page, close } = await open("/?from=2024-03&to=2024-04&lang=en");
    await settled(page);
    await page.locator(".event").first().waitFor();
    const { port } = new URL(service.url);
    await service.stop();
    await page.getByRole("link", { name: "Network" }).click();
    await page.fill("input[name=with]", "Russia");
    await page.getByRole("button", { name: "Apply" }).click();
    await page.getByRole("alert").waitFor();
    assert.equal(await page.getByRole("alert").count(), 1);
    assert.match(await page.getByRole("alert").textContent(), /The service does not answer/);
    // The last answer stays under its own title, and so does the form.
    await page.getByText("AES: events by family").waitFor();
    assert.equal(await page.getByText("The last answer, to the question before.").count() > 0, true);
    assert.equal(await page.locator(".event").count() > 0, true);
    assert.equal(await page.inputValue("input[name=with]"), "Russia");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("alert").waitFor();
    await keepScreenshot(page, "service-gone");
    service = await startService(store, { seeds: false, port });
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("alert").waitFor({ state: "detached" });
    await settled(page);
    await page.getByText("AES with Russia: events by family").waitFor();
    assert.equal(await page.locator(".event").count() > 0, true);
    await close();
  });
});
