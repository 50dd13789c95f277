import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { keepAxeReport, keepScreenshot, openBrowser, openPage, seriousViolations, settled } from "./browser.mjs";

const PAGES = {
  home: "/?", network: "/?view=network", map: "/?view=map", person: "/?person=person:assimi-goita", country: "/?country=country:NER&from=", question: "/?q=Which+Sahel+leaders+contacted+Moscow+in+March+2024%3F", empty: "/?from=1801&to=1802", unknown: "/?alliance=Nowhere&with=Nigr",
};
const LOOKS = [{ width: 1280, height: 900, colorScheme: "light", lang: "en" }, { width: 1280, height: 900, colorScheme: "dark", lang: "fr" }, { width: 390, height: 844, colorScheme: "light", lang: "fr" }, { width: 390, height: 844, colorScheme: "dark", lang: "en" }];

/** French puts spaces that do not break beside its punctuation. */
const plain = (text) => text.replace(/\s/g, " ");

describe("the dashboard", () => {
  let browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => {
    keepAxeReport();
    return browser.close();
  });

  for (const look of LOOKS) {
    for (const [at, [name, path]] of Object.entries(PAGES).entries()) {
      // Every page in two looks, the first page in all four: each pair of size and colours is still seen on four pages at least.
      if (name !== "home" && (at + LOOKS.indexOf(look)) % 2 === 1) continue;
      it(`${name}, ${look.width} px, ${look.colorScheme}, ${look.lang}: accessible, no fault, nothing wider than the screen`, async () => {
        const { page, faults, foreign, close } = await openPage(browser, `${path}&lang=${look.lang}`, look);
        await settled(page);
        await keepScreenshot(page, `${name}-${look.width}-${look.colorScheme}-${look.lang}`, true);
        assert.deepEqual(await seriousViolations(page, `${name}, ${look.width} px, ${look.colorScheme}, ${look.lang}`), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
        assert.equal(await page.getAttribute("html", "lang"), look.lang);
        assert.deepEqual(foreign, []);
        // A refused question is an answer with status 400 or 404, which Chromium also writes on the console.
        assert.deepEqual(faults.filter((fault) => !/status of 40[04]|ERR_ABORTED/.test(fault)), []);
        await close();
      });
    }
  }

  it("answers the headline question with its four sentences' documents", async () => {
    const { page, close } = await openPage(browser, `${PAGES.question}&lang=en`);
    await settled(page);
    const text = await page.textContent("main");
    assert.match(text, /Abdourahamane Tiani/);
    assert.match(text, /26 March 2024, phone call/);
    assert.match(text, /27 March 2024, phone call/);
    await close();
  });

  it("keeps every filter in the address, and the back button goes back", async () => {
    const { page, close } = await openPage(browser, "/?lang=en");
    await settled(page);
    await page.fill("input[name=with]", "Russia");
    await page.fill("input[name=to]", "2024");
    await page.getByRole("button", { name: "Apply" }).click();
    await settled(page);
    assert.match(page.url(), /with=Russia/);
    assert.match(page.url(), /to=2024/);
    await page.getByText("AES with Russia: events by family").waitFor();
    await page.goBack();
    await settled(page);
    await page.getByText("AES: events by family").waitFor();
    assert.equal(await page.inputValue("input[name=with]"), "");
    await close();
  });

  it("is driven by keyboard: a bar by arrows, its events by Enter", async () => {
    const { page, close } = await openPage(browser, "/?lang=en");
    await settled(page);
    const first = page.locator(".chart svg a[tabindex='0']").first();
    await first.focus();
    await page.keyboard.press("ArrowRight");
    const label = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    assert.match(label, /^[A-Z][a-z]{2} \d{4}: \d+ events?, /);
    await page.keyboard.press("Enter");
    await page.locator(".chip").waitFor();
    assert.match(page.url(), /at=\d{4}/);
    await settled(page);
    const count = Number(/: (\d+) /.exec(label)[1]);
    assert.equal(await page.locator(".feed .event").count() >= Math.min(1, count), true);
    await close();
  });

  it("unfolds why an event has its date", async () => {
    const { page, close } = await openPage(browser, "/?person=person:assimi-goita&lang=en");
    await settled(page);
    await page.locator(".event summary").first().click();
    await page.locator(".event .why .context mark").first().waitFor();
    assert.match(await page.locator(".event .why").first().textContent(), /rules: /);
    await close();
  });

  it("shows a chart as a table and gives it as PNG, SVG and CSV", async () => {
    const { page, close } = await openPage(browser, "/?lang=en");
    await settled(page);
    const chart = page.locator(".chart").first();
    for (const [kind, name] of [["PNG", "timeline-AES.png"], ["SVG", "timeline-AES.svg"]]) {
      const [download] = await Promise.all([page.waitForEvent("download"), chart.getByRole("button", { name: kind }).click()]);
      assert.equal(download.suggestedFilename(), name);
    }
    const csv = await page.request.get(new URL(await chart.getByRole("link", { name: "CSV" }).getAttribute("href"), page.url()).href);
    assert.match(await csv.text(), /^date,time,talks,agreement,cooperation,rejection,coercion,net\r\n/);
    await chart.getByRole("button", { name: "As table" }).click();
    assert.equal(await chart.locator("tbody tr").count() > 12, true);
    await close();
  });

  for (const [view, name] of [["matrix", "matrix-AES"], ["network", "network-AES"], ["map", "map-AES"]]) {
    it(`gives the ${view} as PNG, SVG and CSV too, and the link to it`, async () => {
      const { page, close } = await openPage(browser, `/?lang=en&view=${view}`);
      await settled(page);
      const chart = page.locator(".chart").nth(1);
      for (const kind of ["PNG", "SVG", "CSV"]) {
        const [download] = await Promise.all([page.waitForEvent("download"), chart.getByRole("button", { name: kind }).click()]);
        assert.equal(download.suggestedFilename(), `${name}.${kind.toLowerCase()}`);
      }
      await chart.getByRole("button", { name: "Copy link" }).click();
      await chart.getByText("Copied").waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
      await chart.getByRole("button", { name: "As table" }).click();
      assert.equal(await chart.locator("tbody tr").count() > 3, true);
      await close();
    });
  }

  it("stays usable when the service goes away, and comes back by itself asking", async () => {
    const { page, close } = await openPage(browser, "/?lang=en");
    await settled(page);
    await page.route("**/graphql", (route) => route.abort());
    await page.getByRole("link", { name: "Network" }).click();
    await page.fill("input[name=with]", "France");
    await page.getByRole("button", { name: "Apply" }).click();
    await page.getByRole("alert").first().waitFor();
    assert.match(await page.getByRole("alert").first().textContent(), /does not answer/);
    await page.unroute("**/graphql");
    while (await page.getByRole("button", { name: "Try again" }).count() > 0) {
      await page.getByRole("button", { name: "Try again" }).first().click();
      await page.waitForTimeout(200);
    }
    await settled(page);
    assert.equal(await page.getByRole("alert").count(), 0);
    await close();
  });

  it("runs nothing that a document, a name or an address holds", async () => {
    const hostile = "<img src=x onerror=\"window.harm=1\"><script>window.harm=1</script>";
    const { page, close } = await openPage(browser, `/?alliance=${encodeURIComponent(hostile)}&lang=en`, { before: (page) => page.route("**/graphql", async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({ response, body: text.replace(/"quote":"/g, () => `"quote":${JSON.stringify(hostile).slice(0, -1)} 🕊 مرحبا `).replace(/"title":"/g, () => `"title":${JSON.stringify(hostile.repeat(5)).slice(0, -1)}`).replace(/"url":null/g, "\"url\":\"javascript:window.harm=1\"") });
    }) });
    await settled(page);
    await page.goto(page.url().replace(/alliance=[^&]*&/, ""));
    await settled(page);
    assert.equal(await page.evaluate(() => window.harm), undefined);
    assert.equal(await page.locator("a[href^='javascript']").count(), 0);
    assert.match(await page.locator(".event blockquote").first().textContent(), /<script>/);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
    // Answers that still come in belong to no test.
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await close();
  });

  it("says in the page's language what is wrong with an edited address, and offers what was meant", async () => {
    const { page, close } = await openPage(browser, "/?alliance=Niger&with=Nigr&from=2025&to=2023&lang=fr");
    await settled(page);
    const text = plain(await page.textContent("main"));
    assert.match(text, /« Niger » n'est ni une organisation ni une région/);
    assert.match(text, /« 2025\/2023 » finit avant de commencer/);
    assert.match(text, /« Nigr » n'est connu/);
    await page.locator(".problem a").first().click();
    await page.fill("input[name=from]", "2023");
    await page.getByRole("button", { name: "Appliquer" }).click();
    await page.getByRole("heading", { name: "Pays : Niger" }).waitFor();
    await close();
  });

  it("tells one wrong name once, however many panels it stops, and is right again when it is", async () => {
    const { page, close } = await openPage(browser, "/?alliance=Nowhere&lang=en");
    await settled(page);
    await page.getByRole("alert").waitFor();
    assert.equal(await page.getByRole("alert").count(), 1);
    assert.match(await page.getByRole("alert").textContent(), /"Nowhere" is no party that we know/);
    assert.equal(await page.getByText("No answer here: the top of the page says why.").count(), 3);
    await page.fill("input[name=alliance]", "ECOWAS");
    await page.getByRole("button", { name: "Apply" }).click();
    await page.getByText("ECOWAS: events by family").waitFor();
    await settled(page);
    assert.equal(await page.getByRole("alert").count(), 0);
    await close();
  });

  it("says which words of an edited address it does not know, and keeps the others", async () => {
    const { page, close } = await openPage(browser, "/?lang=xx&view=pie&bucket=fortnight&kinds=visit,picnic&status=maybe&families=talks", { locale: "fr-FR" });
    await settled(page);
    assert.equal(await page.getAttribute("html", "lang"), "fr");
    assert.equal(await page.locator(".unread").textContent(), "Cette page ne connaît pas kinds=picnic, status=maybe, bucket=fortnight, view=pie, lang=xx et n'en a pas tenu compte.");
    assert.equal(await page.locator("input[name=kinds][value=visit]").isChecked(), true);
    assert.equal(await page.locator("input[name=families][value=talks]").isChecked(), true);
    assert.equal(await page.locator(".event").count() > 0, true);
    assert.equal(await page.getByRole("alert").count(), 0);
    await page.getByRole("button", { name: "Appliquer" }).click();
    await settled(page);
    assert.doesNotMatch(page.url(), /picnic|maybe|fortnight|pie|xx/);
    assert.equal(await page.locator(".unread").count(), 0);
    await close();
  });

  it("says that there is nothing inside a chart of nothing, and still gives its table", async () => {
    const { page, close } = await openPage(browser, "/?from=1801&to=1802&lang=en");
    await settled(page);
    const chart = page.locator(".chart").first();
    await chart.getByText("No event in this period.").waitFor();
    await chart.getByRole("button", { name: "As table" }).click();
    assert.equal(await chart.locator("tbody tr").count(), 24);
    assert.equal(await page.getByText("No event fits.").count(), 2);
    await page.goto(page.url().replace("from=1801&to=1802", "view=map&with=Tuvalu"));
    await settled(page);
    await page.getByText("No event in this period.").waitFor();
    assert.equal(await page.getByText("No event fits.").count(), 2);
    await close();
  });

  it("calls organisations in its lanes and turning points as its language does, and sets French spaces", async () => {
    const { page, close } = await openPage(browser, "/?lang=fr");
    await settled(page);
    await page.locator(".turns li").first().waitFor();
    assert.match(await page.locator(".chart svg").first().textContent(), /CEDEAO.*G5 Sahel/s);
    assert.match(plain(await page.locator(".turns").textContent()), /29 janvier 2025 CEDEAO : départs \(Burkina Faso, Mali, Niger\)/);
    assert.doesNotMatch(await page.locator(".chart").first().textContent(), /ECOWAS|G5_SAHEL|\d: \d/);
    assert.equal(await page.locator(".event summary").first().textContent(), "Pourquoi cette date\u202f?");
    await page.goto(page.url().replace("lang=fr", "lang=en"));
    await settled(page);
    await page.locator(".turns li").first().waitFor();
    assert.match(await page.locator(".chart svg").first().textContent(), /ECOWAS/);
    await close();
  });

  it("narrows the feed to a topic, in the address and in the form", async () => {
    const { page, close } = await openPage(browser, "/?lang=fr");
    await settled(page);
    const all = await page.locator(".feed header p").textContent();
    // Whatever topics the seeds are read as having.
    const topics = page.locator(".event .facts a[href*='topics=']");
    const topic = await topics.last().textContent();
    await topics.last().click();
    await page.waitForURL(/topics=/);
    await settled(page);
    const count = Number(/^\d+/.exec(await page.locator(".feed header p").textContent())[0]);
    assert.equal(count > 0 && count < Number(/^\d+/.exec(all)[0]), true, `${count} of ${all}`);
    assert.equal(await page.locator(".event").count(), Math.min(15, await page.locator(".event .facts a", { hasText: topic }).count()));
    assert.equal(await page.locator("select[name=topics] option:checked").textContent(), topic);
    await page.getByRole("button", { name: "Appliquer" }).click();
    assert.match(page.url(), /topics=/);
    await page.goBack();
    await settled(page);
    assert.equal(await page.locator(".feed header p").textContent(), all);
    await close();
  });

  it("cuts no hint in its fields off, and names each page in the window's title", async () => {
    for (const lang of ["en", "fr"]) {
      const { page, close } = await openPage(browser, `/?lang=${lang}`, { width: 390, height: 844 });
      await settled(page);
      const cut = await page.evaluate(() => [...document.querySelectorAll("input[placeholder]")].filter((field) => field.clientWidth > 0).filter((field) => {
        const { font, paddingLeft, paddingRight } = getComputedStyle(field);
        const context = document.createElement("canvas").getContext("2d");
        context.font = font;
        return context.measureText(field.placeholder).width > field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      }).map(({ placeholder }) => placeholder));
      assert.deepEqual(cut, []);
      assert.equal(await page.title(), "AES · Entente");
      await close();
    }
    const { page, close } = await openPage(browser, "/?country=NER&lang=en");
    await settled(page);
    assert.equal(await page.title(), "Niger · Entente");
    await page.locator(".offices a").first().click();
    await page.getByRole("heading", { name: "Leader: Abdourahamane Tiani" }).waitFor();
    assert.equal(await page.title(), "Abdourahamane Tiani · Entente");
    assert.equal(await page.evaluate(() => document.activeElement.id), "main");
    await close();
  });

  it("keeps names of 300 characters, unbroken or right to left, inside a phone's screen", async () => {
    for (const name of ["x".repeat(300), "عبدالرحمن".repeat(33), "🕊".repeat(150)]) {
      for (const path of [`/?person=${encodeURIComponent(name)}`, `/?alliance=${encodeURIComponent(name)}`, `/?q=${encodeURIComponent(name)}`]) {
        const { page, close } = await openPage(browser, `${path}&lang=en`, { width: 390, height: 844 });
        await settled(page);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, path.slice(0, 20));
        await close();
      }
    }
  });

  it("calls people, offices and days as its language does", async () => {
    const { page, close } = await openPage(browser, "/?person=person:assimi-goita&lang=fr");
    await settled(page);
    const text = plain(await page.textContent("main"));
    assert.match(text, /Dirigeant : Assimi Goïta/);
    assert.match(text, /président de la transition, Mali 28 mai 2021 – 8 juillet 2025/);
    assert.match(text, /Vladimir Poutine/);
    assert.doesNotMatch(text, /President of/);
    await close();
  });

  it("loads under 200 KB compressed", async () => {
    const { page, close } = await openPage(browser, "/?view=map&lang=en");
    await settled(page);
    const bytes = await page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.includes("/assets/")).reduce((sum, { transferSize }) => sum + transferSize, 0));
    assert.equal(bytes > 20_000 && bytes < 200_000, true, `${bytes} bytes`);
    await close();
  });
});
