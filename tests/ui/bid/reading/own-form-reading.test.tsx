import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { CertifiedFigures } from "~/ui/bid/certified-figures";
import { BidReading } from "~/ui/bid/reading/bid-reading";
import { bidContent } from "../../../support/bid-content";

const content = bidContent({
	format: "tranche-bid/2",
	form: {
		title: "Long form",
		number: 1,
		sha256: "a",
		sections: [
			{ key: "people", title: "People", questions: [{ key: "cost-now", label: "What does it cost now?" }] },
			{ key: "interventions", title: "Interventions", questions: [] },
		],
	},
	answers: [
		{
			question: "cost-now",
			label: "What does it cost now?",
			state: "answered",
			text: "£4,000.00",
			figure: true,
		},
		{ question: "slogan", label: "The bid in one line", state: "answered", text: "Six events" },
	],
});

it("a certificate shows the answers that its bid's form makes figures, and no other", () => {
	const page = renderToStaticMarkup(<CertifiedFigures content={content} />);
	expect(page).toContain("Answers that you certify");
	expect(page).toContain("£4,000.00");
	expect(page).not.toContain("Six events");
	expect(renderToStaticMarkup(<CertifiedFigures content={bidContent()} />)).not.toContain("Answers that you");
});

it("a bid on its round's own form is read in that form's order, and changed only where that form asks", () => {
	const page = renderToStaticMarkup(
		<BidReading content={content} changeHref={(section) => `/bids/b/${section}`} />,
	);
	expect(page.indexOf("People")).toBeLessThan(page.indexOf("Interventions, objectives"));
	expect(page).toContain('href="/bids/b/people"');
	expect(page).not.toContain('href="/bids/b/costs"');
	expect(page).not.toContain('href="/bids/b/savings"');
});
