import type { ScenarioAward, ScenarioColumn } from "~/domain/allocation/run/scenario";
import { accepted, type Outcome } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { scenarioById } from "~db/allocation/scenarios";
import { roundById } from "~db/round/round";
import { titlesRead } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted, read } from "../context";
import { presentInputs } from "./read-round-inputs";
import { scenarioColumn } from "./read-scenario-column";
import { mayReadScenarios } from "./read-scenario-standing";

export type ScenarioPage = Omit<ScenarioColumn, "awards"> & {
	/** Each with its bid's title; null where an interest of the reader closes the bid to them. */
	readonly awards: readonly (ScenarioAward & { readonly title: string | null })[];
	readonly round: { readonly id: string; readonly title: string };
	/** Both files, byte for byte as saved. */
	readonly caseText: string;
	readonly runText: string;
	/** Whether the person may draft a decision from it. */
	readonly mayDraft: boolean;
};

/** One saved scenario with its files. */
export function readScenario(
	context: Context,
	input: { readonly roundId: string; readonly scenarioId: string },
): Outcome<ScenarioPage, PermissionRefusal> {
	return read(context, (tx) => {
		const round = roundById(tx, input.roundId);
		const row = scenarioById(tx, input.scenarioId);
		if (!round || row?.roundId !== round.id) return notFound();
		const allowed = mayReadScenarios(context, tx, round.state);
		if (!allowed.ok) return allowed;
		const titleOf = titlesRead(context, tx, round.id);
		const titles = new Map(
			presentInputs(tx, round.id, null)?.bids.map((bid) => [bid.reference, titleOf(bid)]) ?? [],
		);
		const column = scenarioColumn(tx, row);
		return accepted({
			...column,
			awards: column.awards.map((award) => ({ ...award, title: titles.get(award.reference) ?? null })),
			round: { id: round.id, title: round.title },
			caseText: row.caseText,
			runText: row.runText,
			mayDraft: roundAllows("draft-decision", round.state) && permitted(context, tx, "draft-decision").ok,
		});
	});
}
