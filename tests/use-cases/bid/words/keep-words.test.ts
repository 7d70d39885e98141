import { describe, expect, it } from "vitest";
import { laterBy } from "~/clock";
import { deleteBid } from "~/use-cases/bid/delete-bid";
import { forgetOldWords } from "~/use-cases/bid/words/forget-old-words";
import { forgetWords } from "~/use-cases/bid/words/forget-words";
import { keepWords } from "~/use-cases/bid/words/keep-words";
import { readOpenForm } from "~/use-cases/bid/words/read-open-form";
import { readBidsWithUnsavedWords, readUnsavedWords } from "~/use-cases/bid/words/read-unsaved-words";
import { actingPerson, type Context } from "~/use-cases/context";
import { othersIn } from "~db/bid/open-forms";
import { inReadTransaction } from "~db/client";
import { auditEntry } from "~db/schema/audit";
import { openForm } from "~db/schema/writing";
import { CLOSES, codeOf, done } from "../../../support/bid-builders";
import { begunBid } from "../../../support/bid-record-builders";

const at = { section: "need", address: "/bids/b/need" };
const bases = { "need-problem": "abc" };

/** Keeps words as a form's script sends them. */
function keep(
	context: Context,
	bidId: string,
	words: Record<string, string[]> | null | undefined,
	page = "page-one",
) {
	return keepWords(context, { bidId, page, ...at, words, bases, instead: [] });
}

/** The same person so many seconds later, by the machine's clock. */
const later = (context: Context, seconds: number): Context => ({
	...context,
	clock: { ...context.clock, machineNow: () => laterBy(context.clock.machineNow(), seconds * 1000) },
});

const WEEK = 7 * 86_400;

