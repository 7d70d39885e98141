import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isBelowARound, isPage, type Row, STAGES, seenAt } from "../routes/walk/row";
import { ROWS } from "../routes/walk/rows";
import { lookAt, overwrittenFields, refuseForm, summaryFaults } from "../support/looks";
import { type ServedWorld, servedWorld } from "../support/served-world";
import type { Walker } from "../support/walk-people";
import { addressOf } from "../support/walk-requests";
import type { Stage } from "../support/walk-world";

/** How many pages are looked at at a time. */
const LANES = 2;

const PAGES_OF_A_PART = 40;

type Look = { readonly row: Row; readonly walker: Walker };

/** The pages to look at when the second tranche has come so far: each at the first stage at which somebody sees it. */
function looksAt(stage: Stage): readonly Look[] {
	return ROWS.flatMap((row) => {
		if (!isPage(row.route)) return [];
		const first = STAGES.find((each) => seenAt(row, each)[200]?.length);
		const [walker] = seenAt(row, stage)[200] ?? seenAt(row, stage)[404] ?? [];
		return walker && (first ?? STAGES[0]) === stage ? [{ row, walker }] : [];
	});
}

/** A stage's pages in parts, so that none takes longer than a test may on a busy machine. The first moves the round. */
const PARTS = STAGES.flatMap((stage) => {
	const looks = looksAt(stage);
	const parts = Math.max(1, Math.ceil(looks.length / PAGES_OF_A_PART));
	return Array.from({ length: parts }, (_, part) => ({
		stage,
		part: part + 1,
		looks: looks.slice(part * PAGES_OF_A_PART, (part + 1) * PAGES_OF_A_PART),
	}));
});

/** Whether a link to a round can be seen beside the page's way back. */
const upToRound = (page: Page) =>
	page
		.locator(".govuk-breadcrumbs a, .govuk-back-link")
		.evaluateAll((links) =>
			links.some(
				(link) => link.checkVisibility() && /^\/rounds\/[^/]+$/.test(link.getAttribute("href") ?? ""),
			),
		);

const pictureOf = ({ address }: Row): string =>
	address
		.replace(/[{}]|\?.*/g, "")
		.replace(/^\//, "")
		.replace(/\W+/g, "-") || "home";

describe("every page at 1280 and at 320 pixels, and every form when it is refused", () => {
	let served: ServedWorld;

	beforeAll(async () => {
		served = await servedWorld();
	});
	afterAll(() => served?.close());

	async function faultsOf({ row, walker }: Look, lane: number): Promise<string[]> {
		const page = await served.windowOf(walker, lane);
		await page.goto(addressOf(served.world, row.address));
		const faults = [...(await lookAt(page, pictureOf(row), "wide")), ...(await overwrittenFields(page))];
		if (isBelowARound(row.route) && !(await upToRound(page))) faults.push("has no way up to its round");
		if (row.sends && (await refuseForm(page))) {
			const refused = await lookAt(page, `${pictureOf(row)}-refused`, "narrow");
			faults.push(...[...refused, ...(await summaryFaults(page))].map((fault) => `refused, ${fault}`));
		}
		return faults.map((fault) => `${row.address} ${fault}`);
	}

	it.each(PARTS)(
		"the second tranche $stage, part $part",
		async ({ stage, part, looks }) => {
			if (part === 1) await served.world.moveOn(stage);
			const waiting = [...looks];
			const faults: string[] = [];
			const lane = async (number: number) => {
				for (let look = waiting.shift(); look; look = waiting.shift())
					faults.push(...(await faultsOf(look, number).catch((error) => [`${look?.row.address} ${error}`])));
			};
			await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)));
			expect(faults).toEqual([]);
		},
		1_200_000,
	);

	it("wrote no error and no warning in a browser's console", () => {
		expect(served.complaints).toEqual([]);
	});
});
