import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { LONGEST_PRACTICE } from "~/domain/assessment/practice";
import { LONGEST_REASON } from "~/domain/assessment/reason-length";
import { formAction, guarded, guardOf } from "~/form-action";
import { practiceForm } from "~/forms/assessment/reasons";
import { scoreFieldNames, scoreForm, scoresGiven, scoreValues } from "~/forms/assessment/score";
import type { FormSchema, Given } from "~/forms/parse-form";
import { problemOf } from "~/forms/refused-form";
import { PlaceFields } from "~/ui/assessment/place-fields";
import { PracticeDifferences, shownDifferences } from "~/ui/assessment/practice-differences";
import { BidReading } from "~/ui/bid/reading/bid-reading";
import { SelectField, TextAreaField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { InsetText } from "~/ui/govuk/inset-text";
import { Tag } from "~/ui/govuk/tag";
import { Beside } from "~/ui/layout/beside";
import { titled } from "~/ui/layout/titled";
import { endPractice } from "~/use-cases/assessment/end-practice";
import { type Practice, readPractice } from "~/use-cases/assessment/read-practice";
import { scorePractice } from "~/use-cases/assessment/score-practice";
import { setPractice } from "~/use-cases/assessment/set-practice";

export const meta = titled<Practice>(({ round }) => `Practice bid: ${round.title}`);
export const handle: PageHandle<Practice> = {
	breadcrumbs: ({ round, own }) => [
		...(own
			? [{ text: "Your assessments", href: "/assessments" }]
			: [
					{ text: "Rounds", href: "/rounds" },
					{ text: round.title, href: `/rounds/${round.id}` },
				]),
		{ text: "Practice bid" },
	],
	wide: true,
};

const guard = guardOf((context, { roundId = "" }) => readPractice(context, { roundId }));

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	return { ...page, differences: page.differences && shownDifferences(page.differences) };
}

const SCORES = ["save", "submit"];

export const action = formAction({
	guard,
	schema: (_, { body }): FormSchema =>
		SCORES.includes(String(body.get("intent"))) ? scoreForm : practiceForm,
	messages: {
		"round-not-assessing": "This round is not being assessed now, so nothing was changed",
		"move-not-possible": "This round is not being assessed now, so nothing was changed",
		"practice-scored": "An assessor has scored the practice bid, so it can no longer be changed",
		"practice-not-one": "Choose an earlier bid or enter a text, not both",
		"bid-unknown": "Choose a bid from the list",
		"text-too-long": `Text must be ${LONGEST_PRACTICE.toLocaleString("en-GB")} characters or less`,
		"practice-ended": "The practice has ended",
		"assessment-locked": "You have submitted your practice scores",
		"criterion-unknown": "This criterion is no longer scored. Score what the page shows now",
		"points-invalid": ({ path = "" }) => ({ [scoreFieldNames(path).points]: "Choose a score from 0 to 5" }),
		"points-missing": ({ path = "" }) => ({ [scoreFieldNames(path).points]: "Choose a score from 0 to 5" }),
		"reason-missing": ({ path = "" }) => ({ [scoreFieldNames(path).reason]: "Enter the reason" }),
		"reason-too-long": ({ path = "" }) => ({
			[scoreFieldNames(path).reason]: `Reason must be ${LONGEST_REASON} characters or less`,
		}),
	},
	save: ({ context, page, body, value }) => {
		const { id: roundId } = page.round;
		const intent = String(body.get("intent"));
		if (intent === "end") return endPractice(context, { roundId });
		if (!SCORES.includes(intent)) {
			const { bidId, ...given } = value as Given<typeof practiceForm>;
			return setPractice(context, { roundId, ...given, bidId: bidId || null });
		}
		const given = scoresGiven(
			value as Given<typeof scoreForm>,
			page.criteria.map(({ id }) => id),
		);
		const scores = given.map(({ themeCode: criterionId, points, reason }) => ({
			criterionId,
			points,
			reason,
		}));
		return scorePractice(context, { roundId, scores, submit: intent === "submit" });
	},
	told: (_, { body, page }) => {
		const here = `/rounds/${page.round.id}/practice`;
		const intent = String(body.get("intent"));
		if (intent === "end") return [here, "You ended the practice", "The differences are on this page."];
		if (intent === "submit")
			return [here, "Your practice scores are submitted", "You can score your bids now."];
		if (intent === "save") return [here, "Your practice scores are saved"];
		return [here, "You set the practice bid", "The assessors get a message and score it before their bids."];
	},
});

