import { describe, expect, it } from "vitest";
import type { Action } from "~/domain/permissions";
import type { Actor, Role } from "~/domain/roles";
import { ACTIONS, answer, HOME, NOW, OTHER, OWN, personWith, ROLES } from "../support/permission-questions";

const ANYONE = ROLES;
const FM: Role = "fund-manager";
const MONEY: Role[] = [FM, "finance-officer", "auditor", "decision-maker"];
const IN_PACK: Role[] = ["board-member", "decision-maker", "finance-officer"];

/** Who may do what to a record they have nothing to do with: another partnership's, and not assigned to them. */
const ON_OTHERS: Readonly<Record<Action, readonly Role[]>> = {
	"read-people": ["administrator", "auditor"],
	"manage-people": ["administrator"],
	"read-organisations": ["administrator", FM, "auditor"],
	"manage-organisations": ["administrator"],
	"read-interests": [FM, "auditor", "administrator"],
	"record-interest": [FM, "administrator"],
	"declare-own-interest": ANYONE,
	"keep-own-messages": ANYONE,
	"read-outbox": ["administrator", "auditor"],
	"retry-messages": ["administrator"],
	"read-audit": ["auditor", "administrator"],
	"read-refused-attempts": ["auditor", "administrator"],
	"read-audit-detail": ["auditor"],
	"erase-audit-details": ["administrator"],
	"move-demonstration-clock": ANYONE,
	"read-fund": MONEY,
	"manage-fund": [FM],
	"release-set-aside": [FM],
	"enter-in-ledger": [FM, "finance-officer"],
	"read-forms": ["fund-manager", "auditor", "administrator"],
	"manage-forms": ["fund-manager"],
	"read-plan": ANYONE,
	"manage-plan": [FM],
	"read-round-office": [...MONEY, "moderator", "assessor", "board-member"],
	"ask-about-round": [],
	"read-round-questions": [FM, "auditor"],
	"answer-round-question": [FM],
	"manage-round": [FM],
	"read-archives": [FM, "auditor"],
	"make-archive": [FM],
	"read-own-bid": [],
	"start-bid": [],
	"edit-bid": [],
	"certify-bid": [],
	"submit-bid": [],
	"take-back-bid": [],
	"say-ready": [],
	"withdraw-draft": [],
	"withdraw-bid": [],
	"delete-bid": [],
	"answer-invitation": [],
	"answer-clarification": [],
	"send-answers": [],
	"ask-clarification": [FM],
	"manage-clarification": [FM],
	"ask-reconsideration": [],
	"read-submitted-bid": [FM, "moderator", "auditor"],
	"read-bid-in-pack": IN_PACK,
	"check-eligibility": [FM],
	"answer-reconsideration": [FM],
	"assign-assessors": [FM],
	"replace-assessor": [FM],
	"read-assessments": [FM, "moderator", "auditor"],
	"score-bid": [],
	"decline-assessment": [],
	"reopen-assessment": [FM],
	"moderate-bid": ["moderator"],
	"hold-panel": [FM, "moderator"],
	"minute-bid": [FM, "moderator"],
	"read-ranking": [FM, "moderator", "auditor"],
	"read-ranking-in-pack": IN_PACK,
	"read-needs": [...MONEY, "board-member", "moderator"],
	"manage-needs": [FM],
	"read-own-figures": [],
	"check-figures": [],
	"read-scenarios": [FM, "auditor"],
	"read-scenarios-in-pack": IN_PACK,
	"build-scenario": [FM],
	"read-pack": [...MONEY, "board-member"],
	"prepare-pack": [FM],
	"advise-on-whole": ["board-member"],
	"advise-on-bid": ["board-member"],
	"record-meeting": [FM],
	"read-unpublished-decision": [FM, "decision-maker"],
	"write-letters": [FM],
	"read-exempt-parts": [FM, "decision-maker", "auditor"],
	"draft-decision": [FM],
	"sign-decision": ["decision-maker"],
	"publish-decision": [FM, "decision-maker"],
	"sign-under-delegation": [],
	"vote-on-decision": ["decision-maker"],
	"read-published-decision": ANYONE,
	"read-delegations": MONEY,
	"revoke-delegation": ["decision-maker"],
	"read-actions": MONEY,
	"follow-up-action": [FM],
	"read-reserve-list": MONEY,
	"offer-to-reserve": [FM],
	"print-round": [FM, "auditor"],
	"publish-bid": ["fund-manager"],
};

