import { expect, onTestFinished, test } from "vitest";
import { pence } from "~/domain/money";
import { addAction, removeAction } from "~/use-cases/decision/add-action";
import { addBody, removeBody } from "~/use-cases/decision/add-body";
import { changeDecisionText } from "~/use-cases/decision/change-decision-text";
import { draftOfficeDecision, type NewDelegation } from "~/use-cases/decision/draft-office-decision";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readDelegation, readDelegations } from "~/use-cases/decision/read-delegations";
import { readDraft } from "~/use-cases/decision/read-draft";
import { draftStateOf } from "~/use-cases/decision/read-draft-state";
import { readNotice } from "~/use-cases/decision/read-notice";
import { readRegister } from "~/use-cases/decision/read-register";
import { recordResolution } from "~/use-cases/decision/record-resolution";
import { revokeDelegation } from "~/use-cases/decision/revoke-delegation";
import { signDecision } from "~/use-cases/decision/sign-decision";
import { hashPassword } from "~/use-cases/passwords";
import { openDatabase } from "~db/client";
import { decisionById } from "~db/decision/decision";
import { setPasswordHash } from "~db/people/people";
import {
	type AllocatingWorld,
	allocatingWorld,
	codeOf,
	draftedDirect,
	draftOf,
	PASSWORD,
	signing,
	WHOLE_TEXT,
} from "../../support/decision-builders";
import { must } from "../../support/round-builders";

/** A finance officer with a password, and a published delegation to them. */
async function delegated(world: AllocatingWorld, terms: Partial<NewDelegation> = {}) {
	setPasswordHash(world.db, world.financeOfficer, await hashPassword(PASSWORD));
	const { decisionId } = must(
		draftOfficeDecision(world.manager, {
			key: world.ids.next(),
			decidingOfficeId: world.decidingOfficeId,
			title: "Delegation of small grants",
			on: {
				delegation: {
					officerId: world.financeOfficer,
					post: "Chief Finance Officer",
					power: "Police Reform and Social Responsibility Act 2011, section 18",
					fundId: world.fundId,
					perDecision: pence(2_000_000),
					altogether: pence(3_000_000),
					startsOn: "2026-05-01",
					endsOn: "2027-03-31",
					consult: "The Chief Executive",
					report: "Each use, to the next board",
					...terms,
				},
			},
		}),
	);
	const { revision } = await draftOf(world, decisionId);
	must(
		changeDecisionText(world.manager, {
			decisionId,
			revision,
			title: "Delegation of small grants",
			...WHOLE_TEXT,
		}),
	);
	must(await signing(world, decisionId));
	const { number } = must(publishDecision(world.manager, { decisionId }));
	const [listed] = must(readDelegations(world.manager)).delegations;
	return { decisionId, number, id: listed?.id ?? "" };
}

async function officerSigns(
	world: AllocatingWorld,
	decisionId: string,
	consulted = "The Chief Executive agreed",
) {
	const { noticeSha256 } = await draftOf(world, decisionId);
	const input = { decisionId, noticeSha256, password: PASSWORD, consulted };
	return signDecision(world.as(world.financeOfficer), input);
}

test("an officer signs within the delegation, the notice cites it, and its uses are a list", async () => {
	const world = await allocatingWorld();
	const { number, id } = await delegated(world);
	expect(readRegister(world.as(world.administrator)).own).toBeNull();
	const decisionId = draftedDirect(world, 15_000);
	expect(readRegister(world.as(world.financeOfficer)).own?.drafts.map((draft) => draft.decisionId)).toEqual([
		decisionId,
	]);
	expect(must(await readDraft(world.as(world.financeOfficer), decisionId)).whyNotSigned).toBeNull();
	expect(await officerSigns(world, decisionId, " ")).toMatchObject({
		code: "consultation-missing",
		path: "consulted",
	});
	const signed = must(await officerSigns(world, decisionId));
	const { content } = must(readNotice(world.manager, signed.number));
	expect(content.delegation).toEqual({
		number,
		post: "Chief Finance Officer",
		power: "Police Reform and Social Responsibility Act 2011, section 18",
		perDecision: 2_000_000n,
		altogether: 3_000_000n,
		consulted: "The Chief Executive agreed",
	});
	expect(content.signature.name).toBe("Fin Officer");
	expect(must(readDelegation(world.manager, id))).toMatchObject({
		used: 1_500_000n,
		left: 1_500_000n,
		uses: [{ number: signed.number, amount: 1_500_000n, consulted: "The Chief Executive agreed" }],
	});
	// Until it is published, what was decided under it is told to the decision's own people alone.
	expect(must(readDelegation(world.as(world.financeOfficer), id)).uses).toEqual([]);
});