type Refused = ReturnType<typeof useActionData<typeof action>>;
type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export default function PracticePage() {
	const shown = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { round, set, criteria, own, people, differences, moderationGap, mayManage } = shown;
	const scored = people.some(({ submitted }) => submitted);
	const scores = own !== null && set !== null && !set.closed && !set.ended && !own.submitted;
	// What was typed comes back, also where it was scored meanwhile.
	const sets = mayManage && (!scored || "text" in (refused?.values ?? {}));
	return (
		<>
			{refused && !scores && !sets ? <ErrorSummary errors={[{ text: problemOf(refused) }]} /> : null}
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">Practice bid{set ? `: ${set.title}` : ""}</h1>
			{set?.closed ? (
				<InsetText>
					You have an interest in the partnership of this earlier bid, so it is closed to you. You can score
					your own bids.
				</InsetText>
			) : null}
			{differences ? (
				<PracticeDifferences
					criteria={criteria as Practice["criteria"]}
					differences={differences}
					moderationGap={moderationGap}
				/>
			) : null}
			{people.length > 0 && set ? (
				<>
					<h2 className="govuk-heading-m">Who has scored it</h2>
					<ul className="govuk-list">
						{people.map(({ name, submitted }) => (
							<li key={name}>
								{name}{" "}
								{submitted ? <Tag colour="green">Submitted</Tag> : <Tag colour="blue">Not submitted</Tag>}
							</li>
						))}
					</ul>
				</>
			) : null}
			{mayManage && set && !set.ended ? (
				<Form method="post">
					<Button variant="secondary" name="intent" value="end" preventDoubleClick>
						End the practice and compare
					</Button>
				</Form>
			) : null}
			{scores ? (
				<ScorePractice shown={shown} refused={refused} />
			) : set && !set.closed ? (
				<>
					<h2 className="govuk-heading-m">What is scored</h2>
					<Reading set={set} />
				</>
			) : null}
			{sets ? <SetPractice shown={shown} refused={refused} /> : null}
			{set || mayManage ? null : <p className="govuk-body">No practice bid is set for this round.</p>}
		</>
	);
}

function Reading({ set }: { readonly set: NonNullable<Shown["set"]> }) {
	const { content, text } = set as NonNullable<Practice["set"]>;
	return content ? (
		<BidReading content={content} withoutContact />
	) : (
		<div className="govuk-body tranche-verbatim">{text}</div>
	);
}

function ScorePractice({ shown, refused }: { readonly shown: Shown; readonly refused: Refused }) {
	const { set, own, criteria } = shown;
	if (!set || !own) return null;
	const saved = scoreValues(
		own.scores.map(({ criterionId, points, reason }) => ({ themeCode: criterionId, points, reason })),
	);
	return (
		<Beside reading={<Reading set={set} />}>
			<p className="govuk-body">
				All assessors score this before their own bids. Nobody sees your scores until all are in. They count
				for nothing else.
			</p>
			<FormPage
				schema={scoreForm}
				title="Practice scores"
				showTitle={false}
				values={refused?.values ?? saved}
				errors={refused?.errors}
				submitLabel="Submit practice scores"
				submitName="intent"
				submitValue="submit"
				actions={
					<Button variant="secondary" name="intent" value="save">
						Save for later
					</Button>
				}
			>
				{criteria.map(({ id, title, guidance, descriptors }) => (
					<section key={id}>
						<h2 className="govuk-heading-m govuk-!-margin-bottom-1">{title}</h2>
						<p className="govuk-body">{guidance}</p>
						<PlaceFields
							names={scoreFieldNames(id)}
							themeTitle={title}
							descriptors={descriptors}
							maxLength={LONGEST_REASON}
							reasonHint="Needed to submit, not to save."
						/>
					</section>
				))}
			</FormPage>
		</Beside>
	);
}

function SetPractice({ shown, refused }: { readonly shown: Shown; readonly refused: Refused }) {
	const { set, bids } = shown;
	return (
		<FormPage
			schema={practiceForm}
			title={set ? "Change the practice bid" : "Set a practice bid"}
			showTitle={false}
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel={set ? "Change the practice bid" : "Set the practice bid"}
			submitName="intent"
			submitValue="set"
			intro={
				<>
					<h2 className="govuk-heading-m">{set ? "Change it" : "Set a practice bid"}</h2>
					<p className="govuk-body">
						All assessors score it on this round’s criteria before their own bids, and then see how their
						scores differ. It can be changed until somebody has scored it.
					</p>
				</>
			}
		>
			{bids.length > 0 ? (
				<SelectField
					name="bidId"
					label="A bid of an earlier round"
					placeholder="None: use the text below"
					items={bids.map(({ bidId, title }) => ({ value: bidId, text: title }))}
				/>
			) : null}
			<TextField name="title" label="Title" hint="Left empty, it is the earlier bid’s" />
			<TextAreaField
				name="text"
				label="Or the text of a made-up bid"
				rows={10}
				maxLength={LONGEST_PRACTICE}
			/>
		</FormPage>
	);
}
