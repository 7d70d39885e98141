import { describe, expect, it } from "vitest";
import { BidReading } from "~/ui/bid/reading/bid-reading";
import { bidContent, costLine, interventionContent } from "../../../support/bid-content";
import { renderPage } from "../../../support/render-page";
import { pounds } from "../../../support/written";

const text = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("a bid on one page", () => {
	it("says what its lines come to and marks the difference", () => {
		const interventions = [
			interventionContent({ costLines: [costLine("Interpreter", "1150.00"), costLine("Hall", "210.00")] }),
		];
		const html = renderPage(<BidReading content={bidContent({ interventions })} />);
		expect(text(html)).toContain(
			"The lines come to £1,360.00; £140.00 of the £1,500.00 asked is unexplained.",
		);
		expect(html).toMatch(/tranche-problem">The lines come to/);
	});

	it("says that no breakdown is given, never £0.00", () => {
		const interventions = [interventionContent({ costLines: [] })];
		const shown = text(renderPage(<BidReading content={bidContent({ interventions })} />));
		expect(shown).toContain("No breakdown given.");
		expect(shown).not.toContain("£0.00");
	});

	it("offers to change each section of a draft, and nothing where it is only read", () => {
		const changeable = renderPage(
			<BidReading content={bidContent()} changeHref={(section) => `/bids/b1/${section}`} />,
		);
		for (const section of [
			"about",
			"need",
			"interventions",
			"objectives/i1",
			"costs",
			"reduced",
			"savings",
			"risks",
		])
			expect(changeable).toContain(`href="/bids/b1/${section}"`);
		expect(renderPage(<BidReading content={bidContent()} />)).not.toContain("href=");
	});

	it("shows amounts that are not given as such, reasons as reasons, and risks multiplied", () => {
		const answers = [{ question: "succession", state: "does-not-apply" as const, text: "One event" }];
		const shown = text(renderPage(<BidReading content={bidContent({ answers })} />));
		expect(shown).toContain("Cannot be quantified yet");
		expect(shown).toContain("Does not apply One event");
		expect(shown).toContain("2 × 3 = 6");
	});

	it("opens at the sections to read first and folds the others below them, each once", () => {
		const html = renderPage(<BidReading content={bidContent()} first={["costs", "delivery"]} />);
		const [open = "", folded = ""] = html.split("Other sections of the bid");
		expect(open).toMatch(/id="interventions".*id="delivery"/s);
		expect(open).not.toContain("<details");
		const summaries = [...folded.matchAll(/<details id="([^"]*)"/g)].map(([, id]) => id);
		expect(summaries).toEqual(["about", "need", "reduced", "savings", "funding", "outcomes", "risks"]);
		expect(folded).not.toContain("open=");
		expect(renderPage(<BidReading content={bidContent()} />)).not.toContain("<details");
	});

	it("leaves the contact out where it must", () => {
		const shown = renderPage(<BidReading content={bidContent()} withoutContact />);
		expect(shown).not.toContain("contact@example.org");
	});

	it("names the partnerships of a joint bid with payee and amount", () => {
		const partnerships = [
			{ id: "p1", name: "Safer Solihull Partnership", areaGss: null, payee: true, amount: pounds("1000.00") },
			{ id: "p2", name: "Safer Walsall Partnership", areaGss: null, payee: false, amount: null },
		];
		const shown = text(renderPage(<BidReading content={bidContent({ partnerships })} />));
		expect(shown).toContain("Safer Solihull Partnership (lead), payee, £1,000.00");
		expect(shown).toContain("Safer Walsall Partnership, no amount given");
	});
});
