import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Fragment } from "react";
import { LONGEST_QUOTE } from "~/domain/assessment/passage";
import { LONGEST_REASON } from "~/domain/assessment/reason-length";
import { accepted, provided, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { scoreFieldNames, scoreForm, scoresGiven, scoreValues } from "~/forms/assessment/score";
import { labelled } from "~/forms/bid/conflict-fields";
import type { Given } from "~/forms/parse-form";
import { standingNow } from "~/forms/refused-form";
import { PassageFields } from "~/ui/assessment/passage-fields";
import { Passages } from "~/ui/assessment/passages";
import { PlaceFields } from "~/ui/assessment/place-fields";
import { ScoresToConfirm } from "~/ui/assessment/scores-to-confirm";
import { ValueBeside } from "~/ui/assessment/value-beside";
import { BidReading } from "~/ui/bid/reading/bid-reading";
import { CancelLink } from "~/ui/form/cancel-link";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { Beside } from "~/ui/layout/beside";
import { titled } from "~/ui/layout/titled";
import { type AssessmentShown, readAssessment } from "~/use-cases/assessment/read-assessment";
import { saveScore } from "~/use-cases/assessment/save-score";

type Page = NonNullable<ReturnType<typeof pageOf>>;

export const meta = titled<Page>(({ criterion, bid }) => `${criterion.title}: score ${bid.reference}`);
export const handle: PageHandle<Page> = {
	breadcrumbs: ({ assessmentId, bid, criterion }) => [
		{ text: "Your assessments", href: "/assessments" },
		{ text: `${bid.reference}: ${bid.content.title}`, href: `/assessments/${assessmentId}` },
		{ text: criterion.title },
	],
	wide: true,
};

function pageOf(shown: AssessmentShown, number: string) {
	const place = /^\d{1,3}$/.test(number) ? Number(number) : 0;
	const { assessmentId, round, bid, beside, bidPlaces, open, changed, criteria } = shown;
	const criterion = criteria[place - 1];
	if (!criterion) return undefined;
	return {
		round,
		assessmentId,
		bid,
		beside,
		bidPlaces,
		criterion,
		open,
		changed,
		number: place,
		count: shown.criteria.length,
		values: scoreValues(criterion.places),
	};
}

const guard = guardOf((context, { assessmentId = "", number = "" }) =>
	within(readAssessment(context, { assessmentId }), (shown) => pageOf(shown, number)),
);

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	if (!page.open) throw redirect(`/assessments/${page.assessmentId}`);
	return page;
}

const givenIn = (value: Given<typeof scoreForm>, { criterion }: Page) =>
	scoresGiven(
		value,
		criterion.places.map(({ themeCode }) => themeCode),
	);

export const action = formAction({
	guard,
	possible: ({ page }) => provided(accepted(page), ({ open }) => open, "assessment-locked"),
	schema: scoreForm,
	fields: (page, body) => labelled(labelsOf(page)).filter(({ name }) => body.has(name)),
	messages: {
		"criterion-unknown":
			"This criterion is no longer scored. Go back to your assessment and score what it shows",
		"practice-first": "Score the practice bid of this round first. You find it under Your assessments",
		"points-invalid": ({ path = "" }) => ({ [scoreFieldNames(path).points]: "Choose a score from 0 to 5" }),
		"reason-too-long": ({ path = "" }) => ({
			[scoreFieldNames(path).reason]: `Reason must be ${LONGEST_REASON} characters or less`,
		}),
		"passage-unknown": ({ path = "" }) => ({
			[passageNames(path).at]: "Choose where in the bid these words are",
		}),
		"quote-not-found": ({ path = "" }) => ({
			[passageNames(path).quote]: "These words are not there. Copy them from the bid as they are",
		}),
		"quote-too-long": ({ path = "" }) => ({
			[passageNames(path).quote]: `Words quoted must be ${LONGEST_QUOTE} characters or less`,
		}),
	},
	said: "This assessment is locked now",
	save: ({ context, page, revision, value }) => {
		const saved = saveScore(context, {
			assessmentId: page.assessmentId,
			criterionId: page.criterion.id,
			revision,
			scores: givenIn(value, page),
		});
		// What stands now, by the names that this form gives its fields.
		return standingNow(saved, () => page.values);
	},
	told: (_, { body, page, value }) => {
		const next = body.get("intent") !== "return" && page.number < page.count;
		const given = givenIn(value, page);
		const lacks = given.some(({ points }) => points === null)
			? "It still needs a score."
			: given.some(({ reason }) => reason === "")
				? "It still needs a reason."
				: given.some(({ passages }) => passages.length === 0)
					? "It still needs the place in the bid that your reason rests on."
					: undefined;
		return [
			`/assessments/${page.assessmentId}${next ? `/criteria/${page.number + 1}` : ""}`,
			`You saved criterion ${page.number}`,
			lacks,
		];
	},
});

