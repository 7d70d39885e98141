import { expect, test } from "vitest";
import { addAction, removeAction } from "~/use-cases/decision/add-action";
import { addBody, removeBody } from "~/use-cases/decision/add-body";
import { changeDecisionText } from "~/use-cases/decision/change-decision-text";
import { completeAction } from "~/use-cases/decision/complete-action";
import { draftOfficeDecision } from "~/use-cases/decision/draft-office-decision";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readActions } from "~/use-cases/decision/read-actions";
import { draftStateOf } from "~/use-cases/decision/read-draft-state";
import { readNotice } from "~/use-cases/decision/read-notice";
import { recordResolution } from "~/use-cases/decision/record-resolution";
import { voteOnDecision } from "~/use-cases/decision/vote-on-decision";
import { setVotingRule } from "~/use-cases/people/set-voting-rule";
import { decisionById } from "~db/decision/decision";
import {
	type AllocatingWorld,
	allocatingWorld,
	codeOf,
	draftedDirect,
	draftOf,
	signing,
	WHOLE_TEXT,
	withBoard,
} from "../../support/decision-builders";
import { must } from "../../support/round-builders";

/** The digest of what bodies and members are asked about. */
function proposalOf(world: AllocatingWorld, decisionId: string): string {
	const decision = decisionById(world.db, decisionId);
	return (decision && draftStateOf(world.db, decision)?.proposal) ?? "";
}

async function merger(world: AllocatingWorld) {
	const { decisionId } = must(
		draftOfficeDecision(world.manager, {
			key: world.ids.next(),
			decidingOfficeId: world.decidingOfficeId,
			title: "Merger of two partnerships",
			on: { subject: "merger" },
		}),
	);
	const { revision, title } = await draftOf(world, decisionId);
	must(changeDecisionText(world.manager, { decisionId, revision, title, ...WHOLE_TEXT }));
	return decisionId;
}

const EVIDENCE = { resolvedOn: "2026-05-01", evidence: "Minute 14 of the meeting" };

test("a decision waits until every body has agreed, in their order, and its notice says what each resolved", async () => {
	const world = await allocatingWorld();
	const decisionId = await merger(world);
	const body = (key: string, name: string, step: number) =>
		must(addBody(world.manager, { decisionId, key, name, capacity: "responsible authority", step })).id;
	const [council, service, minister] = [
		body("council", "The council", 1),
		body("service", "The fire service", 1),
		body("minister", "The minister", 2),
	];
	const resolve = async (bodyId: string, outcome: "agreed" | "not-agreed" = "agreed") =>
		recordResolution(world.manager, {
			decisionId,
			bodyId,
			outcome,
			...EVIDENCE,
			draftSha256: proposalOf(world, decisionId),
		});
	expect(await resolve(minister)).toMatchObject({
		code: "earlier-body-waiting",
		details: { bodies: ["The council", "The fire service"] },
	});
	must(await resolve(council));
	must(await resolve(service, "not-agreed"));
	expect(await signing(world, decisionId)).toMatchObject({
		code: "bodies-not-agreed",
		details: { bodies: ["The fire service", "The minister"] },
	});
	must(await resolve(service));
	must(await resolve(minister));
	expect(codeOf(removeBody(world.manager, { decisionId, bodyId: minister }))).toBe("body-resolved");
	// What they agreed to was this text: another has to be put to them again.
	const { revision, title } = await draftOf(world, decisionId);
	const summary = "The two partnerships become one from April.";
	must(changeDecisionText(world.manager, { decisionId, revision, title, ...WHOLE_TEXT, summary }));
	expect(await signing(world, decisionId)).toMatchObject({
		code: "bodies-not-agreed",
		details: { bodies: ["The council", "The fire service", "The minister"] },
	});
	for (const each of [council, service, minister]) must(await resolve(each));
	const { number } = must(await signing(world, decisionId));
	const { content } = must(readNotice(world.manager, number));
	expect(content).toMatchObject({ kind: "office", subject: "merger", fund: null, lines: [], total: 0n });
	expect(content.agreed?.map(({ body }) => body)).toEqual([
		"The council",
		"The fire service",
		"The minister",
	]);
	expect(must(publishDecision(world.manager, { decisionId })).number).toBe("2026-001");
});

