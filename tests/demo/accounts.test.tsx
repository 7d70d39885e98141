import { expect, test } from "vitest";
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PEOPLE } from "~/demo/accounts";
import { DEMONSTRATION_ROUNDS, type DemonstrationRound } from "~/demo/demonstration-account";
import { DemonstrationAccounts } from "~/ui/people/demonstration-accounts";
import { renderPage } from "../support/render-page";

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

test("the sign-in page offers everybody, by round, with what they can do there", () => {
	const offered = new Set(DEMONSTRATION_PEOPLE.flatMap(({ people }) => people.map(({ email }) => email)));
	expect(offered).toEqual(new Set(DEMONSTRATION_ACCOUNTS.map(({ email }) => email)));
	expect(DEMONSTRATION_PEOPLE.map(({ title }) => title)).toEqual(Object.values(DEMONSTRATION_ROUNDS));
	const html = renderPage(
		<DemonstrationAccounts rounds={DEMONSTRATION_PEOPLE} password="thirteen bids one pot" returnTo="/" />,
	);
	const [practice = "", ...others] = html.split("<details").slice(1);
	expect(practice).toContain(DEMONSTRATION_ROUNDS.practice);
	expect(practice).toMatch(/^[^>]* open/);
	expect(practice).toMatch(/Bethan Corriedale.*Give D1 its last score/s);
	for (const other of others) expect(other).not.toMatch(/^[^>]* open/);
});

test("the practice copy can be finished by its people alone: assessor, moderator, fund manager, board, decision maker", () => {
	const roles = new Set(inRound("practice").map(({ role }) => role));
	for (const role of ["assessor", "moderator", "fund-manager", "board-member", "decision-maker"] as const)
		expect(roles).toContain(role);
});
