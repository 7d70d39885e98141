import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const [WIDE, NARROW] = [1280, 320];

/** The axe that its builder has, packed. */
const axeOf = createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright"));
const AXE = readFileSync(axeOf.resolve("axe-core/axe.min.js"), "utf8");
/** What the builder runs where it would send the whole of axe, unpacked and twice. */
const NOTHING_MORE = "0";

/** What axe finds on a page, of any impact, each in a line: the rule and where. */
async function axeFindings(page: Page): Promise<string[]> {
	await page.evaluate(AXE);
	const { violations } = await new AxeBuilder({ page, axeSource: NOTHING_MORE })
		.options({ resultTypes: ["violations"] })
		.withTags(RULES)
		.setLegacyMode()
		.analyze();
	return violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
	);
}

/** Fields that hold something else than what the server sent, because a script wrote over it. */
export function overwrittenFields(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLInputElement>("main input, main textarea")]
			.filter((field) => field.checked !== field.defaultChecked || field.value !== field.defaultValue)
			.map((field) => `a script changed the field ${field.id || field.name}`),
	);
}

/** Fields too narrow to be read while they are typed in, other than those made for a few figures. */
function narrowFields(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>("main input.govuk-input, main textarea, main select")]
			.filter((field) => field.offsetParent !== null && !/width-[234]\b/.test(field.className))
			.filter((field) => field.clientWidth < 90)
			.map((field) => `the field ${field.id} is ${field.clientWidth} px wide`),
	);
}

/** Scrolling tables whose row names leave the screen or take over two fifths of it, or whose captions are cut. */
export function scrollFaults(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>(".tranche-scroll-region")]
			.filter((region) => getComputedStyle(region).overflowX !== "visible")
			.filter((region) => region.scrollWidth > region.clientWidth)
			.flatMap((region) => {
				const name = region.querySelector<HTMLElement>('tbody th[scope="row"]:not([colspan])');
				const caption = region.querySelector("caption:not(.govuk-visually-hidden)");
				const stays = name === null || getComputedStyle(name).position === "sticky";
				const small = name === null || name.offsetWidth <= window.innerWidth * 0.4;
				const whole = caption === null || caption.clientWidth <= region.clientWidth;
				return [
					...(stays ? [] : ["lets its row names leave the screen"]),
					...(small ? [] : [`has row names ${name?.offsetWidth} px wide`]),
					...(whole ? [] : ["cuts its caption"]),
				].map((fault) => `the table ${region.ariaLabel} ${fault}`);
			}),
	);
}

/** Tables that scroll and let the figure that they are about leave the screen, at either end of their scrolling. */
export function keyFigureFaults(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const folded = [...document.querySelectorAll("details:not([open])")];
		for (const each of folded) each.setAttribute("open", "");
		const seen = (cell: HTMLElement) => {
			cell.scrollIntoView({ block: "center", inline: "nearest" });
			const { left, right, top, height } = cell.getBoundingClientRect();
			const there = document.elementFromPoint((left + right) / 2, top + height / 2);
			return left >= 0 && right <= window.innerWidth && there !== null && cell.contains(there);
		};
		const faults = [...document.querySelectorAll<HTMLElement>(".tranche-scroll-region")]
			.filter((region) => getComputedStyle(region).overflowX !== "visible")
			.filter((region) => region.scrollWidth > region.clientWidth)
			.filter((region) => region.querySelector("tbody .govuk-table__cell--numeric"))
			.flatMap((region) => {
				const key = region.querySelector<HTMLElement>("tbody .tranche-cell--key");
				if (!key) return [`the table ${region.ariaLabel} has no key figure`];
				return [0, region.scrollWidth].flatMap((left) => {
					region.scrollLeft = left;
					return seen(key) ? [] : [`the table ${region.ariaLabel} hides its key figure, scrolled to ${left}`];
				});
			});
		for (const region of document.querySelectorAll(".tranche-scroll-region")) region.scrollLeft = 0;
		for (const each of folded) each.removeAttribute("open");
		window.scrollTo(0, 0);
		return faults;
	});
}