/** What members of a partnership may do to its own bids. */
const ON_OWN_BID: Partial<Readonly<Record<Action, readonly Role[]>>> = {
	"read-own-bid": ["bidder", "signatory"],
	"start-bid": ["bidder"],
	"edit-bid": ["bidder", "signatory"],
	"certify-bid": ["signatory"],
	"submit-bid": ["signatory"],
	"take-back-bid": ["bidder", "signatory"],
	"say-ready": ["bidder", "signatory"],
	"withdraw-draft": ["bidder", "signatory"],
	"withdraw-bid": ["signatory"],
	"delete-bid": ["bidder", "signatory"],
	"ask-about-round": ["bidder", "signatory"],
	"answer-invitation": ["bidder", "signatory"],
	"answer-clarification": ["bidder", "signatory"],
	"send-answers": ["signatory"],
	"ask-reconsideration": ["bidder", "signatory"],
	"read-own-figures": ["bidder", "signatory"],
	"check-figures": ["bidder", "signatory"],
};

/** What an assessor may do to a bid that was given to them. */
const ON_ASSIGNED_BID: readonly Action[] = ["read-submitted-bid", "score-bid", "decline-assessment"];

/** What anybody signed in may do, whatever their roles. */
const WHOEVER: readonly Action[] = [
	"read-plan",
	"declare-own-interest",
	"keep-own-messages",
	"read-published-decision",
	"move-demonstration-clock",
];

describe("who may do what", () => {
	const others = ACTIONS.flatMap((action) => ROLES.map((role) => [action, role] as const));

	it.each(others)("%s, by a %s, on a record of others", (action, role) => {
		const given = answer(personWith(role), action, { partnerships: [OTHER], people: ["somebody else"] });
		expect(given === "yes").toBe(ON_OTHERS[action].includes(role));
	});

	const members = ACTIONS.flatMap((action) =>
		(["bidder", "signatory"] as const).map((role) => [action, role] as const),
	);

	it.each(members)("%s, by a %s, on a bid of one's own partnership", (action, role) => {
		const given = answer(personWith(role), action, { partnerships: [OWN] });
		const expected = ON_OWN_BID[action]?.includes(role) || ON_OTHERS[action].includes(role);
		expect(given === "yes").toBe(Boolean(expected));
	});

	it.each(ACTIONS)("%s, by an assessor, on a bid given to them", (action) => {
		const given = answer(personWith("assessor"), action, { partnerships: [OTHER], people: ["me"] });
		const expected = ON_ASSIGNED_BID.includes(action) || ON_OTHERS[action].includes("assessor");
		expect(given === "yes").toBe(expected);
	});

	it.each(ACTIONS)("%s, by nobody signed in", (action) => {
		const given = answer({ kind: "public" }, action, { partnerships: [OTHER] });
		const open = action === "read-published-decision" || action === "move-demonstration-clock";
		expect(given).toBe(open ? "yes" : "not-found");
	});

	it.each(ACTIONS)("%s, by somebody whose role has ended or has not begun", (action) => {
		const role = ON_OTHERS[action][0] ?? ON_OWN_BID[action]?.[0] ?? "assessor";
		const subject = { partnerships: [OWN], people: ["me"] };
		const dates = [
			{ startsAt: "2012-11-22T00:00:00.000Z", endsAt: NOW },
			{ startsAt: "2013-10-11T16:00:00.001Z", endsAt: null },
		];
		for (const { startsAt, endsAt } of dates) {
			const memberships = [{ organisationId: HOME[role], role, startsAt, endsAt }];
			const actor: Actor = {
				kind: "person",
				personId: "me",
				name: "Me",
				email: "me@example.org",
				memberships,
			};
			// Everybody signed in may read plans, so that changing one is refused and not denied.
			const expected = WHOEVER.includes(action)
				? "yes"
				: action === "manage-plan"
					? "forbidden"
					: "not-found";
			expect(answer(actor, action, subject)).toBe(expected);
		}
	});
});
