import { describe, expect, it } from "vitest";
import { checked } from "~/domain/bid/checks";
import { bidOptions } from "~/domain/bid/options";
import { AWARD_CATEGORY } from "~/domain/form/kinds/award-category";
import { REDUCED_VERSION } from "~/domain/form/kinds/reduced-version";
import type { RecordKind } from "~/domain/form/record-kind";
import { rowsOf } from "~/domain/form/record-rows";
import { sheetColumns } from "~/domain/form/sheet-columns";
import { readAbout } from "~/use-cases/bid/read-about";
import { readReducedVersions } from "~/use-cases/bid/read-reduced-versions";
import { readRevisions } from "~/use-cases/bid/read-revisions";
import { saveAbout } from "~/use-cases/bid/save-about";
import { startBid } from "~/use-cases/bid/start-bid";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { readCertificate } from "~/use-cases/bid/submission/read-certificate";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";
import { addRecord } from "~/use-cases/form/add-record";
import { readRecords } from "~/use-cases/form/read-records";
import { openRound } from "~/use-cases/round/open-round";
import { readRoundAsked } from "~/use-cases/round/read-round-asked";
import { setBlocking } from "~/use-cases/round/set-blocking";
import { standingCertificate } from "~db/bid/certificate";
import { contentOf } from "~db/bid/content";
import { frozenScheme, setRoundYears } from "~db/round/round";
import { awardCategory } from "~db/schema/round";
import { codeOf, done, draftBid, roundTakingBids } from "../../support/bid-builders";
import { pounds } from "../../support/bid-record-builders";
import { testWorld } from "../../support/context";
import { openRoundIn, plannedRoundIn } from "../../support/round-builders";

const PILOT = { title: "Pilot", least: pounds(5_000), most: pounds(50_000) };
const LARGE = { title: "Large project", least: pounds(50_001), most: pounds(150_000) };

/** An open round of two categories, and a draft of £90,000 in it that names none yet. */
function categorised(world = testWorld()) {
	const planned = plannedRoundIn(world);
	const { fundManager, roundId, partnerships } = planned;
	const manager = world.as(fundManager);
	const [pilot, large] = [PILOT, LARGE].map(
		(values) => done(addRecord(manager, AWARD_CATEGORY, { roundId, values })).id,
	);
	done(openRound(manager, { roundId }));
	const partnershipId = partnerships[0] ?? "";
	const bidder = world.as(world.person("bidder", partnershipId));
	const signatory = world.as(world.person("signatory", partnershipId));
	const bidId = draftBid(world, roundId, {
		partnershipId,
		interventions: [{ title: "Cameras", asked: pounds(90_000) }],
	});
	const about = () => done(readAbout(bidder, { bidId }));
	const names = (categoryId: string) =>
		saveAbout(bidder, { bidId, revision: about().revision, ...about().values, categoryId });
	const content = () => {
		const found = contentOf(world.db, bidId);
		if (!found) throw new Error("the bid is there");
		return found;
	};
	return { world, ...planned, pilot, large, bidder, signatory, bidId, about, names, content };
}

