import { expect, it } from "vitest";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readFund } from "~/use-cases/fund/read-fund";
import { releaseSetAside } from "~/use-cases/fund/release-set-aside";
import { codeOf } from "../../support/bid-builders";
import { allocatingWorld, signing, withBoard } from "../../support/decision-builders";
import { must } from "../../support/round-builders";

it("gives back what a published round did not award, once, and not before", async () => {
	const world = await allocatingWorld();
	const { manager, fundId, roundId } = world;
	const release = (context = manager) => codeOf(releaseSetAside(context, { fundId, roundId }));
	const decisionId = await withBoard(world);
	expect(release()).toBe("round-not-published");
	must(await signing(world, decisionId));
	expect(release()).toBe("round-not-published");
	must(publishDecision(manager, { decisionId }));
	expect(release(world.as(world.financeOfficer))).toBe("forbidden");
	expect(release(world.as(world.signatory.birmingham))).toBe("not-found");
	expect(release()).toBe("accepted");
	expect(must(readFund(manager, { fundId })).figures).toMatchObject({
		setAside: 0n,
		awarded: 12000000n,
		remaining: 23000000n,
	});
	expect(release()).toBe("nothing-set-aside");
	expect(codeOf(releaseSetAside(manager, { fundId: "another", roundId }))).toBe("not-found");
});