describe("words that are typed and not saved", () => {
	it("stand in the form that their person opens next, with what it was opened with, and in nobody else's", () => {
		const { bidder, colleague, bidId } = begunBid();
		done(keep(bidder, bidId, { "need-problem.text": ["Half a sen"] }));
		const [unsaved] = readOpenForm(bidder, { bidId, ...at }).unsaved;
		expect(unsaved).toMatchObject({
			page: "page-one",
			words: { "need-problem.text": ["Half a sen"] },
			bases,
		});
		expect(readOpenForm(colleague, { bidId, ...at }).unsaved).toEqual([]);
		expect(done(readUnsavedWords(bidder, { bidId })).forms).toHaveLength(1);
		expect(done(readUnsavedWords(colleague, { bidId })).forms).toEqual([]);
		expect(readBidsWithUnsavedWords(bidder)).toMatchObject([{ id: bidId }]);
	});

	it("of a bid that their person may not read any more are told of nowhere", () => {
		const { world, bidder, bidId } = begunBid();
		done(keep(bidder, bidId, { title: ["One"] }));
		const left = { ...bidder, actor: { ...world.as(world.sandwell.bidder).actor, memberships: [] } };
		expect(readBidsWithUnsavedWords(left)).toEqual([]);
		expect(codeOf(readUnsavedWords(left, { bidId }))).toBe("not-found");
	});

	it("change nothing in the bid, and the audit tells nothing of them", () => {
		const { world, bidder, bidId } = begunBid();
		const entries = () => world.db.select().from(auditEntry).all().length;
		const before = entries();
		done(keep(bidder, bidId, { "need-problem.text": ["Half a sen"] }));
		done(forgetWords(bidder, [{ page: "page-one" }]));
		expect(entries()).toBe(before);
	});

	it("are kept of each window apart, the newest first", () => {
		const { bidder, bidId } = begunBid();
		done(keep(bidder, bidId, { title: ["One"] }, "page-one"));
		done(keep(later(bidder, 1), bidId, { title: ["Two"] }, "page-two"));
		expect(readOpenForm(bidder, { bidId, ...at }).unsaved.map(({ page }) => page)).toEqual([
			"page-two",
			"page-one",
		]);
	});

	it("are forgotten once saved, unless something was typed since", () => {
		const { bidder, bidId } = begunBid();
		done(keep(bidder, bidId, { title: ["One"] }));
		const shown = readOpenForm(bidder, { bidId, ...at }).unsaved;
		done(keep(later(bidder, 1), bidId, { title: ["One and more"] }));
		done(forgetWords(bidder, shown));
		expect(readOpenForm(bidder, { bidId, ...at }).unsaved).toMatchObject([
			{ words: { title: ["One and more"] } },
		]);
		done(forgetWords(bidder, [{ page: "page-one" }]));
		expect(readOpenForm(bidder, { bidId, ...at }).unsaved).toEqual([]);
	});

	it("are forgotten only where each of their boxes was saved or is in the form that took their place", () => {
		const { bidder, bidId } = begunBid();
		done(keep(bidder, bidId, { title: ["One"], hidden: ["Two"] }));
		const instead = readOpenForm(bidder, { bidId, ...at }).unsaved;
		const pages = () => readOpenForm(bidder, { bidId, ...at }).unsaved.map(({ page }) => page);
		done(forgetWords(bidder, instead, new Set(["title"])));
		expect(pages()).toEqual(["page-one"]);
		const next = { bidId, page: "page-two", ...at, bases, instead };
		done(keepWords(bidder, { ...next, words: { title: ["One"] } }));
		expect(pages()).toContain("page-one");
		done(keepWords(bidder, { ...next, words: { title: ["One"], hidden: ["Two"] } }));
		expect(pages()).toEqual(["page-two"]);
		done(forgetWords(bidder, [{ page: "page-two" }], new Set(["title", "hidden", "more"])));
		expect(pages()).toEqual([]);
	});

	it("are kept after the round closed, which the page is told, and no longer than seven days", () => {
		const { world, bidder, bidId } = begunBid();
		world.clock.set(laterBy(CLOSES, 1000));
		const kept = done(keep(bidder, bidId, { title: ["Too late"] }));
		expect(kept.over).toMatchObject({ bid: "draft", closesAt: CLOSES });
		expect(readOpenForm(later(bidder, WEEK - 1), { bidId, ...at }).unsaved).toHaveLength(1);
		expect(readOpenForm(later(bidder, WEEK + 1), { bidId, ...at }).unsaved).toEqual([]);
		done(keep(later(bidder, WEEK + 1), bidId, undefined, "page-two"));
		expect(world.db.select().from(openForm).all()).toMatchObject([{ page: "page-two", words: null }]);
	});

	it("are taken of nobody else, nor under another bid's page, nor without end", () => {
		const { world, bidder, stranger, bidId } = begunBid();
		expect(codeOf(keep(stranger, bidId, { title: ["Mine"] }))).toBe("not-found");
		expect(codeOf(keep(world.as(world.fundManager), bidId, { title: ["Mine"] }))).toBe("not-found");
		expect(codeOf(keep(bidder, bidId, { title: ["x".repeat(400_001)] }))).toBe("too-many-words");
	});

	it("are forgotten by the process where nobody types any more", () => {
		const { world, bidder, bidId } = begunBid();
		done(keep(bidder, bidId, { title: ["One"] }));
		forgetOldWords(later(world.system, WEEK - 1));
		expect(world.db.select().from(openForm).all()).toHaveLength(1);
		forgetOldWords(later(world.system, WEEK + 1));
		expect(world.db.select().from(openForm).all()).toEqual([]);
	});

	it("are kept of fifty forms of a bid and no more, which the next one is told", () => {
		const { bidder, colleague, bidId } = begunBid();
		for (let form = 1; form <= 50; form++) done(keep(bidder, bidId, { title: ["One"] }, `page-${form}`));
		expect(codeOf(keep(bidder, bidId, { title: ["One more"] }, "page-51"))).toBe("too-many-forms");
		done(keep(bidder, bidId, { title: ["One and more"] }, "page-1"));
		done(keep(colleague, bidId, { title: ["Another's"] }, "page-51"));
		done(forgetWords(bidder, [{ page: "page-7" }]));
		done(keep(bidder, bidId, { title: ["One more"] }, "page-51"));
	});

	it("are read for nobody else", () => {
		const { world, bidder, colleague, bidId } = begunBid();
		done(keep(bidder, bidId, { title: ["Half a sen"] }));
		const others = inReadTransaction(world.db, (tx) => othersIn(tx, bidId, actingPerson(colleague) ?? ""));
		expect(others).toMatchObject([{ hasWords: 1 }]);
		expect(JSON.stringify(others)).not.toContain("Half a sen");
	});

	it("go with a bid that is deleted", () => {
		const { world, bidder, bidId } = begunBid();
		done(keep(bidder, bidId, { title: ["One"] }));
		done(deleteBid(bidder, { bidId }));
		expect(world.db.select().from(openForm).all()).toEqual([]);
	});
});

describe("who else is in a section", () => {
	it("is whoever has a form of it open, or words there that are not saved", () => {
		const { bidder, colleague, signatory, bidId } = begunBid();
		done(keep(bidder, bidId, undefined, "page-one"));
		done(keep(signatory, bidId, { title: ["One"] }, "page-two"));
		const seen = (seconds = 0) => readOpenForm(later(colleague, seconds), { bidId, ...at }).others;
		expect(seen().map(({ isHere }) => isHere)).toEqual([true, true]);
		expect(seen().map(({ typedAt }) => typedAt === null)).toEqual([true, false]);
		expect(seen(100)).toMatchObject([{ isHere: false, typedAt: expect.any(String) }]);
		expect(readOpenForm(colleague, { bidId, ...at, section: "delivery" }).others).toEqual([]);
		expect(done(keep(bidder, bidId, undefined, "page-one")).others).toHaveLength(1);
	});
});
