import { describe, expect, it } from "vitest";
import { RECORD_KINDS } from "~/domain/form/kinds";
import { RISK } from "~/domain/form/kinds/risk";
import { readTaskList } from "~/use-cases/bid/read-task-list";
import { addRecord } from "~/use-cases/form/add-record";
import { readRecords } from "~/use-cases/form/read-records";
import { closeDueRounds } from "~/use-cases/round/close-due-rounds";
import { bid } from "~db/schema/bid";
import { CLOSES, codeOf, done } from "../../support/bid-builders";
import { begunBid, oneOfEach, risk } from "../../support/bid-record-builders";

describe("reading a section's records", () => {
	it("gives each section its own, in the order they were added", () => {
		const { bidder, signatory, bidId } = begunBid();
		const keys = oneOfEach(bidder, bidId);
		const second = done(addRecord(bidder, RISK, { bidId, values: risk({ description: "Rain" }) })).id;
		const { bid: head, records } = done(readRecords(signatory, RISK, { bidId }));
		expect(records.map(({ id }) => id)).toEqual([keys.risks, second]);
		expect(head).toMatchObject({ id: bidId, reference: null, editable: true });
		for (const kind of RECORD_KINDS.filter(({ key }) => key !== RISK.key))
			expect(done(readRecords(bidder, kind, { bidId })).records.map(({ id }) => id)).toEqual([
				keys[kind.section as keyof typeof keys],
			]);
	});

	it("is for the bid's own partnership, for reading alone once submitted", () => {
		const { world, bidder, stranger, bidId } = begunBid();
		for (const context of [stranger, world.as(world.fundManager), world.public])
			expect(codeOf(readRecords(context, RISK, { bidId }))).toBe("not-found");
		world.db.update(bid).set({ state: "submitted" }).run();
		expect(done(readRecords(bidder, RISK, { bidId })).bid).toMatchObject({
			editable: false,
			leftBehind: false,
		});
	});

	it("is for reading alone once the round has closed without the bid", () => {
		const { world, bidder, bidId } = begunBid();
		world.clock.set(CLOSES);
		for (const closed of [false, true]) {
			if (closed) closeDueRounds(world.system);
			expect(done(readRecords(bidder, RISK, { bidId })).bid).toMatchObject({
				editable: false,
				leftBehind: true,
			});
			expect(done(readTaskList(bidder, { bidId }))).toMatchObject({ open: false, may: { withdraw: false } });
		}
	});
});
