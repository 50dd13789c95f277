import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, describe, it } from "node:test";

import { BASE, keepScreenshot, openBrowser, openPage, seriousViolations } from "./browser.mjs";

const PATIENCE_MS = 90_000;
// An answer begins at its top: a reader looks before scrolling.
const LOOK_MS = 3_000;
// Monaco scrolls some 0.4 of what the wheel turns: less than a pane.
const STEP_PX = 1_000;
const STEP_MS = 100;

/** Waits until the answer holds these words. Monaco draws no more lines than fit its pane, so the answer is scrolled through, down and up again, as a reader does. */
async function answered(page, words) {
  const pane = page.locator(".graphiql-response");
  await pane.waitFor();
  const box = await pane.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const looked = Date.now() + LOOK_MS;
  const until = Date.now() + PATIENCE_MS;
  // Monaco writes its own kind of spaces and breaks lines anywhere.
  const bare = (text) => text.replace(/\s/g, "");
  let drawn = "";
  let step = STEP_PX;
  while (Date.now() < until) {
    const before = drawn;
    drawn = bare(await pane.textContent());
    if (drawn.includes(bare(words))) return;
    if (Date.now() > looked) {
      if (drawn === before) step = -step;
      await page.mouse.wheel(0, step);
    }
    await page.waitForTimeout(STEP_MS);
  }
  throw new Error(`No answer with ${words} in ${PATIENCE_MS / 1_000} s; last drawn: ${drawn.slice(0, 400)}`);
}

/** GraphiQL puts a button that closes a tab inside the tab; keyboards and readers of screens reach both. */
const GRAPHIQLS_OWN = /^nested-interactive: \.graphiql-tab/;

function run(command, parameters) {
  const { status, stdout, stderr } = spawnSync(command, parameters, { encoding: "utf8", env: { ...process.env, NO_PROXY: "*", no_proxy: "*" } });
  assert.equal(status, 0, stderr);
  return stdout;
}

function canRun(command, parameters) {
  return spawnSync(command, parameters).status === 0;
}

describe("the playground", () => {
  let browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  it("opens with the headline question answered, and asks no other host", async () => {
    const { page, faults, foreign, close } = await openPage(browser, "/playground?lang=en");
    await answered(page, "\"contacts\"");
    await keepScreenshot(page, "playground-light");
    await answered(page, "person:assimi-goita");
    await answered(page, "person:abdourahamane-tiani");
    assert.equal(await page.locator(".graphiql-tab").first().textContent().then((text) => text.includes("SahelMoscow")), true);
    assert.deepEqual(foreign, []);
    assert.deepEqual(faults, []);
    await close();
  });

  it("runs any example from the list in a tab of its own, titled in the reader's language", async () => {
    const { page, close } = await openPage(browser, "/playground?lang=fr", { colorScheme: "dark", locale: "fr-FR" });
    await answered(page, "person:abdourahamane-tiani");
    const tabs = await page.locator(".graphiql-tab").count();
    await page.getByRole("button", { name: "Ce que contient le graphe, et quelle confiance lui faire" }).click();
    await answered(page, "\"dataset\"");
    assert.equal(await page.locator(".graphiql-tab").count(), tabs + 1);
    await keepScreenshot(page, "playground-dark-fr");
    await close();
  });

  for (const look of [{ width: 1280, colorScheme: "light", lang: "en" }, { width: 1280, colorScheme: "dark", lang: "fr" }, { width: 390, colorScheme: "light", lang: "fr" }]) {
    it(`${look.width} px, ${look.colorScheme}, ${look.lang}: accessible, and nothing wider than the screen`, async () => {
      const { page, close } = await openPage(browser, `/playground?lang=${look.lang}`, { ...look, height: 844 });
      await answered(page, "\"contacts\"");
      await keepScreenshot(page, `playground-${look.width}-${look.colorScheme}-${look.lang}`);
      const violations = await seriousViolations(page, `playground, ${look.width} px, ${look.colorScheme}, ${look.lang}`);
      assert.deepEqual(violations.filter((violation) => !GRAPHIQLS_OWN.test(violation)), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
      await close();
    });
  }

  it("opens a shared link with its variables in a fresh profile, and runs it", async () => {
    const search = new URLSearchParams({ query: "query Shared($of: String!) { members(of: $of, on: \"2024-01-01\") { country { iso3 } } }", variables: "{\"of\": \"AES\"}" });
    const { page, close } = await openPage(browser, `/playground?${search}`);
    await answered(page, "BFA");
    assert.match(await page.locator(".graphiql-tab").first().textContent(), /Shared/);
    await close();
  });

  it("has documentation, explorer and history", async () => {
    const { page, close } = await openPage(browser, "/playground?lang=en");
    await answered(page, "\"contacts\"");
    const pane = page.locator(".graphiql-plugin");
    await page.getByRole("button", { name: /Documentation Explorer/ }).click();
    await pane.getByText("Query", { exact: true }).first().click();
    await pane.getByText("allianceTimeline").first().waitFor();
    await page.getByRole("button", { name: /GraphiQL Explorer/ }).click();
    await pane.getByText("contacts", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: /History/ }).first().click();
    await pane.getByText("SahelMoscow").first().waitFor();
    await close();
  });

  it("does not run a mutation that a link brings", async () => {
    const sent = [];
    const search = new URLSearchParams({ query: "mutation Harm { retractDocument(input: { document: \"x\", reason: \"x\", author: \"x\" }) { __typename } }" });
    const { page, close } = await openPage(browser, `/playground?${search}`, { before: (page) => page.on("request", (request) => sent.push(request.postData() ?? "")) });
    await page.waitForSelector(".view-line");
    await page.waitForTimeout(1_500);
    assert.deepEqual(sent.filter((body) => body.includes("retractDocument")), []);
    await close();
  });

  it("copies the question as a link, curl, Python and R", async () => {
    const { page, close } = await openPage(browser, "/playground?lang=en");
    await answered(page, "person:abdourahamane-tiani");
    const copied = async (name) => {
      await page.locator(".copy-menu summary").click();
      await page.locator(".copy-menu").getByRole("button", { name, exact: true }).click();
      await page.getByText("Copied", { exact: true }).waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    assert.match(await copied("Link"), new RegExp(`^${BASE}/playground\\?query=query\\+SahelMoscow`));
    const curl = await copied("curl");
    assert.match(curl, /^curl -sS http.*"of": "Sahel"/s);
    assert.match(run("bash", ["-c", curl]), /person:abdourahamane-tiani/);
    const python = await copied("Python");
    assert.match(python, /requests\.post.*variables/s);
    // Pasted and run where Python has requests, as it has in CI.
    if (canRun("python3", ["-c", "import requests"])) assert.match(run("python3", ["-c", `${python}\nprint(data)`]), /person:abdourahamane-tiani/);
    assert.match(await copied("R"), /fromJSON/);
    await close();
  });

  it("says so when the service is gone", async () => {
    const { page, close } = await openPage(browser, "/playground?lang=en");
    await answered(page, "person:abdourahamane-tiani");
    await page.route("**/graphql", (route) => route.abort());
    await page.locator(".graphiql-execute-button").click();
    await answered(page, "The service does not answer");
    await close();
  });
});
