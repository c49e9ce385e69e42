// Opens mails in headless Chromium as their readers do: on phones and desktops, at 200% text, in the dark, with pictures off.
// From standard input: {chromium, mails: [{name, html, shots, looks?}], widths, folder}. Prints {looks, found: [{name, look, what, more}]}.
import { chromium } from "playwright-core";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const AT_ONCE = 3;
const asked = JSON.parse(readFileSync(0, "utf8"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// A mail is shown inside a page that has the landmarks; by itself it has none to offer.
const RULES = { region: { enabled: false }, "landmark-one-main": { enabled: false } };

// A mail is looked at in these ways, or in those of them that it names in `looks`.
const LOOKS = [
  ...asked.widths.map((width) => ({ name: `${width}`, width, axe: width === 360, shot: true })),
  { name: "320-text-200", width: 320, text: 2, shot: true },
  { name: "360-dark", width: 360, dark: true, axe: true, shot: true },
  { name: "360-no-pictures", width: 360, pictures: false },
];

async function look(page, mail, how) {
  const found = [];
  await page.setViewportSize({ width: how.width, height: 800 });
  await page.emulateMedia({ colorScheme: how.dark ? "dark" : "light" });
  await page.setContent(how.pictures === false ? mail.html.replaceAll("data:image/png;base64,", "data:image/png;base64,x") : mail.html);
  if (how.text) await page.evaluate(larger, how.text);
  found.push(...(await page.evaluate(misplaced)));
  if (how.axe) {
    await page.evaluate(axe);
    const said = await page.evaluate((rules) => axe.run(document, { rules, resultTypes: ["violations"] }), RULES);
    for (const rule of said.violations) found.push({ what: rule.id, more: rule.nodes[0].html });
  }
  if (how.shot && mail.shots && asked.folder) {
    await page.screenshot({ path: `${asked.folder}/${mail.name}-${how.name}.png`, fullPage: true });
  }
  return found.map((one) => ({ name: mail.name, look: how.name, ...one }));
}

function larger(times) {
  const sizes = [...document.body.querySelectorAll("*")].map((one) => [one, parseFloat(getComputedStyle(one).fontSize)]);
  for (const [one, size] of sizes) one.style.fontSize = `${size * times}px`;
}

function misplaced() {
  const width = document.documentElement.clientWidth;
  const found = document.documentElement.scrollWidth > width ? [{ what: "wider-than-the-screen", more: `${document.documentElement.scrollWidth}` }] : [];
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(words.currentNode);
    const box = range.getBoundingClientRect();
    const shown = words.currentNode.textContent.trim() && box.width > 0;
    if (shown && (box.right > width + 1 || box.left < -1)) found.push({ what: "words-off-the-screen", more: words.currentNode.textContent.trim().slice(0, 80) });
  }
  return found;
}

const browser = await chromium.launch({ executablePath: asked.chromium, args: ["--no-sandbox", "--disable-gpu"] });
const waiting = [...asked.mails];
const found = [];
let looks = 0;
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    const page = await browser.newPage();
    await page.route("**/*", (route) => {
      found.push({ name: "any", look: "any", what: "loads-from-elsewhere", more: route.request().url().slice(0, 200) });
      return route.abort();
    });
    for (let mail = waiting.shift(); mail; mail = waiting.shift()) {
      for (const how of LOOKS.filter((one) => !mail.looks || mail.looks.includes(one.name))) {
        looks += 1;
        found.push(...(await look(page, mail, how)));
      }
    }
  }),
);
await browser.close();
console.log(JSON.stringify({ looks, found }));
