import { expect, it } from "vitest";
import { PrintContents, sectionsAsked } from "~/ui/decision/print-sections";
import { renderPage } from "../../support/render-page";

it("prints the sections that the address asks for, in their order, and all where it asks for none", () => {
	expect(sectionsAsked(["decision", "scheme", "else"])).toEqual(["scheme", "decision"]);
	expect(sectionsAsked([])).toEqual(["scheme", "bids", "scenarios", "advice", "decision"]);
	expect(sectionsAsked(["else"])).toHaveLength(5);
});

it("lists what is printed with links, each bid by its title", () => {
	const html = renderPage(
		<PrintContents chosen={["bids", "decision"]} bids={[{ reference: "B1", title: "Street wardens" }]} />,
	);
	expect(html).toContain('href="#bid-B1"');
	expect(html).toContain("B1: Street wardens");
	expect(html).toContain('href="#decision"');
	expect(html).not.toContain('href="#scheme"');
});
