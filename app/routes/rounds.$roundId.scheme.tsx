import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ratio, toPlainDecimal } from "~/domain/ratio";
import { METHODS, UNITS } from "~/domain/round/scheme-rules";
import { formAction, guarded, guardOf } from "~/form-action";
import { schemeForm, thresholdHundredths } from "~/forms/round/scheme";
import { RULE_NAMES, RULE_SENTENCES } from "~/ui/allocation/rule-names";
import { RadiosField, SelectField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readPlannedSetUp } from "~/use-cases/round/read-round-set-up";
import { setScheme } from "~/use-cases/round/set-scheme";

export const meta = titled("Threshold, moderation and allocation rule");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}` };

const guard = guardOf((context, { roundId = "" }) => readPlannedSetUp(context, { roundId }));

const FEEDBACK = {
	reasons: "The outcome and the reason",
	scores: "The outcome, the reason and the bid’s own scores by criterion",
};

const FIELDS = [
	{ name: "threshold", label: "Threshold" },
	{ name: "moderationGap", label: "Gap" },
	{ name: "moderationDeviation", label: "Standard deviation" },
	{ name: "method", label: "Allocation rule", words: RULE_NAMES },
	{ name: "unspent", label: "Unspent envelopes" },
	{ name: "unit", label: "Round needs amounts to" },
	{ name: "feedback", label: "Feedback", words: FEEDBACK },
];

export async function loader(args: LoaderFunctionArgs) {
	const { page: round } = await guarded(args, guard);
	const {
		thresholdHundredths: hundredths,
		moderationGap,
		moderationDeviation,
		method,
		unspent,
		unit,
		needsVersionId,
		feedbackScores,
	} = round.rules;
	return {
		title: round.title,
		needsVersions: round.needsVersions,
		revision: round.rules.revision,
		values: {
			threshold: toPlainDecimal(ratio(BigInt(hundredths), 100n)),
			moderationGap: String(moderationGap),
			moderationDeviation:
				moderationDeviation === null ? "" : toPlainDecimal(ratio(BigInt(moderationDeviation), 100n)),
			method,
			unspent,
			unit,
			needsVersionId: needsVersionId ?? "",
			feedback: feedbackScores ? "scores" : "reasons",
		},
	};
}

const OPENED = "The round has opened, so its scheme can no longer change";

export const action = formAction({
	guard,
	schema: schemeForm,
	messages: {
		"round-opened": OPENED,
		"threshold-invalid": "Threshold must be between 0 and 100",
		"gap-invalid": "Gap must be between 1 and 5",
		"deviation-invalid": "Standard deviation must be between 0.01 and 2.5",
		"needs-version-unknown": "Select a needs version of this round's fund",
	},
	fields: FIELDS,
	said: OPENED,
	save: ({
		context,
		page,
		revision,
		value: { threshold, moderationDeviation, needsVersionId, feedback, ...rules },
	}) =>
		setScheme(context, {
			roundId: page.id,
			revision,
			...rules,
			thresholdHundredths: thresholdHundredths(threshold),
			moderationDeviation: moderationDeviation === null ? null : thresholdHundredths(moderationDeviation),
			needsVersionId: needsVersionId === "" ? null : needsVersionId,
			feedbackScores: feedback === "scores",
		}),
	told: (_, { page }) => [
		`/rounds/${page.id}`,
		"You saved the scheme",
		"It can be changed until the round opens.",
	],
});

export default function Scheme() {
	const loaded = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={schemeForm}
			title="Threshold, moderation and allocation rule"
			caption={loaded.title}
			values={refused?.values ?? loaded.values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={loaded.revision}
			submitLabel="Save"
		>
			<TextField
				name="threshold"
				label="Threshold"
				hint="The lowest total that can be funded, from 0 to 100"
			/>
			<TextField
				name="moderationGap"
				label="Gap that must be moderated"
				hint="Points between two assessors on one criterion, from 1 to 5"
			/>
			<TextField
				name="moderationDeviation"
				label="Standard deviation above which a score must be moderated (optional)"
				hint="In points, from 0.01 to 2.5. It measures how far all the assessors’ scores on one criterion lie from their average. Two assessors 1 point apart have 0.5; 2 points apart, 1"
				className="govuk-input--width-5"
				inputMode="decimal"
			/>
			<RadiosField
				name="method"
				label="Allocation rule"
				items={METHODS.map((method) => ({
					value: method,
					text: RULE_NAMES[method],
					hint: RULE_SENTENCES[method],
				}))}
			/>
			<SelectField
				name="needsVersionId"
				lacking="needs-version"
				label="Needs version"
				hint="Needed for needs envelopes. With another rule, it is used only to compare"
				items={[
					{ value: "", text: "None" },
					...loaded.needsVersions.map(({ id, title, version, illustrative }) => ({
						value: id,
						text: `${title}, version ${version}${illustrative ? " (illustrative)" : ""}`,
					})),
				]}
			/>
			<RadiosField
				name="unspent"
				label="Money left in an envelope"
				hint="For needs envelopes only"
				items={[
					{ value: "rank", text: "Goes into one pool, spent in order of score" },
					{
						value: "redistribute",
						text: "Is shared again by need, then what is left is spent in order of score",
					},
				]}
			/>
			<SelectField
				name="unit"
				label="Round needs amounts to"
				items={UNITS.map((unit) => ({ value: unit, text: unit === "0.01" ? "A penny" : `£${unit}` }))}
			/>
			<RadiosField
				name="feedback"
				label="What partnerships are told with the outcome"
				hint="Nobody is told who scored a bid, or what a single assessor gave"
				items={Object.entries(FEEDBACK).map(([value, text]) => ({ value, text }))}
			/>
		</FormPage>
	);
}
