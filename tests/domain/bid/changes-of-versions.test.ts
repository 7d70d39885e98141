import { describe, expect, it } from "vitest";
import { changeInWords, changesOfVersions } from "~/domain/bid/changes-of-versions";
import type { BidContent } from "~/domain/bid/content";
import { pence } from "~/domain/money";
import { bidContent } from "../../support/bid-content";

const SECTIONS = ["need", "interventions", "costs", "risks"];

const changed = (change: (content: BidContent) => BidContent) => {
	const before = bidContent();
	return changesOfVersions(before, change(before), SECTIONS).map(changeInWords);
};

describe("what differs between two versions of a bid", () => {
	it("is nothing of the same version", () => {
		expect(changed((content) => content)).toEqual([]);
	});

	it("names an amount before and after", () => {
		const words = changed((content) => ({
			...content,
			interventions: content.interventions.map((each, place) =>
				place === 0 ? { ...each, asked: pence(1_234_500) } : each,
			),
		}));
		expect(words).toHaveLength(1);
		expect(words[0]).toMatch(/Amount.*: £[\d,.]+ before, £12,345\.00 now$/);
	});

	it("names what was added and removed, and a long text as reworded", () => {
		const risk = { description: "No venue", likelihood: 2, impact: 3, mitigation: "", owner: "" };
		const words = changed((content) => ({
			...content,
			risks: [...content.risks, risk],
			answers: content.answers.map((answer, place) =>
				place === 0 ? { ...answer, text: `${answer.text} ${"More figures. ".repeat(20)}` } : answer,
			),
		}));
		expect(words).toContain("No venue: added");
		const back = (content: BidContent): BidContent => ({ ...content, risks: [] });
		const with_ = { ...bidContent(), risks: [risk] };
		expect(changesOfVersions(with_, back(with_), SECTIONS).map(changeInWords)).toEqual(["No venue: removed"]);
	});
});
