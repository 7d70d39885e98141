import { expect, it } from "vitest";
import { laterBy } from "~/clock";
import { readRefusedAttempts } from "~/use-cases/people/read-refused-attempts";
import { MOST_KEPT, recordRefusedAttempts } from "~/use-cases/people/record-refused-attempts";
import { auditedActions, peopleWorld } from "../../support/people-builders";

const DAY_MS = 24 * 3600 * 1000;

function attemptsWorld() {
	const world = peopleWorld();
	const bidder = world.as(world.person("bidder", world.sandwell));
	const auditor = world.as(world.person("auditor", world.office));
	const kept = () => {
		const outcome = readRefusedAttempts(auditor);
		if (!outcome.ok) throw new Error(outcome.code);
		return outcome.value.map(({ name, action, code, kind, times }) => ({ name, action, code, kind, times }));
	};
	return { ...world, bidder, kept };
}

it("the same attempt by the same person within a minute is one row, and none of it is in the audit", () => {
	const { bidder, kept, clock, ...world } = attemptsWorld();
	const attempt = { action: "POST /rounds/:roundId/move", codes: ["forbidden", "forbidden"] };
	for (let count = 0; count < 3; count++) recordRefusedAttempts(bidder, attempt);
	recordRefusedAttempts(world.public, { action: "POST /sign-in", codes: ["sign-in-failed"] });
	clock.set(laterBy(clock.now(), 60_000));
	const minute = clock.now();
	recordRefusedAttempts({ ...bidder, clock: { ...clock, machineNow: () => minute } }, attempt);
	const moved = { name: "bidder person", action: attempt.action, code: "forbidden", kind: "permission" };
	expect(kept()).toEqual([
		{ ...moved, times: 1 },
		{ name: null, action: "POST /sign-in", code: "sign-in-failed", kind: "password", times: 1 },
		{ ...moved, times: 3 },
	]);
	expect(auditedActions(world)).toEqual([]);
});

it("what is only wrong with a form is no attempt, and of an unpublished decision the state is not told", () => {
	const { bidder, kept } = attemptsWorld();
	recordRefusedAttempts(bidder, { action: "POST /x", codes: ["title-missing", "__proto__", "constructor"] });
	expect(kept()).toEqual([]);
	const action = "POST /decisions/drafts/:decisionId/sign";
	recordRefusedAttempts(bidder, { action, codes: ["decision-signed"] });
	expect(kept()).toMatchObject([{ action, code: "move-not-possible", kind: "state" }]);
});

it("the rows have a limit in number and in age", () => {
	const { bidder, kept, clock, db } = attemptsWorld();
	const insert = db.$client.prepare(
		"INSERT INTO refused_attempt (minute, person_id, action, code, times) VALUES (?, '', ?, 'forbidden', 1)",
	);
	const now = clock.machineNow();
	db.$client.transaction(() => {
		for (let count = 0; count < MOST_KEPT + 50; count++) insert.run(now, `GET /${count}`);
		insert.run(laterBy(now, -181 * DAY_MS), "GET /old");
	})();
	recordRefusedAttempts(bidder, { action: "GET /new", codes: ["forbidden"] });
	const actions = kept().map(({ action }) => action);
	expect(actions).toHaveLength(MOST_KEPT);
	expect(actions).toContain("GET /new");
	expect(actions).not.toContain("GET /old");
	expect(actions).not.toContain("GET /0");
});
