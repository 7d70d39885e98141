import { buildCase } from "~/domain/allocation/build-case";
import { fromDecimalPounds, type Pence, pence } from "~/domain/money";
import type { Tx } from "~db/client";
import { presentInputs } from "./read-round-inputs";
import { runNow } from "./read-run";

/**
 * What the published rule gives each bid of a round as it stands now, by reference: zero where it funds nothing.
 * Undefined where the round has no frozen scheme or the rule refuses the case.
 */
export function publishedAmounts(tx: Tx, roundId: string): ReadonlyMap<string, Pence> | undefined {
	const scheme = presentInputs(tx, roundId, null)?.scheme;
	const present = presentInputs(tx, roundId, scheme?.content.needs?.id ?? null);
	if (!present) return undefined;
	const allocated = runNow(JSON.stringify(buildCase(present.inputs, present.scheme.content.rule)));
	if (!allocated.ok) return undefined;
	return new Map(
		allocated.value.run.awards.map(({ ref, amount }) => [ref, fromDecimalPounds(amount) ?? pence(0)]),
	);
}
