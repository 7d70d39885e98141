import { describe, expect, it } from "vitest";
import { completeness } from "~/domain/bid/completeness";
import type { BidContent } from "~/domain/bid/content";
import { askedOf } from "~/domain/bid/read-content";
import { pence } from "~/domain/money";
import { bidContent, costLine, interventionContent } from "../../support/bid-content";
import { pounds } from "../../support/written";

const codes = (remarks: readonly { readonly code: string }[]) => remarks.map(({ code }) => code);
const blocksOf = (content: BidContent) => codes(completeness(content, "given").blocks);
const wordsOf = (content: BidContent) => completeness(content, "given").warnings.map(({ words }) => words);
const without = (question: string) => bidContent().answers.filter((answer) => answer.question !== question);

describe("what a bid needs before it can be submitted", () => {
	it("nothing more, when all is there", () => {
		const { blocks, warnings, sections } = completeness(bidContent(), "given");
		expect(blocks).toEqual([]);
		expect(warnings).toEqual([]);
		expect(sections).toMatchObject({ about: "complete", costs: "complete", reduced: "not-started" });
	});

	it.each([
		["a title", bidContent({ title: "" }), "title-missing"],
		["aims", bidContent({ answers: without("aims") }), "aims-missing"],
		["a contact's name", bidContent({ answers: without("contact-name") }), "contact-name-missing"],
		["a contact's address", bidContent({ answers: without("contact-email") }), "contact-email-missing"],
		["an intervention", bidContent({ interventions: [] }), "intervention-missing"],
		["an amount", bidContent({ interventions: [interventionContent({ asked: null })] }), "amount-missing"],
		[
			"an amount above zero",
			bidContent({ interventions: [interventionContent({ asked: pounds("0.00") })] }),
			"amount-missing",
		],
		[
			"an objective",
			bidContent({ interventions: [interventionContent({ objectives: [] })] }),
			"objective-missing",
		],
	])("%s", (_, content, code) => {
		expect(blocksOf(content)).toEqual([code]);
	});

	it("the certificate, which a change of figures makes void", () => {
		expect(codes(completeness(bidContent(), "missing").blocks)).toEqual(["certificate-missing"]);
		expect(codes(completeness(bidContent(), "void").blocks)).toEqual(["certificate-void"]);
	});

	it("an amount and an objective on the same intervention", () => {
		const interventions = [
			interventionContent({ key: "a", objectives: [] }),
			interventionContent({ key: "b", asked: null, costLines: [] }),
		];
		expect(blocksOf(bidContent({ interventions }))).toEqual(["objective-missing"]);
	});

	it("reduced versions below what is asked", () => {
		const reducedVersions = [{ amount: pounds("1500.00"), dropped: "Two events", interventions: null }];
		const { blocks } = completeness(bidContent({ reducedVersions }), "given");
		expect(blocks).toMatchObject([
			{
				code: "reduced-not-below",
				section: "reduced",
				words: "The reduced version of £1,500.00 must be below £1,500.00, the amount before it.",
			},
		]);
	});
});

describe("what a bid is warned of", () => {
	it("lines that do not come to the amount asked, with the figures", () => {
		const costLines = [
			costLine("Interpreter", "652.00"),
			costLine("Second interpreter", "208.00"),
			costLine("Promotional material", "300.00"),
			costLine("Room hire", "200.00"),
		];
		expect(wordsOf(bidContent({ interventions: [interventionContent({ costLines })] }))).toEqual([
			"Engagement events: the lines come to £1,360.00; £140.00 of the £1,500.00 asked is unexplained.",
		]);
	});

	it("an intervention without a breakdown, never as £0.00", () => {
		expect(wordsOf(bidContent({ interventions: [interventionContent({ costLines: [] })] }))).toEqual([
			"Engagement events: no breakdown given of the £1,500.00 asked.",
		]);
	});

	it("partnerships' amounts that do not come to the amount asked", () => {
		const [lead] = bidContent().partnerships;
		const partnerships = [
			{ ...lead, id: "p1", name: "A", areaGss: null, payee: true, amount: pounds("1000.00") },
			{ id: "p2", name: "B", areaGss: null, payee: true, amount: pounds("400.00") },
		];
		expect(wordsOf(bidContent({ partnerships }))).toEqual([
			"The partnerships’ amounts come to £1,400.00, £100.00 less than the £1,500.00 asked.",
		]);
	});

	it("aims of more than two sentences, no payee, questions without an answer and lists without an entry", () => {
		const aims = { question: "aims", state: "answered" as const, text: "One. Two. Three." };
		const content = bidContent({
			answers: [aims, ...without("aims").filter(({ question }) => question !== "succession")],
			partnerships: bidContent().partnerships.map((each) => ({ ...each, payee: false })),
			risks: [],
		});
		const { warnings, sections } = completeness(content, "given");
		expect(warnings).toMatchObject([
			{ code: "aims-long" },
			{ code: "payee-missing" },
			{ code: "answer-missing", of: "succession" },
			{ code: "records-missing", of: "risks" },
		]);
		expect(warnings).toHaveLength(4);
		expect(sections).toMatchObject({ about: "incomplete", delivery: "incomplete", risks: "not-started" });
	});

	it("takes a reason why there is no answer for an answer", () => {
		const answers = [
			...without("succession"),
			{ question: "succession", state: "does-not-apply" as const, text: "One event" },
		];
		expect(wordsOf(bidContent({ answers }))).toEqual([]);
	});
});

describe("a bid that asks more than the round's whole money", () => {
	const warned = (money: number, reducedVersions: BidContent["reducedVersions"] = []) =>
		codes(completeness(bidContent({ reducedVersions }), "given", pence(money)).warnings).filter((code) =>
			["asks-above-round", "cannot-be-funded"].includes(code),
		);
	const asked = Number(askedOf(bidContent()));

	it("is told at once, and not stopped", () => {
		expect(warned(asked)).toEqual([]);
		expect(warned(asked - 1)).toEqual(["cannot-be-funded"]);
		expect(
			warned(asked - 1, [{ amount: pounds("0.01"), dropped: "Most of it", interventions: null }]),
		).toEqual(["asks-above-round"]);
		expect(completeness(bidContent(), "given", pence(asked - 1)).blocks).toEqual([]);
	});
});
