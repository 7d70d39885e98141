import { describe, expect, it } from "vitest";
import { completeness } from "~/domain/bid/completeness";
import { BidGlance } from "~/ui/bid/bid-glance";
import { BidStateTag } from "~/ui/bid/bid-state-tag";
import { BidTasks } from "~/ui/bid/bid-tasks";
import { bidContent, interventionContent } from "../../support/bid-content";
import { renderPage } from "../../support/render-page";
import { pounds } from "../../support/written";

const text = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

function tasksOf(content = bidContent(), certificate: "given" | "void" | "missing" = "given") {
	const { sections, blocks } = completeness(content, certificate);
	const html = renderPage(
		<BidTasks bidId="b1" sections={sections} certificate={certificate} blocks={blocks} />,
	);
	const items = html.split("<li").map(text);
	const statusOf = (title: string) => items.find((item) => item.includes(` ${title} `));
	return { html, statusOf };
}

describe("the task list", () => {
	it("says of each section whether it is needed, begun or done", () => {
		const { html, statusOf } = tasksOf(
			bidContent({ interventions: [interventionContent({ asked: null })], risks: [], answers: [] }),
			"missing",
		);
		expect(statusOf("About the bid")).toContain("Needed to submit");
		expect(statusOf("Interventions")).toContain("Needed to submit");
		expect(statusOf("Reduced versions")).toContain("Optional");
		expect(statusOf("Risks")).toContain("Not started");
		expect(statusOf("Savings")).toContain("Completed");
		expect(statusOf("Submit the bid")).toContain("Cannot submit yet");
		expect(html).toContain('href="/bids/b1/delivery"');
	});

	it("says when nothing stands in the way, and when a certificate is void", () => {
		expect(tasksOf().statusOf("Submit the bid")).toContain("Ready");
		expect(tasksOf(bidContent(), "void").statusOf("Certificate")).toContain("Void");
	});
});

describe("the figures first on a bid's page", () => {
	const figures = {
		closesAt: "2026-05-29T16:00:00.000Z",
		cancelledAt: null,
		now: "2026-05-29T12:50:00.000Z",
		open: true,
		asked: pounds("1500.00"),
		reducibleTo: null,
		sum: {
			lines: pounds("1360.00"),
			difference: pounds("140.00"),
			words: "The lines come to £1,360.00; £140.00 is unexplained",
		},
		blocks: 2,
	} as const;

	it("are the closing time with what is left, what blocks, what is asked and whether the lines agree", () => {
		const html = renderPage(<BidGlance {...figures} />);
		const shown = text(html);
		expect(shown).toContain("29 May 2026 at 5:00pm 3 hours and 10 minutes left");
		expect(shown).toContain("Blocks submission 2 things");
		expect(shown).toContain("Asked £1,500.00");
		expect(shown).toContain("£140.00 is unexplained.");
		expect(html.match(/tranche-stat--problem/g)).toHaveLength(2);
	});

	it("say when a round was cancelled before it was to close, and not that it closed", () => {
		const cancelledAt = "2026-05-20T10:00:00.000Z";
		const shown = (at: string) =>
			text(renderPage(<BidGlance {...figures} cancelledAt={at} open={false} blocks={null} />));
		expect(shown(cancelledAt)).toContain("Cancelled 20 May 2026 at 11:00am");
		expect(shown(cancelledAt)).not.toContain("Closed");
		expect(shown("2026-06-20T10:00:00.000Z")).toContain("Closed 29 May 2026 at 5:00pm");
	});

	it("say that a closed round takes no more, and never call a missing breakdown £0.00", () => {
		const sum = { lines: null, difference: null, words: "No breakdown given" };
		const shown = text(renderPage(<BidGlance {...figures} open={false} sum={sum} blocks={null} />));
		expect(shown).toContain("Closed 29 May 2026 at 5:00pm");
		expect(shown).toContain("No breakdown given");
		expect(shown).not.toContain("£0.00");
	});
});

it("shows an assessed bid to its partnership as eligible, and a late draft as not submitted", () => {
	expect(text(renderPage(<BidStateTag state="assessed" />)).trim()).toBe("Eligible");
	expect(text(renderPage(<BidStateTag state="draft" open={false} />)).trim()).toBe("Not submitted");
	expect(text(renderPage(<BidStateTag state="draft" />)).trim()).toBe("Draft");
});
