// Three phones (one dark, one without script), a stage that goes on by key, and axe-core on every page of a decision.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
const [modules, executablePath, base, code, lead] = process.argv.slice(2);
const { chromium } = createRequire(modules + "/")("playwright-core");
const axe = readFileSync(modules + "/axe-core/axe.min.js", "utf-8");
const found = { errors: [], violations: [], looked: 0, over: [], offStage: 0 };
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });

const open = async (who, options, path) => {
  const page = await (await browser.newContext(options)).newPage();
  page.setDefaultTimeout(30000);
  page.on("console", (message) => message.type() === "error" && found.errors.push(`${who}: ${message.text()}`));
  page.on("pageerror", (error) => found.errors.push(`${who}: ${error}`));
  await page.goto(base + path);
  return page;
};
const look = async (page, where) => {
  await page.evaluate(axe);
  const told = await page.evaluate(() => axe.run(document));
  for (const each of told.violations) found.violations.push([where, each.id, each.nodes.map((node) => node.html)]);
  found.looked += told.passes.length;
  if (page !== stage) found.over.push(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth));
};

const leader = await open("lead", { viewport: { width: 1280, height: 800 } }, lead);
const stage = await leader.context().newPage();
await stage.setViewportSize({ width: 1920, height: 1080 });
await stage.goto(base + "/stage");
const narrow = { width: 320, height: 640 };
const phones = [
  await open("ana", { viewport: narrow }, "/?code=" + code),
  await open("ben", { viewport: narrow, colorScheme: "dark" }, "/?code=" + code),
  await open("chi", { viewport: narrow, javaScriptEnabled: false }, "/?code=" + code),
];
const [ana, ben, chi] = phones;
await look(ana, "door");
for (const [number, phone] of phones.entries()) {
  await phone.fill("#name", ["Ana", "Ben", "Chi"][number]);
  await phone.click("button");
  await phone.waitForSelector(".phase");
}
const phase = async (words) => {
  for (const page of [stage, leader, ana, ben])
    await page.waitForFunction((said) => document.querySelector(".phase")?.textContent === said, words);
  await chi.click(".again a");
  await chi.getByText(words, { exact: true }).waitFor();
};
const on = async (key, words) => {
  await stage.bringToFront();
  await stage.keyboard.press(key);
  await phase(words);
  for (const [page, who] of [[ana, "phone"], [ben, "dark phone"], [leader, "lead"], [stage, "stage"]])
    await look(page, `${words}, ${who}`);
};
await stage.getByText("3 people are in").waitFor();
await on("PageDown", "The story");
await on("ArrowRight", "First vote");
await on("ArrowLeft", "The story");
await on("PageDown", "First vote");
for (const [phone, choice] of [[ana, 1], [ben, 2], [chi, 2]]) {
  await phone.check("#sure-3");
  await phone.click(`#choice-${choice}`);
  await phone.waitForSelector(`#choice-${choice}[aria-pressed=true]`);
}
found.sure = await ana.isChecked("#sure-3");
await stage.getByText("3 of 3 have voted").waitFor();
if (process.env.ROOM_PICTURES) {
  await ben.setViewportSize({ width: 390, height: 844 });
  await ben.screenshot({ path: process.env.ROOM_PICTURES + "/ballot.png", fullPage: true });
  await ben.setViewportSize(narrow);
}
const shows = async (key, said, onPhones) => {
  await stage.keyboard.press(key);
  await stage.getByText(said, { exact: true }).waitFor();
  for (const phone of [ana, ben]) await phone.getByText(onPhones).waitFor();
  for (const [page, who] of [[ana, "phone"], [stage, "stage"], [leader, "lead"]]) await look(page, `${key}, ${who}`);
};
await stage.bringToFront();
await shows("p", "A pause. Votes so far are kept; voting goes on in a moment.", "A pause.");
await shows("PageDown", "Vote alone. What the room votes is shown once voting is over.", "Vote alone");
await shows(".", "The turnaround", "Look up");
await shows("b", "Vote alone. What the room votes is shown once voting is over.", "Vote alone");
await on("Enter", "Talk");
const below = (parts) => stage.evaluate((parts) => Math.max(...[...document.querySelectorAll(parts)]
  .map((each) => each.getBoundingClientRect().bottom)) - innerHeight, parts);