describe("the award categories of a round", () => {
	it("are declared while it is planned, each once and with limits that do not cross", () => {
		const world = testWorld();
		const { fundManager, roundId } = plannedRoundIn(world);
		const add = (values: typeof PILOT, personId = fundManager) =>
			codeOf(addRecord(world.as(personId), AWARD_CATEGORY, { roundId, values }));
		expect(add(PILOT, world.person("bidder", world.organisation("partnership")))).not.toBe("accepted");
		expect(add(PILOT)).toBe("accepted");
		expect(add({ ...LARGE, title: "pilot" })).toBe("category-taken");
		expect(add({ ...LARGE, most: pounds(50_000) })).toBe("category-limits-crossed");
		expect(add({ ...LARGE, least: pounds(0), most: pounds(0) })).toBe("category-limits-crossed");
	});

	it("are asked of every bid, with the years that the round limits, where the round says what it asks", () => {
		const { world, roundId } = categorised();
		const said = () => done(readRoundAsked(world.public, { roundId })).ofEveryBid.join(" ");
		expect(said()).toContain(
			"Choose the award category of the bid. The amount asked has to be within it: Pilot, £5,000.00 to £50,000.00; Large project, £50,001.00 to £150,000.00.",
		);
		expect(said()).not.toContain("financial year");
		setRoundYears(world.db, roundId, new Map([["2027-28", pounds(90_000)]]));
		expect(said()).toContain("how much is asked for in each financial year");
		const plain = testWorld();
		const { roundId: other } = openRoundIn(plain);
		expect(done(readRoundAsked(plain.public, { roundId: other })).ofEveryBid).toEqual([]);
	});

	it("stop a submission by themselves, so that no round chooses it", () => {
		const world = testWorld();
		const { fundManager, roundId } = plannedRoundIn(world);
		const chosen = { roundId, checks: ["outside-category"], asked: {} };
		expect(codeOf(setBlocking(world.as(fundManager), chosen))).toBe("not-found");
	});

	it("are frozen in the scheme by opening; a scheme without any says nothing of them", () => {
		const { world, roundId, fundManager } = categorised();
		expect(frozenScheme(world.db, roundId)?.content.categories).toEqual([PILOT, LARGE]);
		const late = addRecord(world.as(fundManager), AWARD_CATEGORY, {
			roundId,
			values: { ...PILOT, title: "Late" },
		});
		expect(codeOf(late)).toBe("round-opened");
		const other = testWorld();
		expect(frozenScheme(other.db, openRoundIn(other).roundId)?.content).not.toHaveProperty("categories");
	});
});

