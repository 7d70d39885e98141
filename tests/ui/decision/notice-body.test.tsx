import { expect, it } from "vitest";
import type { NoticeContent } from "~/domain/decision/notice";
import { recipientsInWords } from "~/explain/notice-in-words";
import { NoticeBody } from "~/ui/decision/notice-body";
import { OutcomeNotice } from "~/ui/decision/outcome-notice";
import { WHOLE_TEXT } from "../../support/decision-builders";
import { renderPage } from "../../support/render-page";
import { pounds } from "../../support/written";

const recipient = (name: string, payee = true) => ({ name, areaGss: null, payee });
const line = (reference: string, decided: string, outcome: "awarded" | "reserve") => ({
	reference,
	title: `Project ${reference}`,
	recipients: [recipient("Birmingham")],
	asked: pounds("100000.00"),
	proposed: pounds(decided),
	decided: pounds(decided),
	reason: `Because of ${reference}`,
	conditions: "",
	outcome,
});
const content: NoticeContent = {
	format: "tranche-decision/1",
	kind: "round",
	number: "2013-014",
	title: "Second tranche",
	decidingOffice: { name: "Office", title: "Commissioner", identifier: null },
	funder: { name: "Funder", identifier: null },
	fund: { name: "Fund", financialYear: "2013-14", legalPower: "An Act" },
	round: { id: "round", title: "Second tranche", schemeSha256: "0" },
	text: WHOLE_TEXT,
	lines: [line("B1", "90000.00", "awarded"), line("C1", "0.00", "reserve")],
	total: pounds("90000.00"),
	available: pounds("100000.00"),
	scenario: null,
	departures: [
		{
			reference: "B1",
			published: pounds("0.00"),
			decided: pounds("90000.00"),
			reason: "Urgent.",
			displaces: [{ reference: "C1", less: pounds("90000.00") }],
		},
	],
	signature: { name: "Dana", title: "Commissioner", at: "2013-12-10T12:00:00.000Z" },
};

it("prints the ranking with totals, what was asked so far, and the line between those the money reaches and the rest", () => {
	const bid = { title: "Project", asked: pounds("60000.00") };
	const ranking = {
		threshold: "50.00",
		money: pounds("100000.00"),
		bids: [
			{
				...bid,
				reference: "B1",
				place: 1,
				score: "81.20",
				runningTotal: pounds("60000.00"),
				line: "within-money" as const,
			},
			{
				...bid,
				reference: "C1",
				place: 2,
				score: "70.00",
				runningTotal: pounds("120000.00"),
				line: "beyond-money" as const,
			},
			{
				...bid,
				reference: "C2",
				place: 3,
				score: "40.00",
				runningTotal: null,
				line: "below-threshold" as const,
			},
		],
	};
	const html = renderPage(<NoticeBody content={{ ...content, ranking }} level={2} />);
	const said = html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
	const order = ["B1: Project", "81.20", "£100,000.00 runs out here", "C1: Project", "70.00"];
	const places = [...order, "Below 50.00 points", "C2: Project", "Not fundable"].map((text) =>
		said.indexOf(text, said.indexOf("How the bids were ranked")),
	);
	expect(places.every((place) => place > 0)).toBe(true);
	expect(places).toEqual([...places].sort((a, b) => a - b));
	expect(renderPage(<NoticeBody content={content} level={2} />)).not.toContain("How the bids were ranked");
});

it("prints who gets what, why, the departures with what they displace, and the signature", () => {
	const html = renderPage(<NoticeBody content={content} level={2} />);
	for (const said of [
		"£90,000.00",
		"Because of B1",
		"Because of C1",
		"Reserve list",
		"£90,000.00 instead of £0.00 by the published rule. Urgent. It displaces: C1 (£90,000.00 less).",
		"Declaration of interests",
	])
		expect(html.replace(/<!-- -->/g, "")).toContain(said);
	expect(html).toContain("Dana");
	expect(html).not.toContain("Draft");
});

it("prints what each departure costs beside its reason, and what all of them cost", () => {
	const departures = content.departures.map((each) => ({
		...each,
		cost: {
			points: { published: "0", decided: "70" },
			need: {
				name: "Birmingham",
				share: pounds("125481.24"),
				published: pounds("0.00"),
				decided: pounds("90000.00"),
			},
		},
	}));
	const departuresCost = { published: "566", decided: "541.5", by: "-24.5" };
	const html = renderPage(<NoticeBody content={{ ...content, departures, departuresCost }} level={2} />);
	const text = html.replace(/<!-- -->/g, "");
	expect(text).toContain(
		"In points: 70 rather than 0. In need: Birmingham gets £90,000.00 in all rather than nothing; its need share is £125,481.24.",
	);
	expect(text).toContain(
		"All awards together are worth 541.5 points, 24.5 points less than the 566 of the published rule.",
	);
});

