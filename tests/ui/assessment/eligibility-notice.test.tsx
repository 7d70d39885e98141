import { describe, expect, it } from "vitest";
import { EligibilityNotice, type EligibilityNoticeProps } from "~/ui/assessment/eligibility-notice";
import { renderPage } from "../../support/render-page";

const REQUEST = { request: "They are one-off", at: "2026-06-02T10:00:00.000Z", answer: null };
const drawn = (more: Partial<EligibilityNoticeProps>) =>
	renderPage(
		<EligibilityNotice
			bidId="b1"
			result="ineligible"
			reason="Running costs"
			reconsideration={null}
			mayAsk={false}
			{...more}
		/>,
	);

describe("what a partnership is told of its eligibility", () => {
	it("is nothing before the check", () => {
		expect(drawn({ result: null, reason: null })).toBe("");
	});

	it("is the reason and the way to ask once", () => {
		const html = drawn({ mayAsk: true });
		expect(html).toContain("Your bid was found ineligible");
		expect(html).toContain("Running costs");
		expect(html).toContain('href="/bids/b1/reconsideration"');
	});

	it("says that an answer is awaited, without a second way to ask", () => {
		const html = drawn({ reconsideration: REQUEST });
		expect(html).toContain("2 June 2026 at 11:00am");
		expect(html).toContain("It has not answered yet");
		expect(html).not.toContain('href="/bids/b1/reconsideration"');
	});

	it("gives the office's answer", () => {
		const answer = {
			result: "eligible" as const,
			text: "Agreed: one-off",
			at: "2026-06-03T10:00:00.000Z",
		};
		const html = drawn({ result: "eligible", reconsideration: { ...REQUEST, answer } });
		expect(html).toContain("Your bid is eligible");
		expect(html).toContain("the bid is eligible after all");
		expect(html).toContain("Agreed: one-off");
	});
});
