import { describe, expect, it } from "vitest";
import { COST_LINE } from "~/domain/form/kinds/cost-line";
import { RISK } from "~/domain/form/kinds/risk";
import { asOnForm } from "~/domain/form/record-kind";
import { detailsOf } from "~/domain/outcome";
import { readAbout } from "~/use-cases/bid/read-about";
import { readAnswers } from "~/use-cases/bid/read-answers";
import { saveAbout } from "~/use-cases/bid/save-about";
import { NO_ANSWER, saveAnswers } from "~/use-cases/bid/save-answers";
import type { Context } from "~/use-cases/context";
import { readRecords } from "~/use-cases/form/read-records";
import { saveRecord } from "~/use-cases/form/save-record";
import { basesOf } from "~/use-cases/merge-fields";
import { codeOf, done } from "../support/bid-builders";
import { begunBid, costLine, oneOfEach, pounds, risk } from "../support/bid-record-builders";

const QUESTIONS = ["need-problem", "need-evidence"] as const;
let pages = 0;
const newPage = () => `page-${String(++pages).padStart(4, "0")}`;

/** A bid with two people who write it. */
function writers() {
	const { bidder, colleague, bidId } = begunBid();
	return { bidder, colleague, bidId, ...needOf(bidId), textOf: (key: string) => textOf(bidder, bidId, key) };
}

/** Opens the questions of a section; what it gives saves them as they are typed there. */
const needOf = (bidId: string) => ({
	openNeed(context: Context) {
		const { answers, revision } = done(readAnswers(context, { bidId, section: "need" }));
		const stood = Object.fromEntries(QUESTIONS.map((key) => [key, answers[key] ?? NO_ANSWER]));
		const opened = { page: newPage(), bases: basesOf(stood) };
		const save = (typed: Partial<Record<(typeof QUESTIONS)[number], string>>) => {
			const texts = Object.entries(typed).map(([key, text]) => [key, { state: "answered" as const, text }]);
			const given = { ...stood, ...Object.fromEntries(texts) };
			return saveAnswers(context, { bidId, section: "need", revision, opened, answers: given });
		};
		return { save, opened };
	},
});

const textOf = (context: Context, bidId: string, key: string) =>
	done(readAnswers(context, { bidId, section: "need" })).answers[key]?.text ?? "";

describe("two people in one section", () => {
	it("each save what they changed, whoever saves first", () => {
		const { bidder, colleague, openNeed, textOf } = writers();
		const [first, second] = [openNeed(bidder), openNeed(colleague)];
		done(first.save({ "need-problem": "As the bidder sees it" }));
		done(second.save({ "need-evidence": "As the colleague counted it" }));
		expect(textOf("need-problem")).toBe("As the bidder sees it");
		expect(textOf("need-evidence")).toBe("As the colleague counted it");
	});

	it("are asked where both changed the same answer, and nothing is overwritten", () => {
		const { bidder, colleague, bidId, openNeed, textOf } = writers();
		const [first, second] = [openNeed(bidder), openNeed(colleague)];
		done(first.save({ "need-problem": "First words", "need-evidence": "First evidence" }));
		const refused = second.save({ "need-problem": "Other words" });
		expect(codeOf(refused)).toBe("changed-meanwhile");
		const details = refused.ok ? undefined : detailsOf(refused, "changed-meanwhile");
		expect(details?.by).toContain("bidder");
		expect(details?.fields?.clashes).toEqual(["need-problem"]);
		expect(details?.fields?.taken).toEqual(["need-evidence"]);
		expect(details?.theirs["need-problem"]).toEqual({ state: "answered", text: "First words" });
		expect(textOf("need-problem")).toBe("First words");
		const bases = details?.fields?.bases ?? {};
		const opened = { page: second.opened.page, bases };
		const answers = { "need-problem": { state: "answered" as const, text: "Other words, on purpose" } };
		done(saveAnswers(colleague, { bidId, section: "need", revision: 0, opened, answers }));
		expect(textOf("need-problem")).toBe("Other words, on purpose");
		expect(textOf("need-evidence")).toBe("First evidence");
	});

	it("agree where both wrote the same", () => {
		const { bidder, colleague, openNeed } = writers();
		const [first, second] = [openNeed(bidder), openNeed(colleague)];
		done(first.save({ "need-problem": "The same words" }));
		done(second.save({ "need-problem": "The same words" }));
	});

	it("a page is never in its own way, another window of the same person is", () => {
		const { bidder, colleague, openNeed } = writers();
		const [here, elsewhere] = [openNeed(bidder), openNeed(bidder)];
		done(here.save({ "need-problem": "Once" }));
		done(here.save({ "need-problem": "Once and again" }));
		expect(codeOf(elsewhere.save({ "need-problem": "In the other window" }))).toBe("changed-meanwhile");
		done(openNeed(colleague).save({ "need-problem": "By a colleague since" }));
		expect(codeOf(here.save({ "need-problem": "Once more" }))).toBe("changed-meanwhile");
	});

	it("title and contact merge as answers do", () => {
		const { bidder, colleague, bidId } = writers();
		const open = (context: Context) => {
			const { values, revision } = done(readAbout(context, { bidId }));
			const opened = { page: newPage(), bases: basesOf(values) };
			return (typed: Partial<typeof values>) =>
				saveAbout(context, { bidId, revision, opened, ...values, ...typed });
		};
		const [first, second, third] = [open(bidder), open(colleague), open(colleague)];
		done(first({ title: "Six events" }));
		done(second({ contactName: "Nadia Fenwright" }));
		expect(done(readAbout(bidder, { bidId })).values).toMatchObject({
			title: "Six events",
			contactName: "Nadia Fenwright",
		});
		expect(codeOf(third({ title: "Seven events" }))).toBe("changed-meanwhile");
	});
});

