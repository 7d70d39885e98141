import { describe, expect, it } from "vitest";
import { pence } from "~/domain/money";
import { refused } from "~/domain/outcome";
import { CriteriaTable } from "~/ui/round/criteria-table";
import { LatestDecisions } from "~/ui/round/latest-decisions";
import { NextSteps } from "~/ui/round/next-steps";
import { OpeningProblems } from "~/ui/round/opening-problems";
import { RoundExceptions } from "~/ui/round/round-exceptions";
import { SetUpTasks } from "~/ui/round/set-up-tasks";
import { WhoMayBid } from "~/ui/round/who-may-bid";
import { YourWork } from "~/ui/round/your-work";
import { renderPage } from "../../support/render-page";

const text = (html: string) =>
	html
		.replace(/<[^>]+>/g, " ")
		.replaceAll("&#x27;", "'")
		.replace(/\s+/g, " ")
		.trim();

describe("the criteria", () => {
	const criteria = [
		{ id: "1", title: "Plan", weight: 60, perTheme: true },
		{ id: "2", title: "Need", weight: 30, perTheme: false },
	];

	it("show published and effective weight, equal when the sum is 100", () => {
		const whole = [...criteria, { id: "3", title: "Value", weight: 10, perTheme: false }];
		expect(text(renderPage(<CriteriaTable criteria={whole} />))).toContain(
			"Need 30 30 Value 10 10 Sum 100 100",
		);
		expect(text(renderPage(<CriteriaTable criteria={criteria} />))).toContain("Need 30 33.33 Sum 90 100");
	});
});

describe("what stands in the way of opening", () => {
	it("is said with its figures, each beside the page that mends it", () => {
		const html = renderPage(
			<OpeningProblems
				roundId="r1"
				problems={[
					refused("weights-not-100", "", { details: { sum: 110, missing: -10 } }),
					refused("fund-overdrawn", "", {
						details: { shortfall: pence(100), remaining: pence(31999900) },
					}),
				]}
			/>,
		);
		expect(html).toContain('href="/rounds/r1/criteria"');
		expect(text(html)).toBe(
			"Weights must add up to 100. They add up to 110 The fund has £319,999.00 remaining, £1.00 less than the round's amount",
		);
	});
});

describe("the parts of setting a round up", () => {
	it("say under the financial years that the fund has too little for one", () => {
		const short = refused("fund-overdrawn", "", {
			details: { shortfall: pence(10_000_000), remaining: pence(5_000_000), year: "2026-27" },
		});
		const said = text(renderPage(<SetUpTasks roundId="r1" files={null} problems={[short]} />));
		expect(said).toContain(
			"Financial years The fund has £50,000.00 remaining for 2026-27, £100,000.00 less than the round pays in that year To do",
		);
		expect(said).toContain("About the round and its dates Done");
	});
});

describe("what waits for whom", () => {
	it("is counted in words and leads to where it is mended", () => {
		const html = renderPage(
			<RoundExceptions
				roundId="r1"
				step="assessing"
				exceptions={[
					{ kind: "to-moderate", items: ["C2"] },
					{ kind: "unassigned", items: ["B1", "B2"] },
					{ kind: "not-bid", items: ["Wolverhampton"] },
				]}
			/>,
		);
		expect(html).toContain('href="/rounds/r1/moderation"');
		expect(text(html)).toBe(
			"1 bid waits for a moderator : C2 2 bids lack two assessors : B1; B2 1 partnership has not bid: Wolverhampton",
		);
	});

	it("says whose turn it is when nothing is out of order", () => {
		const shown = renderPage(<RoundExceptions roundId="r1" step="with-board" exceptions={[]} />);
		expect(text(shown)).toBe(
			"The board advises on the proposal; then the decision maker signs the decision.",
		);
	});

	it("says so when nothing waits", () => {
		expect(text(renderPage(<RoundExceptions roundId="r1" step="published" exceptions={[]} />))).toBe(
			"The decision is published. Nothing waits for anybody.",
		);
	});
});

it("who has bid is six of seven, and nothing where the reader may not know", () => {
	const partnerships = Array.from({ length: 7 }, (_, place) => ({
		id: `p${place}`,
		name: `Partnership ${place}`,
		areaName: null,
	}));
	const haveBid = partnerships.slice(1).map(({ id }) => id);
	const known = text(renderPage(<WhoMayBid partnerships={partnerships} haveBid={haveBid} closed />));
	expect(known).toContain("6 of 7 did");
	expect(known).toContain("Partnership 0 Did not bid");
	expect(text(renderPage(<WhoMayBid partnerships={partnerships} haveBid={null} closed />))).not.toContain(
		"bid Partnership 0 Did",
	);
});

it("the next steps are the moves that are possible", () => {
	const html = renderPage(
		<NextSteps
			roundId="r1"
			fundId="f1"
			state="allocating"
			moves={["put-to-board", "return-to-assessing"]}
			mayManage
		/>,
	);
	expect(text(html)).toBe("Put a proposal to the board Return to assessing");
	const open = renderPage(<NextSteps roundId="r1" fundId="f1" state="open" moves={["close"]} mayManage />);
	expect(text(open)).toBe("Extend the closing time");
	expect(renderPage(<NextSteps roundId="r1" fundId="f1" state="open" moves={[]} mayManage={false} />)).toBe(
		"",
	);
	const left = renderPage(
		<NextSteps roundId="r1" fundId="f1" state="published" moves={[]} mayManage toReturn={pence(750000)} />,
	);
	expect(left).toContain('href="/funds/f1/rounds/r1/release"');
	expect(text(left)).toBe("Return £7,500.00 to the fund");
});

it("your work says how long a draft has, and what a round waits for", () => {
	const html = renderPage(
		<YourWork
			now="2026-05-01T09:00:00.000Z"
			work={[
				{
					kind: "draft-bid",
					bidId: "b1",
					title: "Our draft",
					closesAt: "2026-05-03T12:00:00.000Z",
					toCertify: false,
					readyBy: null,
				},
				{ kind: "round", roundId: "r1", round: "Second tranche", step: "assessing", blocks: 0 },
				...[1, 0].map((left) => ({
					...({ kind: "clarification", bidId: `b${left}`, reference: "S1", title: "Another" } as const),
					...{ dueAt: "2026-05-03T12:00:00.000Z", left, sends: true },
				})),
				{ kind: "round-questions", roundId: "r1", round: "Second tranche", questions: 2 },
			]}
		/>,
	);
	expect(text(html)).toContain("Our draft Draft bid, still being written: 2 days and 3 hours left");
	expect(text(html)).toContain("1 question has no answer yet: 2 days and 3 hours left, until 3 May 2026");
	expect(text(html)).toContain("ready for you to check and send: 2 days");
	expect(text(html)).toContain("Second tranche 2 wait for your answers");
	expect(text(html)).toContain("Second tranche Assessing. Assign, chase and check the assessments");
	expect(text(renderPage(<YourWork now="" work={[]} />))).toContain("Nothing waits for you.");
});

it("the latest decisions are linked by number with their sum", () => {
	const html = renderPage(
		<LatestDecisions
			decisions={[
				{
					number: "2013-014",
					title: "Second tranche",
					publishedAt: "2013-11-06T09:00:00.000Z",
					total: pence(31250000),
				},
			]}
		/>,
	);
	expect(html).toContain('href="/decisions/2013-014"');
	expect(text(html)).toContain("014/2013, published 6 November 2013: £312,500.00");
});
