import { expect, it } from "vitest";
import { RISK } from "~/domain/form/kinds/risk";
import { readRevisions } from "~/use-cases/bid/read-revisions";
import { addRecord } from "~/use-cases/form/add-record";
import { moveRecord } from "~/use-cases/form/move-record";
import { done } from "../../support/bid-builders";
import { begunBid, risk } from "../../support/bid-record-builders";

it("the history names the record that was moved, and shows no change of it", () => {
	const { bidder, bidId } = begunBid();
	done(addRecord(bidder, RISK, { bidId, values: risk({ description: "Snow" }) }));
	const { id } = done(addRecord(bidder, RISK, { bidId, values: risk({ description: "Rain" }) }));
	done(moveRecord(bidder, RISK, { bidId, id, to: "up" }));
	const [last] = done(readRevisions(bidder, { bidId })).revisions;
	expect(last).toMatchObject({ what: "Moved a risk", about: "Rain", changes: [], figures: null });
});
