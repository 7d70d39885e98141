import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ratio, toPlainDecimal } from "~/domain/ratio";
import { METHODS, UNITS } from "~/domain/round/scheme-rules";
import { parseForm, revisionSent } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { schemeForm, thresholdHundredths } from "~/forms/round/scheme";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { RULE_NAMES, RULE_SENTENCES } from "~/ui/allocation/rule-names";
import { RadiosField, SelectField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readPlannedSetUp } from "~/use-cases/round/read-round-set-up";
import { setScheme } from "~/use-cases/round/set-scheme";

export const meta = titled("Threshold, moderation and allocation rule");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}` };

const FIELDS = [
	{ name: "threshold", label: "Threshold" },
	{ name: "moderationGap", label: "Gap" },
	{ name: "method", label: "Allocation rule", words: RULE_NAMES },
	{ name: "unspent", label: "Unspent envelopes" },
	{ name: "unit", label: "Round needs amounts to" },
];

export async function loader(args: LoaderFunctionArgs) {
	const roundId = args.params.roundId ?? "";
	const round = valueOrPage(readPlannedSetUp(signedInContextFor(args), { roundId }));
	const {
		thresholdHundredths: hundredths,
		moderationGap,
		method,
		unspent,
		unit,
		needsVersionId,
	} = round.rules;
	return {
		title: round.title,
		needsVersions: round.needsVersions,
		revision: round.rules.revision,
		values: {
			threshold: toPlainDecimal(ratio(BigInt(hundredths), 100n)),
			moderationGap: String(moderationGap),
			method,
			unspent,
			unit,
			needsVersionId: needsVersionId ?? "",
		},
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const roundId = args.params.roundId ?? "";
	const body = await args.request.formData();
	const form = parseForm(schemeForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const { threshold, needsVersionId, ...rules } = form.value;
	const set = setScheme(context, {
		roundId,
		revision: revisionSent(body),
		...rules,
		thresholdHundredths: thresholdHundredths(threshold),
		needsVersionId: needsVersionId === "" ? null : needsVersionId,
	});
	if (set.ok)
		throw saying(
			args,
			`/rounds/${roundId}`,
			"You saved the scheme",
			"It can be changed until the round opens.",
		);
	const messages = {
		"round-opened": "The round has opened, so its scheme can no longer change",
		"threshold-invalid": "Threshold must be between 0 and 100",
		"gap-invalid": "Gap must be between 1 and 5",
		"needs-version-unknown": "Select a needs version of this round's fund",
	};
	const refused = refusedForm(schemeForm, body, set, { messages, fields: FIELDS });
	if (refused) return data(refused, { status: refused.conflict ? 409 : 400 });
	throw refusalPage(set, { body });
}

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
		</FormPage>
	);
}
