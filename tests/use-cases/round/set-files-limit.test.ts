import { expect, it } from "vitest";
import type { SchemeContent } from "~/domain/round/scheme";
import { attachFile } from "~/use-cases/bid/attach-file";
import { openRound } from "~/use-cases/round/open-round";
import { readRoundOffice } from "~/use-cases/round/read-round-office";
import { readFilesLimit, setFilesLimit } from "~/use-cases/round/set-files-limit";
import { auditEntry } from "~db/schema/audit";
import { schemeVersion } from "~db/schema/round";
import { attachedFile, receivedFile } from "../../support/attached-files";
import { bidWorld, CLOSES, codeOf, done, draftBid } from "../../support/bid-builders";
import { testWorld } from "../../support/context";
import { plannedRoundIn } from "../../support/round-builders";

it("a planned round has 10 GB for files until the fund manager says otherwise, and its scheme says nothing of it", () => {
	const world = testWorld();
	const { fundManager, roundId } = plannedRoundIn(world);
	const manager = world.as(fundManager);
	expect(done(readFilesLimit(manager, { roundId })).files).toEqual({ limit: 10_000_000_000, used: 0 });
	done(setFilesLimit(manager, { roundId, limit: 2_000_000_000 }));
	expect(done(readRoundOffice(manager, { roundId })).files).toEqual({ limit: 2_000_000_000, used: 0 });
	done(openRound(manager, { roundId }));
	const frozen = world.db.select().from(schemeVersion).get()?.content ?? "";
	expect(Object.keys(JSON.parse(frozen) as SchemeContent)).not.toContain("filesLimit");
	expect(frozen).not.toContain("2000000000");
	expect(done(readRoundOffice(manager, { roundId })).files).toMatchObject({ limit: 2_000_000_000 });
	world.clock.set("2036-05-01T09:00:00.000Z");
	expect(done(readRoundOffice(manager, { roundId })).files).toBeNull();
});

it("an open round takes more files once its limit is raised, and the audit says who raised it", async () => {
	const world = bidWorld();
	const { roundId, solihull } = world;
	const [manager, bidder] = [world.as(world.fundManager), world.as(solihull.bidder)];
	const bidId = draftBid(world, roundId, { partnershipId: solihull.id });
	done(setFilesLimit(manager, { roundId, limit: 10 }));
	await attachedFile(bidder, bidId, "Letter.txt", "12345678");
	const more = () => attachFile(bidder, { bidId, file: receivedFile("More.txt", "123") });
	expect(codeOf(await more())).toBe("round-files-full");
	done(setFilesLimit(manager, { roundId, limit: 11 }));
	expect(codeOf(await more())).toBe("accepted");
	expect(done(readFilesLimit(manager, { roundId })).files).toEqual({ limit: 11, used: 11 });
	const said = world.db
		.select()
		.from(auditEntry)
		.all()
		.filter(({ action }) => action === "set-files-limit");
	expect(said.map(({ actorId }) => actorId)).toEqual([world.fundManager, world.fundManager]);
	done(setFilesLimit(manager, { roundId, limit: 11 }));
	expect(
		world.db
			.select()
			.from(auditEntry)
			.all()
			.filter(({ action }) => action === "set-files-limit"),
	).toHaveLength(2);
});

it("nobody else changes it, nor anybody once bidding is over", () => {
	const world = bidWorld();
	const { roundId, solihull, office } = world;
	const set = (who: string) => codeOf(setFilesLimit(world.as(who), { roundId, limit: 1 }));
	expect(set(solihull.bidder)).toBe("not-found");
	expect(set(world.person("auditor", office))).toBe("forbidden");
	world.clock.set(CLOSES);
	expect(set(world.fundManager)).toBe("bidding-over");
	expect(done(readFilesLimit(world.as(world.fundManager), { roundId })).changeable).toBe(false);
});
