import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { readBid } from "~/use-cases/bid/read-bid";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";
import { publishForm } from "~/use-cases/form/publish-form";
import { chooseForm } from "~/use-cases/round/choose-form";
import { openRound } from "~/use-cases/round/open-round";
import { readRound } from "~/use-cases/round/read-round";
import { readRoundAsked } from "~/use-cases/round/read-round-asked";
import { readBlocking, setBlocking } from "~/use-cases/round/set-blocking";
import { auditEntry } from "~db/schema/audit";
import { round } from "~db/schema/round";
import { bidWorld, codeOf, done, draftBid } from "../../support/bid-builders";
import { testWorld } from "../../support/context";
import { EVERY_FIELD_FORM } from "../../support/every-field-form";
import { plannedRoundIn } from "../../support/round-builders";

function planned() {
	const world = testWorld();
	const { fundManager, roundId } = plannedRoundIn(world);
	return { world, roundId, manager: world.as(fundManager) };
}

it("is chosen before the round opens, frozen with its scheme, and shown to everybody", () => {
	const { world, roundId, manager } = planned();
	done(setBlocking(manager, { roundId, checks: ["cost-twice"], asked: { need: ["need-problem"] } }));
	done(openRound(manager, { roundId }));
	const seen = done(readRound(world.public, { roundId }));
	expect(seen.view === "public" && seen.scheme?.content.blocking).toEqual({
		checks: ["cost-twice"],
		asked: { "need-problem": "blocks" },
	});
	const asked = done(readRoundAsked(world.public, { roundId }));
	expect(asked.checks).toEqual(["cost-twice"]);
	const [problem] = asked.definition.sections.find(({ key }) => key === "need")?.items ?? [];
	expect(problem).toMatchObject({ question: "need-problem", required: "blocks" });
	expect(codeOf(setBlocking(manager, { roundId, checks: [], asked: {} }))).toBe("round-opened");
	expect(world.db.select().from(auditEntry).where(eq(auditEntry.action, "set-blocking")).all()).toHaveLength(
		1,
	);
});

it("is nothing unless it is chosen, and then the scheme says nothing of it", () => {
	const { world, roundId, manager } = planned();
	done(openRound(manager, { roundId }));
	const seen = done(readRound(world.public, { roundId }));
	expect(seen.view === "public" && "blocking" in (seen.scheme?.content ?? {})).toBe(false);
});

it("refuses what is not to choose from, and forgets what it said of the questions of another form", () => {
	const { world, roundId, manager } = planned();
	const set = (checks: readonly string[], asked: Readonly<Record<string, readonly string[]>>) =>
		setBlocking(manager, { roundId, checks, asked });
	expect(set(["toString"], {})).toMatchObject({ code: "not-found", path: "checks" });
	expect(set([], { need: ["risk"] })).toMatchObject({ code: "not-found", path: "asked.need" });
	done(set(["cost-twice"], { need: ["need-problem"] }));
	const { id } = done(publishForm(world.system, { text: JSON.stringify(EVERY_FIELD_FORM) }));
	done(chooseForm(manager, { roundId, formVersionId: id }));
	expect(done(readBlocking(manager, { roundId })).blocking).toEqual({ checks: ["cost-twice"], asked: {} });
});

it("refuses what was chosen beside another choice or another form than stands, and takes the same sent twice", () => {
	const { world, roundId, manager } = planned();
	const { standing } = done(readBlocking(manager, { roundId }));
	const first = { roundId, standing, checks: ["cost-twice"], asked: { need: ["need-problem"] } };
	done(setBlocking(manager, first));
	done(setBlocking(manager, first));
	const other = setBlocking(manager, { ...first, checks: [] });
	expect(other).toMatchObject({ code: "changed-meanwhile", path: "checks" });
	const now = done(readBlocking(manager, { roundId }));
	expect(now.blocking.checks).toEqual(["cost-twice"]);
	const { id } = done(publishForm(world.system, { text: JSON.stringify(EVERY_FIELD_FORM) }));
	done(chooseForm(manager, { roundId, formVersionId: id }));
	expect(codeOf(setBlocking(manager, { ...first, standing: now.standing, asked: {} }))).toBe(
		"changed-meanwhile",
	);
	const after = done(readBlocking(manager, { roundId }));
	done(setBlocking(manager, { roundId, standing: after.standing, checks: [], asked: {} }));
	expect(done(readBlocking(manager, { roundId })).blocking.checks).toEqual([]);
});

it("stops the submission of a bid with the code and the sentence of what was found", () => {
	const world = bidWorld();
	const { solihull, roundId } = world;
	const lines = [100_000n, 50_000n].map((amount) => ({ description: "Wardens", amount }));
	const bidId = draftBid(world, roundId, {
		partnershipId: solihull.id,
		interventions: [{ title: "Wardens", asked: 150_000n, costLines: lines }],
	});
	const signatory = world.as(solihull.signatory);
	done(certifyBid(signatory, { bidId }));
	const block = (checks: readonly "cost-twice"[]) =>
		world.db
			.update(round)
			.set({ blocking: { checks, asked: { "need-problem": "blocks" } } })
			.where(eq(round.id, roundId))
			.run();
	block(["cost-twice"]);
	expect(done(readBid(signatory, { bidId })).stops).toEqual([expect.stringContaining("Wardens")]);
	expect(submitBid(signatory, { bidId })).toMatchObject({
		code: "not-complete",
		details: {
			blocks: [
				{ code: "answer-missing", of: "need-problem" },
				{ code: "cost-twice", words: expect.stringContaining("Wardens") },
			],
		},
	});
	world.db.update(round).set({ blocking: null }).where(eq(round.id, roundId)).run();
	done(submitBid(signatory, { bidId }));
});
