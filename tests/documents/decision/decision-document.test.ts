import { expect, it } from "vitest";
import { decisionDocument } from "~/documents/decision/decision-document";
import { laidOut } from "~/documents/document";
import type { NoticeContent } from "~/domain/decision/notice";
import { pence } from "~/domain/money";
import { WHOLE_TEXT } from "../../support/decision-builders";

const OFFICE: NoticeContent = {
	format: "tranche-decision/1",
	kind: "office",
	subject: "delegation",
	number: "2026-003",
	title: "Small grants by the chief executive",
	decidingOffice: { name: "Police and Crime Commissioner", title: "Commissioner", identifier: null },
	funder: { name: "West Midlands PCC", identifier: null },
	fund: null,
	round: null,
	text: WHOLE_TEXT,
	lines: [],
	total: pence(0n),
	available: pence(0n),
	scenario: null,
	departures: [],
	apart: [{ reference: "B2", why: "The commissioner is a trustee." }],
	agreed: [
		{ body: "Cabinet", capacity: "Responsible authority", resolvedOn: "2026-11-02", evidence: "Minute 7" },
	],
	vote: { for: 4, against: 1, abstained: 0, quorum: 3 },
	delegates: {
		officer: "Iris Fenwater",
		post: "Chief executive",
		power: "Police Reform and Social Responsibility Act 2011, section 18",
		fund: null,
		perDecision: pence(10_000_00n),
		startsOn: "2026-12-01",
		endsOn: null,
		consult: "",
		report: "Each quarter to the panel",
	},
	actions: [{ what: "Report the first uses", owner: "Chief executive", dueOn: "2027-03-31" }],
	signature: { name: "Ann Holder", title: "Commissioner", at: "2026-11-20T10:00:00.000Z" },
};

it("names a deciding office whose name says its title once", () => {
	const file = { sha256: null, publishedAt: null, audit: null, address: null, passages: null };
	const office = { name: "Police and Crime Commissioner", title: "Commissioner", identifier: null };
	const aboutOf = (decidingOffice: NoticeContent["decidingOffice"]) =>
		decisionDocument({ ...file, content: { ...OFFICE, decidingOffice } }).about[0];
	expect(aboutOf(office)).toBe("Police and Crime Commissioner");
	expect(aboutOf({ ...office, title: "Mayor" })).toBe("Mayor, Police and Crime Commissioner");
});

it("says under what a decision was made, with whom, what it delegates and what is to be done", () => {
	const document = decisionDocument({
		...{
			content: OFFICE,
			sha256: "a".repeat(64),
			publishedAt: null,
			audit: null,
			address: null,
			passages: null,
		},
	});
	const laid = laidOut(document);
	const terms = laid.flatMap((block) => (block.is === "terms" ? block.terms : []));
	const said = Object.fromEntries(terms.map((each) => [each.term, each.said]));
	expect(said).toMatchObject({
		About: "Delegation to an officer",
		B2: "Decided in a decision of its own. The commissioner is a trustee.",
		Vote: "4 for, 1 against, 0 abstained. The quorum is 3.",
		"Delegated to": "Chief executive, Iris Fenwater",
		Fund: "Any fund of the office",
		Most: "£10,000.00 in one decision",
		"In force": "From 1 December 2026",
		"Must report": "Each quarter to the panel",
	});
	expect(Object.keys(said)).not.toContain("Must consult");
	expect(Object.keys(said)).not.toContain("Remaining in the fund before");
	const tables = laid.flatMap((block) => (block.is === "table" ? [[block.caption, block.rows]] : []));
	expect(tables).toEqual([
		["Who agreed", [["Cabinet", "Responsible authority", "2 November 2026", "Minute 7"]]],
		["What is to be done", [["Report the first uses", "Chief executive", "31 March 2027"]]],
	]);
});
