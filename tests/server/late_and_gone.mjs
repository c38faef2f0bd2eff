// An answer that comes late, a page that is open too often, a room in which one is no more, and one that was closed.
import { createRequire } from "node:module";
const [modules, executablePath, base, code, lead, pid] = process.argv.slice(2);
const { chromium } = createRequire(modules + "/")("playwright-core");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const open = async (context, path) => {
  const page = await context.newPage();
  page.setDefaultTimeout(30000);
  await page.goto(base + path);
  return page;
};
const phone = async () => {
  const page = await open(await browser.newContext(), "/?code=" + code);
  await page.click("button");
  await page.waitForSelector(".phase");
  return page;
};
const phase = (page) => page.evaluate(() => document.querySelector(".phase").textContent);
const phaseIs = (page, words) =>
  page.waitForFunction((said) => document.querySelector(".phase")?.textContent === said, words);
const says = (page, words) =>
  page.waitForFunction((said) => document.getElementById("said").textContent.includes(said), words);
const found = {};

const leader = await open(await browser.newContext(), lead);
const [ana, ben] = [await phone(), await phone()];
for (const words of ["The story", "First vote"]) {
  await leader.click("form.next button");
  await phaseIs(leader, words);
}
await phaseIs(ana, "First vote");
await ana.route("**/vote", async (route) => {
  const response = await route.fetch();
  await leader.click("form.next button");
  await phaseIs(ana, "Talk");
  await route.fulfill({ response });
});
const answered = ana.waitForResponse("**/vote");
await ana.click("#choice-1");
await (await answered).finished();
await ana.evaluate(() => new Promise((done) => setTimeout(done, 300)));
found.late = await phase(ana);

const others = [];
for (let page = 0; page < 4; page++) others.push(await open(ana.context(), "/room"));
await says(ana, "too often");
await leader.click("form.next button");
for (const page of others) await phaseIs(page, "Second vote");
found.still = await phase(ana);

await others[0].context().clearCookies();
await others[0].evaluate(() => window.dispatchEvent(new Event("online")));
await others[0].waitForSelector("#code");
found.door = new URL(others[0].url()).pathname;

process.kill(Number(pid), "SIGINT");
await says(ben, "The room was closed");
await browser.close();
console.log(JSON.stringify(found));
