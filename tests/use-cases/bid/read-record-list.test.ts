import { describe, expect, it } from "vitest";
import { addRisk } from "~/use-cases/bid/add-risk";
import { readRecordList } from "~/use-cases/bid/read-record-list";
import { readTaskList } from "~/use-cases/bid/read-task-list";
import { closeDueRounds } from "~/use-cases/round/close-due-rounds";
import { bid } from "~db/schema/bid";
import { CLOSES, codeOf, done } from "../../support/bid-builders";
import { begunBid, oneOfEach, risk } from "../../support/bid-record-builders";

describe("reading a section's records", () => {
	it("gives each section its own, in the order they were added", () => {
		const { bidder, signatory, bidId } = begunBid();
		const keys = oneOfEach(bidder, bidId);
		const second = done(addRisk(bidder, { bidId, values: risk({ description: "Rain" }) })).id;
		const { bid: head, records } = done(readRecordList(signatory, { bidId, section: "risks" }));
		expect(records.map(({ id }) => id)).toEqual([keys.risks, second]);
		expect(head).toMatchObject({ id: bidId, reference: null, editable: true });
		for (const section of ["savings", "funding", "outcomes"] as const)
			expect(done(readRecordList(bidder, { bidId, section })).records.map(({ id }) => id)).toEqual([
				keys[section],
			]);
	});

	it("is for the bid's own partnership, for reading alone once submitted", () => {
		const { world, bidder, stranger, bidId } = begunBid();
		for (const context of [stranger, world.as(world.fundManager), world.public])
			expect(codeOf(readRecordList(context, { bidId, section: "risks" }))).toBe("not-found");
		world.db.update(bid).set({ state: "submitted" }).run();
		expect(done(readRecordList(bidder, { bidId, section: "risks" })).bid).toMatchObject({
			editable: false,
			leftBehind: false,
		});
	});

	it("is for reading alone once the round has closed without the bid", () => {
		const { world, bidder, bidId } = begunBid();
		world.clock.set(CLOSES);
		for (const closed of [false, true]) {
			if (closed) closeDueRounds(world.system);
			expect(done(readRecordList(bidder, { bidId, section: "risks" })).bid).toMatchObject({
				editable: false,
				leftBehind: true,
			});
			expect(done(readTaskList(bidder, { bidId }))).toMatchObject({ open: false, may: { withdraw: false } });
		}
	});
});