describe("two people on one record", () => {
	it("each save the fields they changed, and are asked where it is the same", () => {
		const { bidder, colleague, bidId } = writers();
		const records = oneOfEach(bidder, bidId);
		const id = records.risks;
		const [stood] = done(readRecords(bidder, RISK, { bidId })).records.map(({ values }) => values);
		const values = { ...risk(), ...stood };
		const open = (context: Context) => {
			const opened = { page: newPage(), bases: basesOf(asOnForm(RISK, values)) };
			return (typed: Partial<typeof values>) =>
				saveRecord(context, RISK, { bidId, id, revision: 1, opened, values: { ...values, ...typed } });
		};
		const [first, second] = [open(bidder), open(colleague)];
		done(first({ owner: "Events lead" }));
		done(second({ mitigation: "Book halls early" }));
		const now = done(readRecords(bidder, RISK, { bidId })).records[0]?.values;
		expect(now).toMatchObject({ owner: "Events lead", mitigation: "Book halls early" });
		expect(codeOf(second({ owner: "Chair" }))).toBe("changed-meanwhile");
	});

	it("an amount that follows from quantity and unit cost is not in the way of other fields", () => {
		const { bidder, colleague, bidId } = writers();
		const records = oneOfEach(bidder, bidId);
		const id = records.costs;
		const line = {
			...costLine(records.interventions, { quantity: "2", unitCost: pounds(10) }),
			amount: null,
		};
		const before = done(readRecords(bidder, COST_LINE, { bidId })).records[0];
		done(saveRecord(bidder, COST_LINE, { bidId, id, revision: before?.revision ?? 0, values: line }));
		const stood = done(readRecords(bidder, COST_LINE, { bidId })).records[0]?.values ?? line;
		const open = (context: Context) => {
			const opened = { page: newPage(), bases: basesOf(asOnForm(COST_LINE, stood)) };
			return (typed: Partial<typeof line>) =>
				saveRecord(context, COST_LINE, { bidId, id, revision: 0, opened, values: { ...line, ...typed } });
		};
		const [first, second] = [open(bidder), open(colleague)];
		done(first({ quantity: "3" }));
		done(second({ description: "Halls by the hour" }));
		expect(done(readRecords(bidder, COST_LINE, { bidId })).records[0]?.values).toMatchObject({
			description: "Halls by the hour",
			quantity: "3",
			amount: pounds(30),
		});
	});
});
