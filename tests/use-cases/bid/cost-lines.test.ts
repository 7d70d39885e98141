import { describe, expect, it } from "vitest";
import { COST_LINE } from "~/domain/form/kinds/cost-line";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { pence } from "~/domain/money";
import { readInterventions } from "~/use-cases/bid/read-interventions";
import { saveObjectives } from "~/use-cases/bid/save-objectives";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { addRecord } from "~/use-cases/form/add-record";
import { removeRecord } from "~/use-cases/form/remove-record";
import { saveRecord } from "~/use-cases/form/save-record";
import { lastCertificate } from "~db/bid/certificate";
import { costLines } from "~db/bid/records";
import { auditDetail } from "~db/schema/audit";
import { bid } from "~db/schema/bid";
import { codeOf, done, draftBid } from "../../support/bid-builders";
import { begunBid, costLine, intervention, pounds } from "../../support/bid-record-builders";

/** SS3 of 2013: engagement events, £1,500 asked, lines as published. */
function engagementEvents() {
	const begun = begunBid();
	const { bidder, bidId } = begun;
	const interventionId = done(addRecord(bidder, INTERVENTION, { bidId, values: intervention() })).id;
	const lines = [652, 208, 300, 200].map(
		(amount) =>
			done(
				addRecord(bidder, COST_LINE, { bidId, values: costLine(interventionId, { amount: pounds(amount) }) }),
			).id,
	);
	return { ...begun, interventionId, lines };
}

describe("the cost lines of SS3", () => {
	it("come to £1,360.00; £140.00 of the £1,500.00 asked is unexplained", () => {
		const { bidder, bidId } = engagementEvents();
		const { sums, interventions } = done(readInterventions(bidder, { bidId }));
		const words = "The lines come to £1,360.00; £140.00 of the £1,500.00 asked is unexplained";
		expect(sums).toMatchObject({ asked: 150_000n, lines: 136_000n, difference: 14_000n, words });
		expect(interventions).toMatchObject([{ sum: { words }, lines: [{}, {}, {}, {}] }]);
	});

	it("take their amount from quantity × unit cost, and refuse another amount beside it", () => {
		const { world, bidder, bidId, interventionId, lines } = engagementEvents();
		const values = costLine(interventionId, { quantity: "6", unitCost: pence(10_400) });
		const [id = ""] = lines;
		expect(saveRecord(bidder, COST_LINE, { bidId, id, revision: 1, values })).toMatchObject({
			code: "amounts-differ",
			path: "amount",
		});
		done(saveRecord(bidder, COST_LINE, { bidId, id, revision: 1, values: { ...values, amount: null } }));
		expect(costLines.byKey(world.db, id)?.values.amount).toBe(62_400n);
		expect(done(readInterventions(bidder, { bidId })).sums.lines).toBe(133_200n);
	});

	it("stand in an intervention of the same bid only", () => {
		const { world, bidder, bidId } = engagementEvents();
		const other = draftBid(world, world.roundId, { partnershipId: world.solihull.id });
		const theirs = done(readInterventions(world.as(world.solihull.bidder), { bidId: other }))
			.interventions[0];
		const values = costLine(theirs?.id ?? "");
		expect(codeOf(addRecord(bidder, COST_LINE, { bidId, values }))).toBe("intervention-unknown");
	});

	it("go with their intervention when it is removed, and the audit keeps them", () => {
		const { world, bidder, bidId, interventionId, lines } = engagementEvents();
		done(removeRecord(bidder, INTERVENTION, { bidId, id: interventionId, revision: 1 }));
		expect(costLines.list(world.db, bidId)).toEqual([]);
		const details = world.db.select().from(auditDetail).all();
		const last = JSON.parse(details.at(-1)?.detail ?? "{}");
		expect(last.before).toMatchObject({ title: "Engagement events", asked: "1500.00" });
		expect(last.costLines.map((line: { id: string }) => line.id)).toEqual(lines);
	});

	it("void the signatory's certificate when their figures change, and not when their words do", () => {
		const { world, bidId } = engagementEventsCertified();
		const bidder = world.as(world.sandwell.bidder);
		const line = done(readInterventions(bidder, { bidId })).interventions[0]?.lines[0];
		if (!line) throw new Error("the bid has a cost line");
		const save = (revision: number, more: object) =>
			done(
				saveRecord(bidder, COST_LINE, { bidId, id: line.id, revision, values: { ...line.values, ...more } }),
			);
		save(1, { description: "Interpreter, six sessions" });
		expect(lastCertificate(world.db, bidId)?.voidedAt).toBeNull();
		save(2, { description: "Interpreter, six sessions", amount: pounds(624) });
		expect(lastCertificate(world.db, bidId)?.voidedAt).toBe(world.clock.now());
	});
});

function engagementEventsCertified() {
	const { world } = begunBid();
	const bidId = draftBid(world, world.roundId, {
		partnershipId: world.sandwell.id,
		interventions: [
			{
				title: "Engagement events",
				asked: 150_000n,
				costLines: [{ description: "Interpreter", amount: 65_200n }],
			},
		],
	});
	done(certifyBid(world.as(world.sandwell.signatory), { bidId }));
	return { world, bidId };
}

describe("reading a bid's interventions", () => {
	it("shows their objectives, and a missing breakdown as none", () => {
		const { world, bidder, bidId } = begunBid();
		const id = done(addRecord(bidder, INTERVENTION, { bidId, values: intervention() })).id;
		const objectiveId = world.objectives["1.3"] ?? "";
		done(
			saveObjectives(bidder, {
				bidId,
				interventionId: id,
				revision: 0,
				objectives: [{ objectiveId, how: "By trust" }],
			}),
		);
		const { interventions, sums } = done(readInterventions(bidder, { bidId }));
		expect(interventions[0]?.objectives).toEqual([{ code: "1.3", title: "Objective 1.3" }]);
		expect(sums).toMatchObject({ lines: null, difference: null, words: "No breakdown given" });
	});

	it("is for the bid's own partnership; a submitted bid can be read and not edited", () => {
		const { world, bidder, stranger, bidId } = begunBid();
		expect(codeOf(readInterventions(stranger, { bidId }))).toBe("not-found");
		expect(codeOf(readInterventions(world.as(world.fundManager), { bidId }))).toBe("not-found");
		expect(codeOf(readInterventions(bidder, { bidId: "no-such-bid" }))).toBe("not-found");
		expect(done(readInterventions(bidder, { bidId })).bid.editable).toBe(true);
		world.db.update(bid).set({ state: "submitted" }).run();
		expect(done(readInterventions(bidder, { bidId })).bid.editable).toBe(false);
	});
});