describe("a bid of a round with award categories", () => {
	it("names one of the round’s before it is submitted, and the certificate is bound to it", () => {
		const { world, bidId, signatory, large = "", pilot = "", names, about, content } = categorised();
		expect(about().categories.map(({ title }) => title)).toEqual([
			"Pilot, £5,000.00 to £50,000.00",
			"Large project, £50,001.00 to £150,000.00",
		]);
		done(certifyBid(signatory, { bidId }));
		expect(submitBid(signatory, { bidId })).toMatchObject({
			code: "not-complete",
			details: { blocks: [{ code: "category-missing", section: "about" }] },
		});
		expect(codeOf(names("of-another-round"))).toBe("category-unknown");
		expect(codeOf(names(large))).toBe("accepted");
		expect(standingCertificate(world.db, bidId, content())).toBeUndefined();
		done(certifyBid(signatory, { bidId }));
		expect(codeOf(names(pilot))).toBe("accepted");
		expect(standingCertificate(world.db, bidId, content())).toBeUndefined();
		done(certifyBid(signatory, { bidId }));
		expect(standingCertificate(world.db, bidId, content())).toBeDefined();
		const outside = {
			code: "outside-category",
			section: "interventions",
			words: "The amount asked of £90,000.00 is outside its award category: Pilot, £5,000.00 to £50,000.00.",
		};
		expect(submitBid(signatory, { bidId })).toMatchObject({
			code: "not-complete",
			details: { blocks: [outside] },
		});
		expect(done(readCertificate(signatory, { bidId })).blocks).toEqual([outside]);
		expect(codeOf(names(large))).toBe("accepted");
		done(certifyBid(signatory, { bidId }));
		expect(done(readCertificate(signatory, { bidId })).blocks).toEqual([]);
		expect(codeOf(submitBid(signatory, { bidId }))).toBe("accepted");
	});

	it("is told where what it asks, or falls back on, is outside the category named", () => {
		const { bidder, bidId, pilot = "", large = "", names, content } = categorised();
		const outside = () =>
			checked(content()).flatMap(({ name, words }) => (name === "outside-category" ? [words] : []));
		done(names(pilot));
		expect(outside()).toEqual([
			"The amount asked of £90,000.00 is outside its award category: Pilot, £5,000.00 to £50,000.00.",
		]);
		done(names(large));
		expect(outside()).toEqual([]);
		const reduced = (amount: number, categoryId: string | null) =>
			addRecord(bidder, REDUCED_VERSION, {
				bidId,
				values: { amount: pounds(amount), dropped: "Half of it", interventions: null, categoryId },
			});
		expect(codeOf(reduced(40_000, "nothing"))).toBe("reference-unknown");
		done(reduced(40_000, pilot));
		expect(outside()).toEqual([]);
		done(reduced(30_000, null));
		done(reduced(50_000.5, large));
		expect(outside()).toEqual([
			"The reduced version of £50,000.50 is outside its award category: Large project, £50,001.00 to £150,000.00.",
			"The reduced version of £30,000.00 is outside its award category: Large project, £50,001.00 to £150,000.00.",
		]);
	});

	it("can be funded at the amount of the category it falls back on", () => {
		const { bidder, bidId, pilot = "", large = "", names, content } = categorised();
		done(names(large));
		done(
			addRecord(bidder, REDUCED_VERSION, {
				bidId,
				values: { amount: pounds(45_000), dropped: "Half of it", interventions: null, categoryId: pilot },
			}),
		);
		expect(content()).toMatchObject({ category: LARGE, reducedVersions: [{ category: PILOT }] });
		const options = done(bidOptions(content()));
		expect(options.map(({ amount }) => amount)).toEqual([pounds(90_000), pounds(45_000)]);
		expect(options[1]?.category).toEqual(PILOT);
		const { versions, links } = done(readReducedVersions(bidder, { bidId }));
		const kind = REDUCED_VERSION as unknown as RecordKind;
		const near = { interventions: [], ...(links ? { links } : {}) };
		expect(versions.map(({ values }) => rowsOf(kind, { ...values }, near))[0]).toContainEqual({
			key: "Award category to fall back on",
			value: "Pilot, £5,000.00 to £50,000.00",
			absent: "Not given",
		});
	});

	it("begins a copy in its round with the categories that it names, and is told of them in another", () => {
		const { world, bidder, bidId, roundId, partnerships, pilot = "", large = "", names } = categorised();
		done(names(large));
		done(
			addRecord(bidder, REDUCED_VERSION, {
				bidId,
				values: { amount: pounds(45_000), dropped: "Half of it", interventions: null, categoryId: pilot },
			}),
		);
		const partnershipId = partnerships[0] ?? "";
		const copy = (into: string) =>
			done(startBid(bidder, { roundId: into, partnershipId, title: "Again", copyOf: bidId }));
		const same = copy(roundId);
		expect(same.left).toEqual([]);
		expect(contentOf(world.db, same.bidId)).toMatchObject({
			category: LARGE,
			reducedVersions: [{ category: PILOT }],
		});
		const other = roundTakingBids(world, [partnershipId], { id: "other-round" });
		const values = { ...PILOT, position: 0, revision: 1, id: "other-pilot", roundId: other.roundId };
		world.db.insert(awardCategory).values(values).run();
		const elsewhere = copy(other.roundId);
		expect(elsewhere.left).toContain("Choose the award categories again: this round has others.");
		const copied = contentOf(world.db, elsewhere.bidId);
		expect(copied).not.toHaveProperty("category");
		expect(copied?.reducedVersions[0]).not.toHaveProperty("category");
	});

	it("says in its history which category was named", () => {
		const { bidder, bidId, large = "", names } = categorised();
		done(names(large));
		const [last] = done(readRevisions(bidder, { bidId })).revisions;
		expect(last?.changes).toEqual([{ field: "Award category", before: "", after: "Large project" }]);
	});

	it("is not asked for one in a round without, and its content says nothing of it", () => {
		const world = testWorld();
		const { roundId, partnerships } = openRoundIn(world);
		const partnershipId = partnerships[0] ?? "";
		const bidId = draftBid(world, roundId, { partnershipId });
		const bidder = world.as(world.person("bidder", partnershipId));
		expect(done(readAbout(bidder, { bidId })).categories).toEqual([]);
		expect(contentOf(world.db, bidId)).not.toHaveProperty("category");
		const { near } = done(readRecords(bidder, REDUCED_VERSION, { bidId }));
		expect(near.links).not.toHaveProperty("award-category");
		const kind = REDUCED_VERSION as unknown as RecordKind;
		expect(sheetColumns(kind, near).map(({ heading }) => heading)).not.toContain(
			"Award category to fall back on",
		);
	});
});
