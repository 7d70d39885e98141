import { expect, test } from "vitest";
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_ROUNDS, type DemonstrationRound } from "~/demo/accounts";

const inRound = (round: DemonstrationRound) => DEMONSTRATION_ACCOUNTS.filter(({ can }) => can[round]);

test("everybody of the demonstration has something to do in a round, and every round has its people", () => {
	for (const { email, can } of DEMONSTRATION_ACCOUNTS) {
		const texts = Object.values(can);
		expect({ email, said: texts.length > 0 && texts.every((text) => text !== "") }).toEqual({
			email,
			said: true,
		});
	}
	for (const round of Object.keys(DEMONSTRATION_ROUNDS) as DemonstrationRound[])
		expect(inRound(round).length).toBeGreaterThan(0);
});

test("the practice copy can be finished by its people alone: assessor, moderator, fund manager, board, decision maker", () => {
	const roles = new Set(inRound("practice").map(({ role }) => role));
	for (const role of ["assessor", "moderator", "fund-manager", "board-member", "decision-maker"] as const)
		expect(roles).toContain(role);
});
