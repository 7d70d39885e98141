import { DEMONSTRATION_PASSWORD } from "~/demo/accounts";
import { DECIDER, MANAGER, type Visit } from "./visit";

/** Saves a scenario of a rule from its preview; gives its identifier. */
async function saveScenario(visit: Visit, roundId: string, name: string, method: string): Promise<string> {
	const made = await visit.form(name, MANAGER, previewOf(roundId, method), {
		having: "title",
		typed: { title: method },
	});
	return made.split("?")[0]?.split("/").at(-1) ?? "";
}

const previewOf = (roundId: string, method: string): string =>
	`/rounds/${roundId}/allocation/preview?method=${method}&unspent=rank&needsVersionId=&objective=score&timeLimitSeconds=10`;

/** The pages and writes of a round that is being allocated, to its signed decision. */
export async function allocate(visit: Visit, roundId: string): Promise<void> {
	const round = `/rounds/${roundId}`;
	await visit.page("preview of a scenario", MANAGER, previewOf(roundId, "rank-and-skip"));
	for (const method of ["rank-and-stop", "score-per-pound"]) await saveScenario(visit, roundId, "", method);
	const scenario = await saveScenario(visit, roundId, "save a scenario", "rank-and-skip");
	const reference = visit.only("SELECT reference FROM bid WHERE round_id = ? ORDER BY reference", roundId);
	for (const [name, address] of [
		["round, office, allocating", round],
		["comparison of scenarios", `${round}/allocation`],
		["charts", `${round}/allocation/charts`],
		["a scenario", `${round}/allocation/${scenario}`],
		["why-page", `${round}/allocation/${scenario}/bids/${reference}`],
	] as const)
		await visit.page(name, MANAGER, address);
	const drafted = await visit.form(
		"draft a decision",
		MANAGER,
		`${round}/decision/new?scenario=${scenario}`,
		{},
	);
	const draft = drafted.split("?")[0] ?? "";
	await visit.page("draft of the decision", MANAGER, draft);
	await visit.page("its notice before it is signed", MANAGER, `${draft}/notice`);
	const text = Object.fromEntries(
		[
			"contact",
			"summary",
			"decisionText",
			"factsAndAdvice",
			"financialImplications",
			"legalImplications",
			"crimeReduction",
			"grantNotContract",
			"equalityImplications",
			"backgroundPapers",
			"publicAccess",
			"interests",
		].map((name) => [name, "Invented for measuring."]),
	);
	await visit.form("", MANAGER, `${draft}/text`, {
		having: "summary",
		typed: { title: "Decision", ...text },
	});
	await visit.form("", MANAGER, `${draft}/subsidy`, {
		having: "reason",
		typed: { advantage: "no", selective: "no", effect: "no", reason: "Invented for measuring." },
	});
	await visit.form("prepare the board pack", MANAGER, `${round}/board/prepare`, {});
	await visit.page("board pack", MANAGER, `${round}/board`);
	await visit.page("page to sign", DECIDER, `${draft}/sign`);
	await visit.form("sign", DECIDER, `${draft}/sign`, {
		having: "password",
		typed: { password: DEMONSTRATION_PASSWORD },
	});
	await visit.page("print of the round", MANAGER, `${round}/print`);
}
