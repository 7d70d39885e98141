import { expect, it } from "vitest";
import { MEASURE } from "~/domain/form/kinds/measure";
import { addRecord } from "~/use-cases/form/add-record";
import { erasePeople } from "~db/bid/erase-people";
import { measures } from "~db/bid/records";
import { done } from "../../support/bid-builders";
import { begunBid, measure } from "../../support/bid-record-builders";

it("erases the owner of a measure with the bid's people, and nobody else's", () => {
	const { world, bidder, bidId } = begunBid();
	for (const owner of ["Jane Smith", "Analyst"])
		done(addRecord(bidder, MEASURE, { bidId, values: measure({ owner }) }));
	erasePeople(world.db, bidId, ["Jane Smith"]);
	expect(measures.list(world.db, bidId).map(({ values, revision }) => [values.owner, revision])).toEqual([
		["", 2],
		["Analyst", 1],
	]);
});
