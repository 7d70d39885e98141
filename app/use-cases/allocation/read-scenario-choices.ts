import type { Method } from "~/domain/allocation/case/case-file";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { needsVersionsOf } from "~db/needs/needs";
import { frozenScheme, roundById } from "~db/round/round";
import { type Context, notFound, permitted, read } from "../context";
import { presentInputs } from "./read-round-inputs";

export type ScenarioChoices = {
	readonly round: { readonly id: string; readonly title: string };
	/** What the scheme published: the choice that stands in the form at first. */
	readonly method: Method;
	readonly unspent: "rank" | "redistribute";
	readonly needsVersionId: string | null;
	/** Those that may bid, for limits, and the references of the bids that take part. */
	readonly partnerships: readonly { readonly id: string; readonly name: string }[];
	readonly references: readonly string[];
	readonly needsVersions: readonly {
		readonly id: string;
		readonly version: number;
		readonly title: string;
		readonly illustrative: boolean;
	}[];
};

/** What a scenario of a round can be built from. Refuses a round that is not being assessed or allocated. */
export function readScenarioChoices(
	context: Context,
	roundId: string,
): Outcome<ScenarioChoices, PermissionRefusal | "round-not-allocating"> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "build-scenario");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, roundId);
		const scheme = frozenScheme(tx, roundId);
		if (!round || !scheme) return notFound();
		if (!roundAllows("build-scenario", round.state))
			return refused("round-not-allocating", "scenarios are built while a round is assessed or allocated");
		return accepted({
			round: { id: round.id, title: round.title },
			method: scheme.content.rule.method,
			unspent: scheme.content.rule.unspent,
			needsVersionId: scheme.content.needs?.id ?? null,
			partnerships: scheme.content.partnerships.map(({ id, name }) => ({ id, name })),
			references: presentInputs(tx, roundId, null)?.bids.map(({ reference }) => reference) ?? [],
			needsVersions: needsVersionsOf(tx, round.fundId).map(({ id, version, title, illustrative }) => ({
				id,
				version,
				title,
				illustrative,
			})),
		});
	});
}
