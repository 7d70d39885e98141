import path from "node:path";
import { copyAsLive, databaseOf, liveSettings, playInto } from "./live-installation";
import { type BenchPage, isForStrangers, weighedPages } from "./measured-pages";
import { type PageWeight, weighPage } from "./page-weight";
import { started, stopped } from "./processes";

/** Packed, with scripts and styles; and how many script files a page may have. */
const LIMITS = { strangers: 60_000, others: 120_000, scripts: 6 } as const;

const cell = (text: string | number, width = 10) => String(text).padStart(width);

/** One line of the table: what a page weighs packed, beside what it may. */
export function weightLine(page: BenchPage, weight: PageWeight): string {
	const together = weight.page.gzip + weight.scripts.gzip + weight.styles.gzip;
	const limit = isForStrangers(page) ? LIMITS.strangers : LIMITS.others;
	const over = [
		...(together > limit ? ["too heavy"] : []),
		...(weight.scriptFiles > LIMITS.scripts ? ["too many scripts"] : []),
	];
	return [
		page.name.padEnd(26),
		...[weight.page, weight.scripts, weight.styles].map(({ gzip }) => cell(gzip)),
		cell(together),
		cell(limit),
		cell(weight.scriptFiles, 8),
		over.length > 0 ? `  ${over.join(", ")}` : "",
	].join("");
}

/** Prints what pages weigh packed, with the scripts and styles a browser fetches for them, beside the limits. */
export async function benchWeight(folder: string): Promise<void> {
	const [demonstration, live] = [path.join(folder, "demonstration"), path.join(folder, "live")];
	await playInto(demonstration);
	copyAsLive(demonstration, live);
	const server = await started(["server.mjs"], liveSettings(live));
	server.child.stdout?.resume();
	try {
		console.log(
			`\n${"bytes, packed".padEnd(26)}${["page", "scripts", "styles", "together", "at most"].map((name) => cell(name)).join("")}${cell("files", 8)}`,
		);
		for (const page of await weighedPages(server.address, databaseOf(live))) {
			const answer = await fetch(server.address + page.path, { headers: page.headers });
			const weight = await weighPage(server.address, Buffer.from(await answer.arrayBuffer()));
			console.log(weightLine(page, weight));
		}
		console.log(`At most ${LIMITS.scripts} script files on any page.`);
	} finally {
		await stopped(server);
	}
}
