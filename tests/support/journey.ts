import type { Browser, BrowserContext, Locator, Page } from "playwright";
import { launchBrowser, visitor } from "./browser";
import { type RunningProgram, startProgram } from "./running-program";

/** What a person types or chooses: the names of fields with their values; ticks and radios by the value chosen. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Fills fields of the page by name, whatever they are. */
export async function fill(page: Page, typed: Typed): Promise<void> {
	for (const [name, value] of Object.entries(typed)) {
		const field = page.locator(`main [name="${name}"]`);
		const kind = await field.first().evaluate((element) => element.getAttribute("type") ?? element.tagName);
		if (kind === "radio" || kind === "checkbox")
			for (const each of typeof value === "string" ? [value] : value)
				await page.locator(`main [name="${name}"][value="${each}"]`).check();
		else if (kind === "SELECT") await field.selectOption(value as string);
		else await field.fill(value as string);
	}
}

/** A button of the page, or a link that looks like one; a name in words is the whole name. */
export function buttonOf(page: Page, name: string | RegExp): Locator {
	return page
		.locator("main")
		.getByRole("button", { name, exact: typeof name === "string" })
		.first();
}

/** Presses a button of the page and waits until it led to an address that is or matches this, be it the same again. */
export async function press(page: Page, button: string | RegExp, to: string | RegExp): Promise<void> {
	const read = page.waitForEvent("domcontentloaded");
	await buttonOf(page, button).click();
	await read;
	await arriveAt(page, to);
}

/** Follows a link of the page and waits for where it leads. */
export async function follow(page: Page, link: string | RegExp, to: string | RegExp): Promise<void> {
	await page.locator("main").getByRole("link", { name: link }).or(buttonOf(page, link)).first().click();
	await arriveAt(page, to);
}

/** Waits for an address: a path, or what a path must match. */
export async function arriveAt(page: Page, to: string | RegExp): Promise<void> {
	await page.waitForURL((url) =>
		typeof to === "string" ? url.pathname === to : to.test(url.pathname + url.search),
	);
}

/** The page's first heading. */
export async function heading(page: Page): Promise<string> {
	return (await page.locator("main h1").first().innerText()).trim();
}

/** The words of the page's main part. */
export function words(page: Page): Promise<string> {
	return page.locator("main").innerText();
}

const REFUSED_FORM = /status of (400|409)/;

async function newPage(context: BrowserContext, complaints: string[]): Promise<Page> {
	context.setDefaultTimeout(45_000);
	const page = await context.newPage();
	page.on("console", (message) => {
		if (message.type() === "error" && !REFUSED_FORM.test(message.text()))
			complaints.push(`${page.url()}: ${message.text()}`);
	});
	page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
	return page;
}

/** Signs in as somebody of the demonstration, from the first round that names them. */
export async function signInAs(page: Page, email: string): Promise<void> {
	const round = page.locator("details").filter({ has: page.locator(`button[value="${email}"]`) });
	const button = round.first().locator(`button[value="${email}"]`);
	if (!(await button.isVisible())) await round.first().locator("summary").click();
	await button.click();
}

/** One program with its demonstration and one browser for a file's tests; each person has a window of their own. */
export async function stage(options: { readonly javaScript?: boolean } = {}) {
	const [browser, program]: [Browser, RunningProgram] = await Promise.all([launchBrowser(), startProgram()]);
	const windows = new Map<string, Page>();
	const complaints: string[] = [];
	const open = async (email: string | null, javaScript = options.javaScript ?? true): Promise<Page> => {
		const key = `${email ?? "nobody"} ${javaScript}`;
		const known = windows.get(key);
		if (known) return known;
		const page = await newPage(await visitor(browser, program.address, { javaScript }), complaints);
		windows.set(key, page);
		if (email !== null) {
			await page.goto("/sign-in");
			await signInAs(page, email);
			await arriveAt(page, "/");
		}
		return page;
	};
	return {
		program,
		browser,
		/** A window in which a person of the demonstration is signed in; nobody is signed in for null. */
		as: (email: string | null) => open(email),
		/** The same without JavaScript, in a window of its own. */
		plain: (email: string | null) => open(email, false),
		/** What browsers wrote to their consoles as errors, refused forms apart. */
		complaints,
		/** Moves the demonstration's clock to the closing of the round that is open. */
		async moveToClosing(): Promise<void> {
			const page = await open(null);
			await page.goto("/demonstration");
			await page.locator('main button[name="step"][value="closing"]').click();
			await page.waitForURL("**/demonstration");
		},
		async close(): Promise<void> {
			await browser.close();
			await program.stop();
		},
	};
}

export type JourneyStage = Awaited<ReturnType<typeof stage>>;