/** What an A4 sheet would cut off, and links in tables that would print their address. */
async function printFaults(page: Page): Promise<string[]> {
	await page.emulateMedia({ media: "print" });
	const sideways = await page.evaluate(() => getComputedStyle(document.body).page === "sideways");
	await page.setViewportSize(sideways ? { width: 1046, height: 718 } : { width: 703, height: 1031 });
	const faults = await page.evaluate(() => {
		const cut = [...document.querySelectorAll("main table, main figure")]
			.filter((each) => each.getBoundingClientRect().right > window.innerWidth + 1)
			.map(
				(each) => `${each.querySelector("caption")?.textContent ?? each.nodeName} is cut at the sheet’s edge`,
			);
		const addresses = [...document.querySelectorAll('main table a, main a[href^="/"]')]
			.filter((link) => getComputedStyle(link, "::after").content.includes("("))
			.map((link) => `the link ${link.textContent} prints its address`);
		return [...cut, ...addresses];
	});
	await page.emulateMedia({ media: null });
	return faults.map((fault) => `printed: ${fault}`);
}

async function keepPicture(page: Page, name: string): Promise<void> {
	const folder = process.env.SCREENSHOTS;
	if (!folder) return;
	mkdirSync(folder, { recursive: true });
	await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}

/**
 * Looks at the page at both widths, with axe at the one told, and as printed; gives what is wrong. Where SCREENSHOTS
 * names a folder, a picture at each width is kept there under the name.
 */
export async function lookAt(page: Page, name: string, axeAt: "wide" | "narrow"): Promise<string[]> {
	const found: string[] = [];
	for (const width of [WIDE, NARROW]) {
		await page.setViewportSize({ width, height: 900 });
		const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		if (excess > 0) found.push(`${width}: wider than the window by ${excess} px`);
		const withAxe = (axeAt === "wide") === (width === WIDE);
		if (withAxe) found.push(...(await axeFindings(page)).map((finding) => `${width}: ${finding}`));
		if (width === NARROW) {
			const faults = [
				...(await narrowFields(page)),
				...(await scrollFaults(page)),
				...(await keyFigureFaults(page)),
			];
			found.push(...faults.map((fault) => `${width}: ${fault}`));
		}
		await keepPicture(page, `${name}-${width}`);
	}
	return [...found, ...(await printFaults(page))];
}

/** Errors of the summary that lead nowhere, or stand in another order than their fields. */
export function summaryFaults(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const links = [...document.querySelectorAll<HTMLAnchorElement>(".govuk-error-summary a[href^='#']")];
		const fields = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
		return links.flatMap((link, place) => {
			const field = fields[place];
			const before = fields[place - 1];
			if (!field) return [`the error “${link.textContent}” leads nowhere`];
			const later =
				before && (field.compareDocumentPosition(before) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
			return later ? [`the error “${link.textContent}” stands after that of a later field`] : [];
		});
	});
}

const OVERLONG = "too long ".repeat(2500);
/** The server looks into no form above 512 kB: all fields together stay below it. */
const MOST_TOGETHER = 400_000;

/**
 * Fills the largest form of the page with what no field takes, and sends it. Gives false without anything to fill.
 * Waits until the page says what is wrong.
 */
export async function refuseForm(page: Page): Promise<boolean> {
	const forms = await page.locator('main form[method="post" i]').all();
	const texts =
		"textarea:not([readonly]), input:not([type=hidden]):not([type=radio]):not([type=checkbox]):not([type=file])";
	const sizes = await Promise.all(forms.map((form) => form.locator(texts).count()));
	const largest = Math.max(0, ...sizes);
	const form = forms[sizes.indexOf(largest)];
	if (!form || largest === 0) return false;
	// Some fields are shown only beside a ticked box.
	for (const box of await form.locator("input[type=checkbox]").all()) await box.check();
	const overlong = OVERLONG.slice(0, MOST_TOGETHER / largest);
	for (const field of await form.locator(texts).all())
		if (await field.isVisible()) await field.fill(overlong);
	await form.locator("button:not([type=button]):not([name=account])").first().click();
	await page.locator(".govuk-error-summary").first().waitFor();
	return true;
}
