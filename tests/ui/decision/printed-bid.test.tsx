import { expect, it } from "vitest";
import { PrintedBid } from "~/ui/decision/printed-bid";
import { bidContent } from "../../support/bid-content";
import { elementsOf, parsed } from "../../support/html";
import { renderPage } from "../../support/render-page";

it("prints several bids on one page, each heading under its bid's and with an id of its own", () => {
	const bid = (reference: string) => (
		<PrintedBid
			key={reference}
			bid={{
				reference,
				version: 1,
				sha256: "0",
				sent: "2013-10-14T08:00:00.000Z",
				received: "2013-10-11T08:00:00.000Z",
				content: bidContent(),
			}}
			eligibility={{ check: null, reconsideration: null }}
			scores={{ totalHundredths: null, assessors: [], criteria: [] }}
		/>
	);
	expect(renderPage(bid("B1")).replace(/<[^>]*>/g, "")).toMatch(
		/Version 1, sent 14 October 2013 at 9:00am, first received 11 October 2013 at 9:00am/,
	);
	const elements = elementsOf(parsed(renderPage(<>{["B1", "C1"].map(bid)}</>)));
	const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
	expect(ids).toContain("C1-need");
	expect(new Set(ids).size).toBe(ids.length);
	expect(elements.filter(({ name }) => name === "h2")).toHaveLength(2);
	const regions = elements.flatMap(({ attributes }) => attributes["aria-label"] ?? []);
	expect(regions.length).toBeGreaterThan(2);
	expect(new Set(regions).size).toBe(regions.length);
});