test("a board decides by its quorum and majority on just this draft, and its chair signs", async () => {
	const world = await allocatingWorld();
	const chair = world.decisionMaker;
	const [second, third] = [world.anotherSignatory("Second Member"), world.anotherSignatory("Third Member")];
	const administrator = world.as(world.administrator);
	const organisationId = world.decidingOfficeId;
	const rule = (quorum: number, chairId: string) =>
		codeOf(setVotingRule(administrator, { organisationId, rule: { quorum, chairId } }));
	expect(rule(4, chair)).toBe("quorum-above-members");
	expect(rule(2, world.boardMember)).toBe("chair-not-member");
	expect(rule(2, chair)).toBe("accepted");
	const decisionId = await withBoard(world);
	const vote = async (by: string, cast: "for" | "against" | "abstain") =>
		codeOf(
			await voteOnDecision(world.as(by), {
				decisionId,
				vote: cast,
				draftSha256: proposalOf(world, decisionId),
			}),
		);
	expect(await vote(chair, "for")).toBe("accepted");
	expect(await signing(world, decisionId)).toMatchObject({
		code: "quorum-missing",
		details: { voted: 1, quorum: 2 },
	});
	expect(await vote(second, "against")).toBe("accepted");
	expect(await signing(world, decisionId)).toMatchObject({
		code: "vote-not-carried",
		details: { for: 1, against: 1 },
	});
	expect(await vote(second, "abstain")).toBe("accepted");
	world.interested(third, world.partnerships.coventry);
	expect(await vote(third, "for")).toBe("interested");
	expect(await vote(world.boardMember, "for")).toBe("not-found");
	expect(codeOf(await signing(world, decisionId, { by: second }))).toBe("not-the-chair");
	const { number } = must(await signing(world, decisionId));
	expect(must(readNotice(world.manager, number)).content.vote).toEqual({
		quorum: 2,
		for: 1,
		against: 0,
		abstained: 1,
	});
});

test("what a decision recommends is followed up: due, overdue, done once, by whom and with what evidence", async () => {
	const world = await allocatingWorld();
	const decisionId = draftedDirect(world, 1_000);
	const action = { decisionId, what: "Agree the data sharing", owner: "The council", dueOn: "2026-06-30" };
	const actionId = must(addAction(world.manager, { key: "data", ...action })).id;
	must(addAction(world.manager, { key: "extra", ...action, what: "Not needed" }));
	must(removeAction(world.manager, { decisionId, actionId: "extra" }));
	const done = (doneOn: string) =>
		completeAction(world.manager, { actionId, doneOn, note: "Agreement of 3 June" });
	expect(codeOf(done("2026-05-01"))).toBe("not-found");
	const { number } = must(await signing(world, decisionId));
	expect(must(readNotice(world.manager, number)).content.actions).toEqual([
		{ what: "Agree the data sharing", owner: "The council", dueOn: "2026-06-30" },
	]);
	expect(codeOf(addAction(world.manager, { key: "late", ...action }))).toBe("decision-signed");
	expect(must(readActions(world.as(world.financeOfficer))).actions).toEqual([]);
	expect(must(readActions(world.manager)).actions).toMatchObject([{ id: actionId, state: "open", number }]);
	world.clock.set("2026-07-01T09:00:00.000Z");
	expect(must(readActions(world.manager)).actions).toMatchObject([{ state: "overdue" }]);
	expect(codeOf(done("2026-07-02"))).toBe("day-to-come");
	expect(codeOf(done("2026-07-01"))).toBe("accepted");
	expect(codeOf(done("2026-06-30"))).toBe("already-done");
	expect(must(readActions(world.manager)).actions).toMatchObject([
		{ state: "done", done: { on: "2026-07-01", note: "Agreement of 3 June" } },
	]);
});
