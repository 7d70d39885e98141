import { describe, expect, it } from "vitest";
import type { Action } from "~/domain/permissions";
import type { Actor, Role } from "~/domain/roles";
import { ACTIONS, answer, OTHER, OWN, personWith } from "../support/permission-questions";

const CHANGING = ACTIONS.filter(
	(action) =>
		!action.startsWith("read-") && action !== "print-round" && action !== "move-demonstration-clock",
);

/** What anybody may do about themselves. */
const OF_ONESELF: readonly Action[] = ["declare-own-interest", "keep-own-messages"];

describe("the administrator", () => {
	it.each([
		"read-own-bid",
		"read-submitted-bid",
		"read-bid-in-pack",
		"read-assessments",
		"read-ranking",
		"read-ranking-in-pack",
		"read-scenarios",
		"read-pack",
		"read-unpublished-decision",
		"print-round",
		"read-fund",
	] as const)("reads no bid and no score: %s is not even known to them", (action) => {
		expect(answer(personWith("administrator"), action, { partnerships: [OTHER] })).toBe("not-found");
	});

	it("sees that the audit's details exist but may not read them", () => {
		expect(answer(personWith("administrator"), "read-audit-detail")).toBe("forbidden");
	});
});

describe("the auditor", () => {
	it.each(CHANGING.filter((action) => !OF_ONESELF.includes(action)))("writes nothing: %s", (action) => {
		expect(answer(personWith("auditor"), action, { partnerships: [OTHER], people: ["me"] })).not.toBe("yes");
	});

	it("may still declare an interest of their own", () => {
		expect(answer(personWith("auditor"), "declare-own-interest")).toBe("yes");
	});

	it("learns of no decision between signing and publishing", () => {
		expect(answer(personWith("auditor"), "read-unpublished-decision")).toBe("not-found");
	});
});

describe("an interest", () => {
	const blocked: readonly (readonly [Role, Action])[] = [
		["fund-manager", "read-submitted-bid"],
		["fund-manager", "check-eligibility"],
		["auditor", "read-submitted-bid"],
		["fund-manager", "assign-assessors"],
		["fund-manager", "replace-assessor"],
		["fund-manager", "reopen-assessment"],
		["moderator", "read-submitted-bid"],
		["moderator", "moderate-bid"],
		["fund-manager", "minute-bid"],
		["assessor", "read-submitted-bid"],
		["assessor", "score-bid"],
		["board-member", "advise-on-bid"],
		["board-member", "read-bid-in-pack"],
		["decision-maker", "read-bid-in-pack"],
		["finance-officer", "read-ranking-in-pack"],
		["board-member", "read-scenarios-in-pack"],
		["fund-manager", "read-scenarios"],
		["decision-maker", "sign-decision"],
	];

	it.each(blocked)("declared by a %s stands in the way of %s", (role, action) => {
		const subject = { partnerships: [OTHER], people: ["me"] };
		expect(answer(personWith(role), action, subject)).toBe("yes");
		expect(answer(personWith(role), action, subject, [{ organisationId: OTHER }])).toBe("interested");
	});

	it.each(blocked)("by a role in the partnership keeps a %s from %s", (role, action) => {
		const both = [personWith(role), personWith("bidder")].flatMap((actor) =>
			actor.kind === "person" ? actor.memberships : [],
		);
		const actor: Actor = {
			kind: "person",
			personId: "me",
			name: "Me",
			email: "me@example.org",
			memberships: both,
		};
		expect(answer(actor, action, { partnerships: [OWN], people: ["me"] })).toBe("interested");
	});

	it("in one partnership of a joint bid is enough", () => {
		const subject = { partnerships: [OWN, OTHER, "third"], people: ["me"] };
		expect(answer(personWith("assessor"), "score-bid", subject, [{ organisationId: "third" }])).toBe(
			"interested",
		);
	});

	it("in another partnership stands in the way of nothing", () => {
		const subject = { partnerships: [OTHER], people: ["me"] };
		expect(answer(personWith("assessor"), "score-bid", subject, [{ organisationId: "third" }])).toBe("yes");
	});

	it("does not keep a board member from advising on the whole, or from seeing the pack", () => {
		const interests = [{ organisationId: OTHER }];
		expect(answer(personWith("board-member"), "advise-on-whole", {}, interests)).toBe("yes");
		expect(answer(personWith("board-member"), "read-pack", {}, interests)).toBe("yes");
		expect(answer(personWith("board-member"), "read-ranking-in-pack", {}, interests)).toBe("yes");
	});

	it("does not tell somebody without the role that the record exists", () => {
		const interests = [{ organisationId: OTHER }];
		expect(answer(personWith("administrator"), "score-bid", { partnerships: [OTHER] }, interests)).toBe(
			"not-found",
		);
	});
});

describe("the difference between 404 and 403", () => {
	it.each([
		["bidder", "submit-bid", { partnerships: [OWN] }, "forbidden"],
		["bidder", "certify-bid", { partnerships: [OWN] }, "forbidden"],
		["bidder", "submit-bid", { partnerships: [OTHER] }, "not-found"],
		["bidder", "read-submitted-bid", { partnerships: [OWN] }, "not-found"],
		["bidder", "read-ranking", {}, "not-found"],
		["signatory", "edit-bid", { partnerships: [OTHER] }, "not-found"],
		["moderator", "check-eligibility", { partnerships: [OTHER] }, "forbidden"],
		["assessor", "score-bid", { partnerships: [OTHER], people: ["somebody else"] }, "not-found"],
		["finance-officer", "manage-fund", {}, "forbidden"],
		["board-member", "prepare-pack", {}, "forbidden"],
		["board-member", "sign-decision", {}, "not-found"],
		["fund-manager", "sign-decision", {}, "forbidden"],
		["fund-manager", "manage-people", {}, "not-found"],
		["fund-manager", "manage-organisations", {}, "forbidden"],
		["auditor", "manage-people", {}, "forbidden"],
		["decision-maker", "draft-decision", {}, "forbidden"],
	] as const)("%s, %s", (role, action, subject, expected) => {
		expect(answer(personWith(role), action, subject)).toBe(expected);
	});
});
