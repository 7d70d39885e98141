import { expect, it } from "vitest";
import { ratio } from "~/domain/ratio";
import { LeftOut } from "~/ui/bid/appraisal/left-out";
import { renderPage } from "../../../support/render-page";

it("says what a saving that is not counted comes to, or that it falls outside the years looked at", () => {
	const apart = (title: string, low: readonly { year: number; amount: ReturnType<typeof ratio> }[]) =>
		({ title, saver: "", cashable: null, low, high: low, why: "already-budgeted" }) as const;
	const html = renderPage(
		<LeftOut
			savings={{
				counted: [],
				apart: [apart("Calls", [{ year: 2014, amount: ratio(500_000n) }]), apart("Visits", [])],
				notQuantified: [],
				notes: { undated: [], toHorizon: [], once: [], dividedEvenly: [], cashableNotKnown: [] },
			}}
		/>,
	).replaceAll(/<[^>]+>/g, "");
	const why = "It is not counted because it is in somebody’s budget already.";
	expect(html).toContain(`Calls: £5,000.00 over the years looked at. ${why}`);
	expect(html).toContain(`Visits: all of it falls outside the years looked at. ${why}`);
});
