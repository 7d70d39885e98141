import { buildCase } from "~/domain/allocation/case/build-case";
import type { CaseFile } from "~/domain/allocation/case/case-file";
import { storedRun } from "~/domain/stored-formats";
import { fileText } from "~/domain/stored-text";
import { scenariosOf } from "~db/allocation/scenarios";
import { readOnce, type Tx } from "~db/client";
import { onceForVersion } from "~db/kept";
import { type PresentInputs, presentInputs } from "./read-round-inputs";
import { areaNames } from "./read-scenario-column";
import { isPublishedRule } from "./read-scenario-standing";
import { answerTo } from "./solving/read-answer";
import type { RuleAlone } from "./solving/read-rule-alone";

/** What the published rule does with a round as it stands now. */
export type PublishedRun = RuleAlone & {
	readonly file: CaseFile;
	readonly nameOf: (area: string) => string;
};

/** Of how many rounds the run is kept. */
const MOST_RUNS = 6;

/**
 * What the published rule gives each bid now: from a saved scenario that still holds, else from `answerTo`, so within
 * `readAnswered` and `writeAnswered` alone. Undefined without a frozen scheme, and where the rule refuses.
 */
export const publishedRun = onceForVersion(MOST_RUNS, (tx, roundId: string): PublishedRun | undefined =>
	readOnce(tx, `published run of ${roundId}`, () => {
		const scheme = presentInputs(tx, roundId, null)?.scheme;
		const needsVersionId = scheme?.content.needs?.id ?? null;
		const present = presentInputs(tx, roundId, needsVersionId);
		if (!present) return undefined;
		const file = buildCase(present.inputs, present.scheme.content.rule);
		const run = savedRun(tx, roundId, present, needsVersionId) ?? answerTo("alone", fileText(file));
		return run === null ? undefined : { file, ...run, nameOf: areaNames(present) };
	}),
);

function savedRun(
	tx: Tx,
	roundId: string,
	present: PresentInputs,
	needsVersionId: string | null,
): RuleAlone | undefined {
	const saved = scenariosOf(tx, roundId).find(
		(row) =>
			row.inputsSha256 === present.digest &&
			row.needsVersionId === needsVersionId &&
			isPublishedRule(row, present),
	);
	if (!saved) return undefined;
	const { awards, needs } = storedRun(saved.runText);
	return {
		amounts: new Map(awards.map(({ ref, amount }) => [ref, amount])),
		envelopes: needs?.amounts ?? null,
	};
}
