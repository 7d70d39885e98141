import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEMONSTRATION_PASSWORD } from "~/demo/accounts";
import { changeDecisionText } from "~/use-cases/decision/change-decision-text";
import { preparePack } from "~/use-cases/decision/prepare-pack";
import { readDraft } from "~/use-cases/decision/read-draft";
import { done } from "../support/bid-builders";
import { WHOLE_TEXT } from "../support/decision-builders";
import { COPY_OF_TRANCHE } from "../support/demonstration";
import { arriveAt, buttonOf, fill, press } from "../support/journey";
import { type ServedWorld, servedWorld } from "../support/served-world";
import { PEOPLE } from "../support/walk-people";

const ROUND = `/rounds/${COPY_OF_TRANCHE}`;

describe("what was changed while somebody looked at a page is shown when their form is refused", () => {
	let served: ServedWorld;

	beforeAll(async () => {
		served = await servedWorld();
		await served.world.moveOn("with-board");
	});
	afterAll(() => served?.close());

	/** The fund manager changes the draft's summary and puts it to the board again. */
	async function changeSummary(summary: string): Promise<void> {
		const manager = served.world.as(PEOPLE.fundManager);
		const decisionId = served.world.records.decision ?? "";
		const { revision } = done(await readDraft(manager, decisionId));
		const text = { ...WHOLE_TEXT, title: "Second tranche", summary };
		done(changeDecisionText(manager, { decisionId, revision, ...text }));
		done(await preparePack(manager, { roundId: COPY_OF_TRANCHE }));
	}

	/** Sends the form again and again, as somebody does who reads what the page says. */
	async function refusedOnce(page: Page, button: string): Promise<void> {
		await buttonOf(page, button).click();
		await page.locator(".govuk-error-summary").waitFor();
	}

	it("advice on a pack that was made anew is refused, and can be given on the new one", async () => {
		const advice = { kind: "support-with-conditions", text: "If the wardens are local." };
		for (const [javaScript, version] of [
			[false, 2],
			[true, 3],
		] as const) {
			const page = await served.windowOf("boardMember", 0, javaScript);
			await page.goto(`${ROUND}/board/advice`);
			await fill(page, advice);
			await changeSummary(`The proposal in version ${version}.`);
			await refusedOnce(page, "Give this advice");
			await page.getByText(`Your advice names version ${version} of the pack`).waitFor();
			expect(await page.locator('main [name="text"]').inputValue()).toBe(advice.text);
			await press(page, "Give this advice", `${ROUND}/board`);
			await page.locator("main").getByText(advice.text).first().waitFor();
		}
	});

	it("a draft that was changed is not signed, and is shown as it stands now before it is", async () => {
		const password = { password: DEMONSTRATION_PASSWORD };
		const address = `/decisions/drafts/${served.world.records.decision}`;
		for (const javaScript of [false, true]) {
			const page = await served.windowOf("decisionMaker", 0, javaScript);
			await page.goto(`${address}/sign`);
			await fill(page, password);
			const summary = `Changed at the last moment, ${javaScript ? "with" : "without"} scripts.`;
			await changeSummary(summary);
			await refusedOnce(page, "Sign the decision");
			await page.getByText(summary).first().waitFor();
			if (!javaScript) {
				expect(await page.locator('main input[name="password"]').inputValue()).toBe("");
				continue;
			}
			await fill(page, password);
			await buttonOf(page, "Sign the decision").click();
			await arriveAt(page, `${address}/signed`);
		}
	});
});