test("an officer who says who must agree, or what a body resolved or is to be done, does not sign it", async () => {
	const world = await allocatingWorld();
	await delegated(world);
	world.giveRole(world.financeOfficer, "fund-manager", world.officeId);
	const officer = world.as(world.financeOfficer);
	const acts = {
		"adds a body": (decisionId: string) =>
			must(
				addBody(officer, { decisionId, key: `${decisionId}-b`, name: "Panel", capacity: "panel", step: 1 }),
			),
		"removes a body": (decisionId: string) => {
			const key = `${decisionId}-b`;
			must(addBody(world.manager, { decisionId, key, name: "Panel", capacity: "panel", step: 1 }));
			must(removeBody(officer, { decisionId, bodyId: key }));
		},
		"removes an action": (decisionId: string) => {
			const key = `${decisionId}-a`;
			must(
				addAction(world.manager, { decisionId, key, what: "Report", owner: "Chief", dueOn: "2026-09-01" }),
			);
			must(removeAction(officer, { decisionId, actionId: key }));
		},
		"records what a body resolved": (decisionId: string) => {
			const key = `${decisionId}-b`;
			must(addBody(world.manager, { decisionId, key, name: "Panel", capacity: "panel", step: 1 }));
			const decision = decisionById(world.db, decisionId);
			const draftSha256 = (decision && draftStateOf(world.db, decision)?.proposal) ?? "";
			const resolved = { outcome: "agreed", resolvedOn: "2026-05-01", evidence: "Minute 3" } as const;
			return recordResolution(officer, { decisionId, bodyId: key, draftSha256, ...resolved }).then(must);
		},
	};
	for (const [what, act] of Object.entries(acts)) {
		const decisionId = draftedDirect(world, 100, what);
		await act(decisionId);
		expect([what, codeOf(await officerSigns(world, decisionId))]).toEqual([what, "prepared-by-signer"]);
	}
	must(await officerSigns(world, draftedDirect(world, 100, "Untouched")));
});

test("no limit of a delegation is passed: in one decision, altogether, of another fund, before, after, revoked", async () => {
	const world = await allocatingWorld();
	const { id } = await delegated(world);
	const large = draftedDirect(world, 20_001, "Large");
	expect(await officerSigns(world, large)).toMatchObject({
		code: "delegation-exceeded",
		details: { limit: 2_000_000n, of: "decision", used: 0n, amount: 2_000_100n },
	});
	must(await officerSigns(world, draftedDirect(world, 20_000, "First")));
	const second = draftedDirect(world, 10_001, "Second");
	expect(await officerSigns(world, second)).toMatchObject({
		code: "delegation-exceeded",
		details: { limit: 3_000_000n, of: "altogether", used: 2_000_000n, amount: 1_000_100n },
	});
	const small = draftedDirect(world, 1, "Small");
	expect(codeOf(revokeDelegation(world.manager, { delegationId: id, why: "x" }))).toBe("forbidden");
	expect(codeOf(revokeDelegation(world.as(world.decisionMaker), { delegationId: id, why: " " }))).toBe(
		"reason-missing",
	);
	must(revokeDelegation(world.as(world.decisionMaker), { delegationId: id, why: "The post ended." }));
	expect(["not-found", "delegation-not-in-force"]).toContain(codeOf(await officerSigns(world, small)));
	expect(must(await signing(world, small)).number).toMatch(/^2026-/);
});

test("a delegation to come or for another fund bears nothing, and a delegation is the office's to give", async () => {
	const world = await allocatingWorld();
	await delegated(world, { startsOn: "2026-12-01" });
	expect(codeOf(await officerSigns(world, draftedDirect(world, 1)))).toBe("delegation-not-in-force");
	const { decisionId } = must(
		draftOfficeDecision(world.manager, {
			key: "plan",
			decidingOfficeId: world.decidingOfficeId,
			title: "The Police and Crime Plan",
			on: { subject: "plan" },
		}),
	);
	await delegated(world);
	expect(codeOf(await officerSigns(world, decisionId))).toBe("function-kept");
});

test("two decisions signed at once under one delegation do not pass its limit together", async () => {
	const world = await allocatingWorld();
	await delegated(world);
	const other = openDatabase(world.file);
	onTestFinished(() => {
		other.$client.close();
	});
	const drafts = [draftedDirect(world, 20_000, "First"), draftedDirect(world, 20_000, "Second")];
	const officer = world.as(world.financeOfficer);
	const outcomes = await Promise.all(
		drafts.map(async (decisionId, place) =>
			signDecision(place === 0 ? officer : { ...officer, db: other }, {
				decisionId,
				noticeSha256: (await draftOf(world, decisionId)).noticeSha256,
				password: PASSWORD,
				consulted: "The Chief Executive agreed",
			}),
		),
	);
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
	const late = drafts[outcomes.findIndex(({ ok }) => !ok)] ?? "";
	expect(codeOf(await officerSigns(world, late))).toBe("delegation-exceeded");
});

test("a delegation is refused to somebody who is no officer, with a limit of nothing or an end before its start", async () => {
	const world = await allocatingWorld();
	const terms = {
		officerId: world.financeOfficer,
		post: "Chief Finance Officer",
		power: "Section 18",
		fundId: null,
		perDecision: null,
		altogether: null,
		startsOn: "2026-05-01",
		endsOn: null,
		consult: "",
		report: "",
	};
	const asked = (delegation: NewDelegation) =>
		codeOf(
			draftOfficeDecision(world.manager, {
				key: world.ids.next(),
				decidingOfficeId: world.decidingOfficeId,
				title: "Delegation",
				on: { delegation },
			}),
		);
	expect(asked({ ...terms, officerId: world.boardMember })).toBe("not-an-officer");
	expect(asked({ ...terms, altogether: pence(0) })).toBe("amount-not-above-zero");
	expect(asked({ ...terms, endsOn: "2026-04-30" })).toBe("ends-before-start");
	expect(asked(terms)).toBe("accepted");
});