found.offStage = await below(".offers");
await on(" ", "Second vote");
await ben.focus("#choice-1");
await ben.keyboard.press("Enter");
await ben.waitForSelector("#choice-1[aria-pressed=true]");
await on("PageDown", "What the room did");
found.offStage = Math.max(found.offStage, await below("main > :not(form)"));
await ana.click("summary");
await ana.fill("textarea", "The bell was a test.");
await ana.getByText("Send it to whoever leads").click();
await ana.getByText("That is kept.").waitFor();
await leader.getByText("The bell was a test.").waitFor();
await look(ana, "differs, phone");
await look(leader, "differs, lead");
await leader.click("#pick-1");
await stage.getByText("The bell was a test.").waitFor();
await look(stage, "differs, stage");
found.offStage = Math.max(found.offStage, await below("main > :not(form)"));
if (process.env.ROOM_PICTURES) {
  await stage.screenshot({ path: process.env.ROOM_PICTURES + "/differs-stage.png" });
  await leader.screenshot({ path: process.env.ROOM_PICTURES + "/differs-lead.png" });
  await ana.screenshot({ path: process.env.ROOM_PICTURES + "/differs-phone.png", fullPage: true });
}
await leader.click("#pick-1");
await stage.locator("meter").first().waitFor();
await leader.click("#what-if summary");
const level = await leader.getAttribute("#turn-stakes-0", "aria-pressed") === "true" ? 2 : 0;
await leader.click(`#turn-stakes-${level}`);
await stage.getByText("What if: ").waitFor();
await leader.waitForSelector(`#turn-stakes-${level}[aria-pressed=true]`);
await look(leader, "what if, lead");
await look(stage, "what if, stage");
found.offStage = Math.max(found.offStage, await below("main > :not(form)"));
if (process.env.ROOM_PICTURES) {
  await stage.screenshot({ path: process.env.ROOM_PICTURES + "/what-if-stage.png" });
  await leader.screenshot({ path: process.env.ROOM_PICTURES + "/what-if-lead.png", fullPage: true });
}
await stage.screenshot({ path: process.env.ROOM_PICTURE ?? modules + "/../reveal.png" });
await on("PageDown", "The story");
await stage.keyboard.press("PageUp");
await stage.getByText("Looking back: What the room did").waitFor();
await look(stage, "looking back");
await stage.keyboard.press("ArrowRight");
await stage.getByText("The story", { exact: true }).waitFor();
const now = () => stage.evaluate(() => document.querySelector(".phase").textContent);
for (let presses = 0; (await now()) !== "To talk of" && presses < 99; presses++) {
  const before = await stage.evaluate(() => document.querySelector("[data-position]").dataset.position);
  if ((await now()) === "First vote") {
    await ana.waitForSelector("#choice-1");
    await ana.click("#choice-1");
    await stage.getByText("1 of 3 have voted").waitFor();
  }
  await stage.keyboard.press("PageDown");
  await stage.waitForFunction((was) => document.querySelector("[data-position]").dataset.position !== was, before);
  if ((await now()) === "The end") await ana.fill("#intention", "If it burns, then I name one.");
}
await phase("To talk of");
for (const [page, who] of [[ana, "phone"], [ben, "dark phone"], [stage, "stage"]])
  await look(page, `To talk of, ${who}`);
found.written = await ana.inputValue("#intention");
const [saved] = await Promise.all([ana.waitForEvent("download"), ana.getByText("Save this as a page").click()]);
found.saved = readFileSync(await saved.path(), "utf-8").includes("If it burns, then I name one.");
found.offStage = Math.max(found.offStage, await below("main > :not(form)"));
if (process.env.ROOM_PICTURES) {
  await stage.screenshot({ path: process.env.ROOM_PICTURES + "/talk-of.png" });
  await ana.setViewportSize({ width: 390, height: 844 });
  await ana.screenshot({ path: process.env.ROOM_PICTURES + "/own-end.png", fullPage: true });
}
await browser.close();
console.log(JSON.stringify(found));
