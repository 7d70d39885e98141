import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PageLayout } from "~/ui/layout/page-layout";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { StatRow } from "~/ui/layout/stat-row";
import { elementsOf, parsed } from "../../support/html";

function elements(html: string, name: string) {
	return elementsOf(parsed(html)).filter((element) => element.name === name);
}

describe("the frame of a page", () => {
	const html = renderToStaticMarkup(
		<PageLayout
			navigation={[
				{ text: "Rounds", href: "/rounds", active: true },
				{ text: "Decisions", href: "/decisions" },
			]}
			account={<a href="/account">Jo Example</a>}
			demo={<p>Invented people and scores</p>}
			breadcrumbs={[{ text: "Rounds", href: "/rounds" }, { text: "Second tranche" }]}
			backHref="/rounds"
			footerLinks={[{ text: "Accessibility", href: "/accessibility" }]}
		>
			<h1>Second tranche</h1>
		</PageLayout>,
	);

	it("lets the keyboard skip to the one main part", () => {
		expect(elements(html, "main").map((main) => main.attributes.id)).toEqual(["main-content"]);
		expect(elements(html, "a")[0]?.attributes.href).toBe("#main-content");
	});

	it("names the product and bears nothing of the Crown's", () => {
		expect(html).toContain("<span>Tranche</span>");
		expect(html).not.toMatch(/crown|crest|gov\.uk\b|gds transport/i);
	});

	it("says where one is, and shows one way back, not two", () => {
		expect(elements(html, "a").find((link) => link.attributes["aria-current"])?.attributes.href).toBe(
			"/rounds",
		);
		expect(html).toContain("govuk-breadcrumbs");
		expect(html).not.toContain("govuk-back-link");
	});

	it("shows the demonstration's banner only when there is something to say", () => {
		expect(html).toContain("Invented people and scores");
		expect(renderToStaticMarkup(<PageLayout>x</PageLayout>)).not.toContain("tranche-demo");
	});

	it("keeps to a style policy without style attributes", () => expect(html).not.toContain("style="));
});

describe("what a page shows at a glance", () => {
	it("lets a wide table be scrolled by keyboard under a name", () => {
		const html = renderToStaticMarkup(
			<ScrollRegion label="Bids by rank">
				<table />
			</ScrollRegion>,
		);
		expect(elements(html, "section")[0]?.attributes).toMatchObject({
			tabindex: "0",
			"aria-label": "Bids by rank",
		});
	});

	it("lists figures with their names, the ones at fault marked", () => {
		const html = renderToStaticMarkup(
			<StatRow
				stats={[
					{ label: "Asked", value: "£1,500.00" },
					{ label: "Difference", value: "£140.00", note: "unexplained", tone: "problem", href: "/costs" },
				]}
			/>,
		);
		expect(elements(html, "dt").map((label) => label.children[0])).toEqual(["Asked", "Difference"]);
		expect(html.match(/tranche-stat--problem/g)).toHaveLength(1);
		expect(html).toContain('href="/costs"');
	});
});
