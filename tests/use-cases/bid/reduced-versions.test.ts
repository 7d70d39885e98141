import { describe, expect, it } from "vitest";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { REDUCED_VERSION } from "~/domain/form/kinds/reduced-version";
import { readReducedVersions } from "~/use-cases/bid/read-reduced-versions";
import { acceptReducedProposal } from "~/use-cases/bid/submission/accept-reduced-proposal";
import { addRecord } from "~/use-cases/form/add-record";
import { removeRecord } from "~/use-cases/form/remove-record";
import { saveRecord } from "~/use-cases/form/save-record";
import { codeOf, done } from "../../support/bid-builders";
import { begunBid, intervention, pounds, reducedVersion } from "../../support/bid-record-builders";

/** B2 of 2013: three interventions, £95,000 asked, the last reducible from £50,000 to £30,000. */
function domesticAbuse() {
	const begun = begunBid();
	const { bidder, bidId } = begun;
	const add = (title: string, asked: number, to: number | null = null) =>
		done(
			addRecord(bidder, INTERVENTION, {
				bidId,
				values: intervention({
					title,
					asked: pounds(asked),
					couldBeReducedTo: to === null ? null : pounds(to),
				}),
			}),
		).id;
	const specialists = add("Specialists in A&E", 30_000);
	const pathways = add("Care pathways", 15_000);
	const hardening = add("Target-hardening", 50_000, 30_000);
	const read = () => done(readReducedVersions(bidder, { bidId }));
	return { ...begun, specialists, pathways, hardening, read };
}

const KEY = "0123456789abcdefghjk";

describe("what a smaller amount proposes", () => {
	it("is £75,000.00 for B2, made a reduced version at a click", () => {
		const { bidder, bidId, specialists, pathways, hardening, read } = domesticAbuse();
		expect(read()).toMatchObject({ asked: 9_500_000n, versions: [], proposals: [{ amount: 7_500_000n }] });
		done(acceptReducedProposal(bidder, { bidId, interventionId: hardening, key: KEY }));
		const { versions, proposals, findings } = read();
		expect(proposals).toEqual([]);
		expect(findings).toEqual([]);
		expect(versions).toMatchObject([
			{
				id: KEY,
				values: { amount: 7_500_000n, dropped: "“Target-hardening” at £30,000.00 instead of £50,000.00" },
			},
		]);
		const parts = new Map(
			versions[0]?.values.interventions?.map((part) => [part.interventionId, part.amount]),
		);
		expect([specialists, pathways, hardening].map((id) => parts.get(id))).toEqual(
			[30_000, 15_000, 30_000].map(pounds),
		);
	});

	it("makes one version for two clicks, and none where nothing is proposed", () => {
		const { bidder, bidId, specialists, hardening, read } = domesticAbuse();
		done(acceptReducedProposal(bidder, { bidId, interventionId: hardening, key: KEY }));
		done(acceptReducedProposal(bidder, { bidId, interventionId: hardening, key: KEY }));
		expect(codeOf(acceptReducedProposal(bidder, { bidId, interventionId: hardening }))).toBe("proposal-gone");
		expect(codeOf(acceptReducedProposal(bidder, { bidId, interventionId: specialists }))).toBe(
			"proposal-gone",
		);
		expect(read().versions).toHaveLength(1);
	});

	it("is nobody else's to accept", () => {
		const { stranger, bidId, hardening, read } = domesticAbuse();
		expect(codeOf(acceptReducedProposal(stranger, { bidId, interventionId: hardening }))).toBe("not-found");
		expect(codeOf(readReducedVersions(stranger, { bidId }))).toBe("not-found");
		expect(read().versions).toEqual([]);
	});
});

describe("a reduced version", () => {
	it("is refused when it is not below what is asked or is there already", () => {
		const { bidder, bidId } = domesticAbuse();
		const add = (amount: number) =>
			codeOf(
				addRecord(bidder, REDUCED_VERSION, { bidId, values: reducedVersion({ amount: pounds(amount) }) }),
			);
		expect(add(95_000)).toBe("reduced-not-below-asked");
		expect(add(75_000)).toBe("accepted");
		expect(add(75_000)).toBe("reduced-amount-taken");
	});

	it("is refused with another bid's intervention, or parts that do not sum to it", () => {
		const { bidder, bidId, specialists, pathways, hardening } = domesticAbuse();
		const add = (parts: readonly (readonly [string, number])[]) =>
			addRecord(bidder, REDUCED_VERSION, {
				bidId,
				values: reducedVersion({
					amount: pounds(45_000),
					interventions: parts.map(([interventionId, amount]) => ({
						interventionId,
						amount: pounds(amount),
					})),
				}),
			});
		expect(codeOf(add([["elsewhere", 45_000]]))).toBe("intervention-unknown");
		const parts = [
			[specialists, 30_000],
			[pathways, 15_000],
		] as const;
		expect(add(parts)).toMatchObject({
			code: "reduced-breakdown-incomplete",
			path: `interventions.${hardening}`,
		});
		expect(codeOf(add([...parts, [hardening, 1]]))).toBe("reduced-breakdown-differs");
		expect(codeOf(add([...parts, [hardening, 0]]))).toBe("accepted");
	});

	it("is found at fault when the bid changes under it", () => {
		const { bidder, bidId, specialists, pathways, hardening, read } = domesticAbuse();
		done(acceptReducedProposal(bidder, { bidId, interventionId: hardening }));
		const asked = pounds(20_000);
		const values = intervention({ title: "Specialists in A&E", asked });
		done(saveRecord(bidder, INTERVENTION, { bidId, id: specialists, revision: 1, values }));
		expect(read().findings.map(({ code }) => code)).toEqual(["reduced-intervention-above-asked"]);
		done(removeRecord(bidder, INTERVENTION, { bidId, id: pathways, revision: 1 }));
		expect(read().findings.map(({ code }) => code)).toEqual([
			"reduced-not-below-asked",
			"reduced-intervention-above-asked",
			"reduced-breakdown-differs",
		]);
	});
});

describe("an intervention", () => {
	it("is refused with a smaller amount that is not below the amount asked", () => {
		const { bidder, bidId } = begunBid();
		const add = (couldBeReducedTo: number) =>
			addRecord(bidder, INTERVENTION, {
				bidId,
				values: intervention({ asked: pounds(1500), couldBeReducedTo: pounds(couldBeReducedTo) }),
			});
		expect(add(1500)).toMatchObject({ code: "reduced-not-below-asked", path: "couldBeReducedTo" });
		expect(codeOf(add(1499))).toBe("accepted");
	});
});
