import { expect, it } from "vitest";
import type { Pence } from "~/domain/money";
import { AwardsTable } from "~/ui/decision/awards-table";
import { DraftLines } from "~/ui/decision/draft-lines";
import { renderPage } from "../../support/render-page";
import { pounds } from "../../support/written";

const headings = (html: string) =>
	[...html.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map(([, text = ""]) => text);

const line = (title: string, reference: string | null, asked: Pence | null) => ({
	...{
		title,
		reference,
		asked,
		reason: "",
		conditions: "",
		outcome: null,
		proposed: pounds("5.00"),
		decided: pounds("5.00"),
	},
	recipients: [{ name: "Ashford Partnership", areaGss: null, payee: true }],
});

it("says once who gets an award that is called as its partnership", () => {
	const of = (...lines: ReturnType<typeof line>[]) =>
		headings(
			renderPage(
				<AwardsTable lines={lines} total={pounds("5.00")} caption="Who gets what" />,
				"/decisions/2026-001",
			),
		);
	expect(of(line("Ashford Partnership", null, null))).toEqual(["For", "Awarded"]);
	expect(of(line("Research", null, null))).toEqual(["Award", "For", "Awarded"]);
	expect(of(line("Safer streets", "A1", pounds("9.00")))).toEqual(["Bid", "For", "Asked", "Awarded"]);
});

it("asks nothing of a draft's lines that nobody asked for", () => {
	const of = (asked: Pence | null) =>
		headings(
			renderPage(
				<DraftLines
					decisionId="draft"
					lines={[
						{
							...{ id: "1", name: "Ashford", bidId: null, opens: false, title: "Ashford", asked },
							...{
								published: pounds("5.00"),
								decided: pounds("5.00"),
								reason: "",
								outcome: null,
								recipients: [],
							},
						},
					]}
					total={pounds("5.00")}
					mayChange
					withRule
					rule="the formula"
				/>,
				"/decisions/drafts/draft",
			),
		);
	expect(of(null)).toEqual(["Award", "By the formula", "Decided", "Reason", "Change"]);
	expect(of(pounds("9.00"))).toEqual(["Award", "Asked", "By the formula", "Decided", "Reason", "Change"]);
});
