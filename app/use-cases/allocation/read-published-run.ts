import { groundOf } from "~/domain/allocation/allocate";
import { buildCase } from "~/domain/allocation/build-case";
import { readCase } from "~/domain/allocation/case";
import type { CaseFile } from "~/domain/allocation/case-file";
import { optionAt } from "~/domain/allocation/choice";
import { rank } from "~/domain/allocation/published-order";
import { chooseBy } from "~/domain/allocation/rule";
import type { RunFile } from "~/domain/allocation/run-file";
import { fromDecimalPounds, type Pence, pence, toDecimalPounds } from "~/domain/money";
import { scenariosOf } from "~db/allocation";
import { readOnce, type Tx } from "~db/client";
import { type PresentInputs, presentInputs } from "./read-round-inputs";
import { areaNames } from "./read-scenario-column";
import { isPublishedRule } from "./read-scenario-standing";

/** What the published rule does with a round as it stands now. */
export type PublishedRun = {
	readonly file: CaseFile;
	/** By reference: zero where it funds nothing. */
	readonly amounts: ReadonlyMap<string, Pence>;
	/** What the needs formula gives each area, decimal pounds; null where the round has none. */
	readonly envelopes: { readonly [area: string]: string } | null;
	readonly nameOf: (area: string) => string;
};

type Given = Pick<PublishedRun, "amounts" | "envelopes">;

/** An optimum that nobody saved is solved inside the reading, and may keep others waiting so long, once for a case. */
const LIMIT_SECONDS = 1;
const CASES_KEPT = 4;
const kept = new Map<string, Given | undefined>();

/**
 * What the published rule gives each bid of a round as it stands now: from a saved scenario that still holds, else run
 * at once. Undefined where the round has no frozen scheme or the rule refuses the case.
 */
export function publishedRun(tx: Tx, roundId: string): PublishedRun | undefined {
	return readOnce(tx, `published run of ${roundId}`, () => {
		const scheme = presentInputs(tx, roundId, null)?.scheme;
		const needsVersionId = scheme?.content.needs?.id ?? null;
		const present = presentInputs(tx, roundId, needsVersionId);
		if (!present) return undefined;
		const file = buildCase(present.inputs, present.scheme.content.rule);
		const run = savedRun(tx, roundId, present, needsVersionId) ?? runAtOnce(file);
		return run && { file, ...run, nameOf: areaNames(present) };
	});
}

function savedRun(
	tx: Tx,
	roundId: string,
	present: PresentInputs,
	needsVersionId: string | null,
): Given | undefined {
	const saved = scenariosOf(tx, roundId).find(
		(row) =>
			row.inputsSha256 === present.digest &&
			row.needsVersionId === needsVersionId &&
			isPublishedRule(row, present),
	);
	if (!saved) return undefined;
	const { awards, needs } = JSON.parse(saved.runText) as RunFile;
	return {
		amounts: new Map(awards.map(({ ref, amount }) => [ref, fromDecimalPounds(amount) ?? pence(0)])),
		envelopes: needs?.amounts ?? null,
	};
}

/** The rule alone, without what a run says beside its awards; the answer to the newest cases is kept. */
function runAtOnce(file: CaseFile): Given | undefined {
	const text = JSON.stringify(file);
	if (!kept.has(text)) kept.set(text, given(text));
	for (const old of [...kept.keys()].slice(0, -CASES_KEPT)) kept.delete(old);
	return kept.get(text);
}

function given(text: string): Given | undefined {
	const input = readCase(text);
	if (!input.ok || input.value.rule === null || input.value.bids === null) return undefined;
	const { rule, bids } = input.value;
	const end = performance.now() + LIMIT_SECONDS * 1000;
	const ground = groundOf(input.value, rule, { limit: () => () => performance.now() > end });
	const { choices } = chooseBy(rule, rank(bids, rule.threshold).fundable, ground, false);
	const amountOf = (bid: (typeof bids)[number]): Pence => {
		const choice = choices.get(bid.ref);
		return choice?.status === "funded" ? optionAt(bid, choice.option).amount : pence(0);
	};
	return {
		amounts: new Map(bids.map((bid) => [bid.ref, amountOf(bid)])),
		envelopes: ground.needs
			? Object.fromEntries([...ground.needs.amounts].map(([area, amount]) => [area, toDecimalPounds(amount)]))
			: null,
	};
}