it("ends a reason with its full stop before what is displaced, and says an office and its title once", () => {
	const office = {
		name: "Police and Crime Commissioner",
		title: "Police and Crime Commissioner",
		identifier: null,
	};
	const departures = content.departures.map((each) => ({ ...each, reason: "Urgent" }));
	const html = renderPage(
		<NoticeBody content={{ ...content, decidingOffice: office, departures }} level={2} />,
	).replace(/<!-- -->/g, "");
	expect(html).toContain("Urgent. It displaces: C1 (£90,000.00 less).");
	expect(html).not.toContain("Police and Crime Commissioner, Police and Crime Commissioner");
});

it("prints Draft where it is not signed", () => {
	const html = renderPage(<NoticeBody content={content} level={3} unsigned />);
	expect(html).toContain("Draft: not signed.");
	expect(html).not.toContain("Dana");
});

it("names the partnership that receives the money of a joint award", () => {
	expect(recipientsInWords([recipient("A", false), recipient("B"), recipient("C", false)])).toBe(
		"A, B and C, jointly; B receives the money",
	);
	expect(recipientsInWords([recipient("A")])).toBe("A");
	const paid = (name: string, share: string) => ({ ...recipient(name), share: pounds(share) });
	expect(recipientsInWords([paid("A", "700.00"), paid("B", "300.50")])).toBe(
		"A and B, jointly: £700.00 to A and £300.50 to B",
	);
	// Signed before shares were kept: every payee is named.
	expect(recipientsInWords([recipient("A"), recipient("B")])).toBe(
		"A and B, jointly; A and B receive the money",
	);
});

it("tells a partnership nothing before publication, then its outcome, reason and place", () => {
	expect(renderPage(<OutcomeNotice outcome={null} />)).toBe("");
	const html = renderPage(
		<OutcomeNotice
			outcome={{
				bidId: "bid-1",
				hasLetter: false,
				number: "2013-014",
				publishedAt: "2013-12-11T09:00:00.000Z",
				outcome: "reserve",
				decided: pounds("0.00"),
				asked: pounds("50000.00"),
				reason: "It did not fit.",
				conditions: "",
				recipients: [],
				outOfReach: null,
				reservePlace: 2,
			}}
		/>,
	).replace(/<!-- -->/g, "");
	for (const said of ["on the reserve list", "number 2 on the list", "It did not fit.", "Decision 014/2013"])
		expect(html).toContain(said);
});

it("marks what was changed by hand first, says once that what it leaves is not shared out again, and heads the rule's own reasons", () => {
	const changed: NoticeContent = {
		...content,
		lines: [
			{ ...line("B1", "84500.00", "awarded"), reason: "A partner pays the rest." },
			{ ...line("C1", "0.00", "reserve"), reason: "By the rule: does not fit: £0.00 was left at its turn." },
		],
		departures: [
			{
				reference: "B1",
				published: pounds("100000.00"),
				decided: pounds("84500.00"),
				reason: "A partner pays the rest.",
				displaces: [],
			},
		],
	};
	const html = renderPage(<NoticeBody content={changed} level={2} />).replace(/<!-- -->/g, "");
	const [table = ""] = /<table[\s\S]*?<\/table>/.exec(html) ?? [];
	expect(table).toContain("tranche-row--marked");
	expect(table).toContain("rather than £100,000.00 by the published rule");
	expect(html.match(/What the published rule gave, before the changes by hand:/g)).toHaveLength(1);
	expect(
		html.match(
			/The departures leave £15,500\.00 of what the published rule gave\. It is not shared out again/g,
		),
	).toHaveLength(1);
	expect(html).toContain("it is offered in this order: C1.");
	const untouched = renderPage(<NoticeBody content={{ ...changed, departures: [] }} level={2} />);
	expect(untouched).not.toContain("before the changes");
	expect(untouched).toContain("By the rule: does not fit");
});

it("says what the rule does, leads to the round, and marks a part that need not be written as none", () => {
	const scenario = {
		title: "The rule",
		method: "rank-and-skip" as const,
		unspent: "rank" as const,
		publishedRule: true,
		caseSha256: "0",
		runSha256: "0",
	};
	const text = { ...WHOLE_TEXT, backgroundPapers: "", interests: "" };
	const html = renderPage(<NoticeBody content={{ ...content, scenario, text }} level={2} />);
	expect(html).toContain("If a bid does not fit, the rule goes on to the next");
	expect(html).toContain('href="/rounds/round"');
	expect(html).toMatch(/Background papers<\/h2><p[^>]*>None\.</);
	expect(html).toMatch(/Declaration of interests<\/h2><p[^>]*>not written</);
});
