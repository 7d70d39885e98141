import { buildCase } from "~/domain/allocation/case/build-case";
import type { CaseRefusal } from "~/domain/allocation/case/case-refusal";
import type { ScenarioColumn, ScenariosPage } from "~/domain/allocation/run/scenario";
import { accepted, type Outcome } from "~/domain/outcome";
import { fileText } from "~/domain/stored-text";
import { type Context, read } from "../context";
import { type PresentInputs, presentInputs } from "./read-round-inputs";
import { type ChosenRule, type ScenarioCaseRefusal, scenarioCase } from "./read-scenario-case";
import { columnOf } from "./read-scenario-column";
import { changesAgainstFirst, comparedWith } from "./read-scenarios";
import type { AllocatedCase } from "./solving/allocate-case";
import { runOnce } from "./solving/read-run";

export type ScenarioPreview = Pick<
	ScenariosPage,
	"partnerships" | "bids" | "themes" | "scenarios" | "changes"
> & {
	readonly round: { readonly id: string; readonly title: string };
	/** What was shown: saving asks that both still be so. */
	readonly inputsSha256: string;
	readonly runSha256: string;
	/** Whether the rule chosen is the published rule itself. */
	readonly published: boolean;
};

function unsaved(
	id: string,
	title: string,
	run: AllocatedCase,
	present: PresentInputs,
	needsVersionId: string | null,
): ScenarioColumn {
	const { caseText, runText, caseDigest, runDigest } = run;
	return columnOf(
		{
			id,
			title,
			caseText,
			runText,
			caseSha256: caseDigest,
			runSha256: runDigest,
			needsVersionId,
			inputsSha256: present.digest,
			createdAt: "",
		},
		present,
	);
}

export type PreviewRefusal = ScenarioCaseRefusal | CaseRefusal | "busy";

/**
 * What a chosen rule would give each bid of a round as it stands, beside the published rule; writes nothing. The last
 * column is the chosen rule, the one before it the published rule where another. Refuses as building a scenario does.
 */
export async function readPreview(
	context: Context,
	input: ChosenRule,
): Promise<Outcome<ScenarioPreview, PreviewRefusal>> {
	const before = read(context, (tx) => {
		const built = scenarioCase(context, tx, input);
		if (!built.ok) return built;
		const { rule, needs } = built.value.present.scheme.content;
		const standard = presentInputs(tx, built.value.round.id, needs?.id ?? null) ?? built.value.present;
		return accepted({
			...built.value,
			standard,
			rule,
			needsVersionId: needs?.id ?? null,
			compared: comparedWith(context, tx, built.value.round, built.value.present),
		});
	});
	if (!before.ok) return before;
	const { round, present, text, standard, rule, needsVersionId, compared } = before.value;
	const chosen = await runOnce(text);
	if (!chosen.ok) return chosen;
	const published = await runOnce(fileText(buildCase(standard.inputs, rule)));
	const column = unsaved("chosen", "Your scenario", chosen.value, present, input.needsVersionId);
	const columns = [
		...(published.ok && !column.published
			? [unsaved("published", "The published rule", published.value, standard, needsVersionId)]
			: []),
		column,
	];
	return accepted({
		round: { id: round.id, title: round.title },
		inputsSha256: present.digest,
		runSha256: chosen.value.runDigest,
		published: column.published,
		...compared,
		scenarios: columns,
		changes: changesAgainstFirst(columns),
	});
}