/** The fields of one passage, by the path of its refusal: a theme's code and the passage's place. */
function passageNames(path: string): { readonly at: string; readonly quote: string } {
	const cut = path.lastIndexOf(".");
	const { passages } = scoreFieldNames(path.slice(0, cut));
	return passages[Number(path.slice(cut + 1))] ?? { at: "", quote: "" };
}

/** The boxes whose errors stand as the page does: those of passages, and all where several themes are scored. */
function boxesOf(criterion: Page["criterion"]): Readonly<Record<string, string>> {
	const labels = Object.entries(labelsOf({ criterion }));
	const isAlone = criterion.places.length < 2;
	return Object.fromEntries(labels.filter(([name]) => !isAlone || /^(passage|quote)\./.test(name)));
}

function labelsOf({ criterion }: Pick<Page, "criterion">): Readonly<Record<string, string>> {
	return Object.fromEntries(
		criterion.places.flatMap(({ themeCode, themeTitle }) => {
			const names = scoreFieldNames(themeCode);
			const of = themeTitle === "" ? "" : `: ${themeTitle}`;
			return [
				[names.points, `Score${of}`],
				[names.reason, `Reason${of}`],
				...names.passages.flatMap(({ at, quote }, nth) => [
					[at, `Where in the bid${of}, place ${nth + 1}`],
					[quote, `Words you quote${of}, place ${nth + 1}`],
				]),
			];
		}),
	);
}

export default function ScoreCriterion() {
	const { assessmentId, bid, beside, bidPlaces, changed, criterion, number, count, values } = useLoaderData<
		typeof loader
	>() as Page;
	const refused = useActionData<typeof action>();
	const ofValue = criterion.sections?.some((key) => key === "costs" || key === "savings") ?? true;
	const value = <ValueBeside content={bid.content} beside={beside} />;
	return (
		<>
			<span className="govuk-caption-l">
				{bid.reference}: criterion {number} of {count}
			</span>
			<h1 className="govuk-heading-l">{criterion.title}</h1>
			<p className="govuk-body">
				Weight {criterion.weight} of 100. {criterion.guidance}
			</p>
			<Beside
				reading={
					<>
						{ofValue ? value : null}
						<BidReading content={bid.content} withoutContact first={criterion.sections} />
						{ofValue ? null : value}
					</>
				}
			>
				<div id="score">
					{criterion.progress === "stale" ? <ScoresToConfirm bidId={bid.id} changed={changed} one /> : null}
					<FormPage
						schema={scoreForm}
						title={criterion.title}
						showTitle={false}
						values={refused?.values ?? values}
						errors={refused?.errors}
						boxes={boxesOf(criterion)}
						conflict={refused?.conflict}
						revision={criterion.revision}
						intro={
							criterion.places.length > 1 ? (
								<p className="govuk-body">
									The bid claims {criterion.places.length} plan themes. Score each of them. The criterion’s
									score is their average.
								</p>
							) : null
						}
						submitLabel={number < count ? "Save and go to the next criterion" : "Save and return"}
						actions={
							<>
								{number < count ? (
									<Button variant="secondary" name="intent" value="return">
										Save and return
									</Button>
								) : null}
								<CancelLink href={`/assessments/${assessmentId}`} />
							</>
						}
					>
						{criterion.places.map(({ themeCode, themeTitle, picked, passages }) => (
							<Fragment key={themeCode}>
								<PlaceFields
									names={scoreFieldNames(themeCode)}
									themeTitle={themeTitle}
									descriptors={criterion.descriptors}
									maxLength={LONGEST_REASON}
									reasonHint="What in the bid led you to this score? Needed to submit, not to save."
								/>
								<PassageFields
									names={scoreFieldNames(themeCode).passages}
									themeTitle={themeTitle}
									bidPlaces={bidPlaces}
									named={picked.length}
								/>
								<Passages passages={passages.filter(({ still }) => still !== "same")} bidPath="" />
							</Fragment>
						))}
					</FormPage>
				</div>
			</Beside>
			<nav aria-label="Criteria" className="govuk-body">
				{number > 1 ? (
					<a className="govuk-link" href={`/assessments/${assessmentId}/criteria/${number - 1}`}>
						Previous criterion
					</a>
				) : null}
				{number > 1 && number < count ? " · " : null}
				{number < count ? (
					<a className="govuk-link" href={`/assessments/${assessmentId}/criteria/${number + 1}`}>
						Next criterion, without saving
					</a>
				) : null}
			</nav>
		</>
	);
}
