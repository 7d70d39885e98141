import { describe, expect, it } from "vitest";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { RISK } from "~/domain/form/kinds/risk";
import type { Pence } from "~/domain/money";
import { readInterventions } from "~/use-cases/bid/read-interventions";
import { saveAbout } from "~/use-cases/bid/save-about";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { readCertificate } from "~/use-cases/bid/submission/read-certificate";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";
import { takeBackBid } from "~/use-cases/bid/submission/take-back-bid";
import { addRecord } from "~/use-cases/form/add-record";
import { saveRecord } from "~/use-cases/form/save-record";
import { bidWorld, codeOf, done, draftBid } from "../../support/bid-builders";

function certified() {
	const world = bidWorld();
	const bidId = draftBid(world, world.roundId, { partnershipId: world.solihull.id });
	const [bidder, signatory] = [world.as(world.solihull.bidder), world.as(world.solihull.signatory)];
	const { figures } = done(certifyBid(signatory, { bidId }));
	const stateNow = () => done(readCertificate(bidder, { bidId })).state;
	const changeAmount = (asked: bigint) => {
		const [record] = done(readInterventions(bidder, { bidId })).interventions;
		if (!record) throw new Error("no intervention");
		const values = { ...record.values, asked: asked as Pence };
		done(saveRecord(bidder, INTERVENTION, { bidId, id: record.id, revision: record.revision, values }));
	};
	return { world, bidId, bidder, signatory, figures, stateNow, changeAmount };
}

describe("the certificate", () => {
	it("is given by a signatory of the bid's own partnership", () => {
		const { world, bidId, bidder, stateNow } = certified();
		expect(stateNow()).toBe("given");
		expect(codeOf(certifyBid(bidder, { bidId }))).toBe("forbidden");
		expect(codeOf(certifyBid(world.as(world.walsall.signatory), { bidId }))).toBe("not-found");
	});

	it("is void after a change of a figure, and stays void when the figure is put back", () => {
		const { stateNow, changeAmount } = certified();
		changeAmount(160_000n);
		expect(stateNow()).toBe("void");
		changeAmount(150_000n);
		expect(stateNow()).toBe("void");
	});

	it("tells, once void, who changed which figure on which page, and what it was", () => {
		const { bidId, bidder, signatory, changeAmount } = certified();
		const since = () => done(readCertificate(signatory, { bidId })).since;
		const values = { description: "Rain", likelihood: 2, impact: 2, mitigation: "", owner: "" };
		done(addRecord(bidder, RISK, { bidId, values }));
		expect(since()).toEqual([]);
		changeAmount(160_000n);
		expect(since()).toMatchObject([
			{
				by: "Safer Solihull Partnership bidder",
				page: "interventions",
				figures: [{ field: "Amount asked", before: "£1,500.00", after: "£1,600.00" }],
			},
		]);
		done(certifyBid(signatory, { bidId }));
		expect(since()).toEqual([]);
	});

	it("stands when only words change", () => {
		const { bidId, bidder, stateNow } = certified();
		done(
			saveAbout(bidder, {
				bidId,
				revision: 1,
				title: "Another title",
				aims: "Other aims.",
				contactName: "C",
				contactEmail: "c@example.org",
				contactTelephone: "",
			}),
		);
		const values = { description: "Rain", likelihood: 2, impact: 2, mitigation: "", owner: "" };
		done(addRecord(bidder, RISK, { bidId, values }));
		expect(stateNow()).toBe("given");
	});

	it("binds to the figures that the signatory was shown", () => {
		const { bidId, signatory, figures, changeAmount } = certified();
		changeAmount(160_000n);
		expect(codeOf(certifyBid(signatory, { bidId, figures }))).toBe("figures-changed");
	});

	it("needs no renewal after taking back unless figures change", () => {
		const { bidId, signatory, changeAmount } = certified();
		done(submitBid(signatory, { bidId }));
		done(takeBackBid(signatory, { bidId }));
		expect(done(submitBid(signatory, { bidId })).version).toBe(2);
		done(takeBackBid(signatory, { bidId }));
		changeAmount(160_000n);
		expect(submitBid(signatory, { bidId })).toMatchObject({
			code: "not-complete",
			details: { blocks: [{ code: "certificate-void" }] },
		});
	});

	it("cannot be given while nothing is asked", () => {
		const world = bidWorld();
		const bidId = draftBid(world, world.roundId, { partnershipId: world.solihull.id, interventions: [] });
		expect(codeOf(certifyBid(world.as(world.solihull.signatory), { bidId }))).toBe("nothing-asked");
	});
});
