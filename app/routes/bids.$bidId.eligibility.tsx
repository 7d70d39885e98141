import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { EligibilityResult, TestAnswer } from "~/domain/assessment/eligibility";
import { LONGEST_REASON } from "~/domain/assessment/reason-length";
import { detailsOf, within } from "~/domain/outcome";
import { listed } from "~/explain/in-words";
import { formAction, guarded, guardOf } from "~/form-action";
import {
	answerForm,
	eligibilityForm,
	followingForm,
	testFieldNames,
	testsForm,
} from "~/forms/assessment/reasons";
import { labelled } from "~/forms/bid/conflict-fields";
import type { FormSchema, Given } from "~/forms/parse-form";
import { standingNow } from "~/forms/refused-form";
import { EligibilityRecord } from "~/ui/assessment/eligibility-record";
import { TestAnswers, TestFields } from "~/ui/assessment/eligibility-tests";
import { Findings } from "~/ui/assessment/findings";
import { BidReading } from "~/ui/bid/reading/bid-reading";
import { RadiosField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { InsetText } from "~/ui/govuk/inset-text";
import { Beside } from "~/ui/layout/beside";
import { titled } from "~/ui/layout/titled";
import { answerReconsideration } from "~/use-cases/assessment/answer-reconsideration";
import { answerTests } from "~/use-cases/assessment/answer-tests";
import { checkEligibility } from "~/use-cases/assessment/check-eligibility";
import { type BidEligibility, readBidEligibility } from "~/use-cases/assessment/read-bid-eligibility";

export const meta = titled<BidEligibility>(({ reference }) => `Eligibility of ${reference}`);
export const handle: PageHandle<BidEligibility> = {
	breadcrumbs: ({ round, reference, title }) => [
		{ text: "Rounds", href: "/rounds" },
		{ text: "Eligibility", href: `/rounds/${round.id}/eligibility` },
		{ text: `${reference}: ${title}` },
	],
	wide: true,
};

const guard = guardOf((context, { bidId = "" }) => readBidEligibility(context, { bidId }));

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

/** Which of the page's forms was sent, by its button. */
const FORMS: Readonly<Record<string, FormSchema>> = {
	answer: answerForm,
	tests: testsForm,
	following: followingForm,
};

/** What stands on each test, by the names of its fields. */
function answersOf({ tests }: Pick<BidEligibility, "tests">): Record<string, string> {
	return Object.fromEntries(
		tests.flatMap(({ id, answer, reason }): (readonly [string, string])[] => [
			[testFieldNames(id).answer, answer ?? ""],
			[testFieldNames(id).why, reason],
		]),
	);
}

function labelsOf({ tests }: Pick<BidEligibility, "tests">): Readonly<Record<string, string>> {
	return Object.fromEntries(
		tests.flatMap(({ id, title }): (readonly [string, string])[] => [
			[testFieldNames(id).answer, title],
			[testFieldNames(id).why, `Reason: ${title}`],
		]),
	);
}

export const action = formAction({
	guard,
	schema: (_, { body }): FormSchema => FORMS[String(body.get("intent"))] ?? eligibilityForm,
	messages: {
		"reason-missing": ({ path = "" }) =>
			path === "reason" || path === "answer"
				? "Enter the reason. The partnership will read it"
				: { [testFieldNames(path).why]: "Enter the reason. The partnership will read it" },
		"nothing-asked": "The partnership has not asked for the bid to be reconsidered",
		"already-answered": "Somebody else has already answered",
		"checked-by-you": "You checked this bid. Somebody else has to look at it again",
		"test-unknown": "The round no longer has this test. Read the tests as they stand now",
		"tests-open": (refusal) =>
			`These tests have no answer that decides them: ${listed(detailsOf(refusal, "tests-open").open)}`,
		"result-does-not-follow": "The answers have changed. Read the result that follows from them now",
	},
	status: ({ code }) => (code === "reason-missing" ? 400 : 409),
	fields: (page, body) => labelled(labelsOf(page)).filter(({ name }) => body.has(name)),
	save: ({ context, params: { bidId = "" }, body, page, revision, value }) => {
		if (body.get("intent") === "tests") {
			const { answer, why } = value as Given<typeof testsForm>;
			const answers = page.tests.map(({ id }) => ({
				testId: id,
				answer: answer[id] ?? null,
				reason: why[id] ?? "",
			}));
			const saved = standingNow(answerTests(context, { bidId, revision, answers }), () => answersOf(page));
			return within(saved, () => ({ roundId: page.round.id }));
		}
		return "answer" in value
			? answerReconsideration(context, { bidId, ...(value as Given<typeof answerForm>) })
			: checkEligibility(context, { bidId, ...(value as Given<typeof eligibilityForm>) });
	},
	told: ({ roundId }, { params, body }) =>
		body.get("intent") === "tests"
			? [`/bids/${params.bidId}/eligibility`, "You saved the answers"]
			: [
					`/rounds/${roundId}/eligibility`,
					"Your decision is recorded",
					"The partnership gets a message and can read the letter with the reasons.",
				],
});

export default function BidEligibilityPage() {
	const shown = useLoaderData<typeof loader>() as BidEligibility;
	const refused = useActionData<typeof action>();
	const { reference, title, partnerships, content, beside, mayCheck, mayAnswer } = shown;
	return (
		<>
			<span className="govuk-caption-l">{partnerships.join(", ")}</span>
			<h1 className="govuk-heading-l">
				Eligibility of {reference}: {title}
			</h1>
			<Beside
				reading={
					<>
						<Findings content={content} beside={beside} headingId="figures" />
						<BidReading content={content} />
					</>
				}
			>
				<EligibilityRecord check={shown.check} reconsideration={shown.reconsideration} />
				{shown.check ? <TestAnswers tests={shown.tests} /> : null}
				{shown.checkedByYou && shown.reconsideration && !shown.reconsideration.answer ? (
					<InsetText>You checked this bid. Somebody else in the office has to look at it again.</InsetText>
				) : null}
				{mayCheck && shown.tests.length > 0 ? <Tests shown={shown} refused={refused} /> : null}
				{mayCheck && shown.tests.length === 0 ? (
					<FormPage
						schema={eligibilityForm}
						title="Check"
						showTitle={false}
						values={refused?.values}
						errors={refused?.errors}
						submitLabel="Save the result"
						submitName="intent"
						submitValue="check"
					>
						<RadiosField
							name="result"
							label={{ text: "Is this bid eligible?", className: "govuk-fieldset__legend--m" }}
							items={[
								{ value: "eligible", text: "Yes, it goes on to be scored" },
								{ value: "ineligible", text: "No, it is ineligible" },
							]}
						/>
						<TextAreaField
							name="reason"
							label="Reason"
							hint="Needed when the bid is ineligible: the partnership reads it. For an eligible bid it is a note for the office."
							maxLength={LONGEST_REASON}
						/>
					</FormPage>
				) : null}
				{mayAnswer ? (
					<FormPage
						schema={answerForm}
						title="Answer"
						showTitle={false}
						values={refused?.values}
						errors={refused?.errors}
						submitLabel="Send the answer"
						submitName="intent"
						submitValue="answer"
					>
						<RadiosField
							name="result"
							label={{ text: "What is your answer?", className: "govuk-fieldset__legend--m" }}
							items={[
								{ value: "eligible", text: "The bid is eligible after all" },
								{ value: "ineligible", text: "The bid stays ineligible" },
							]}
						/>
						<TextAreaField
							name="answer"
							label="Reason"
							hint="The partnership reads it."
							maxLength={LONGEST_REASON}
						/>
					</FormPage>
				) : null}
			</Beside>
		</>
	);
}

type Refused = ReturnType<typeof useActionData<typeof action>>;

const RESULT_WORDS: Readonly<Record<EligibilityResult, string>> = {
	eligible: "Every test is met, so the bid is eligible.",
	ineligible: "Not every test is met, so the bid is ineligible.",
};

/** The tests of the round, and what follows once each has an answer. */
function Tests({ shown, refused }: { readonly shown: BidEligibility; readonly refused: Refused }) {
	const { tests, following, bidId } = shown;
	const isTests = tests.some(({ id }) => testFieldNames(id).why in (refused?.values ?? {}));
	return (
		<>
			{following.result === null ? null : (
				<FormPage
					schema={followingForm}
					title="Result"
					showTitle={false}
					values={isTests ? {} : (refused?.values ?? {})}
					errors={isTests ? undefined : refused?.errors}
					submitLabel="Give the result and send the letter"
					submitName="intent"
					submitValue="following"
					intro={
						<InsetText>
							<strong>{RESULT_WORDS[following.result]}</strong>
							{following.notMet.length > 0 ? <> Not met: {listed(following.notMet)}.</> : null}
						</InsetText>
					}
				>
					<input type="hidden" name="result" value={following.result} />
					<TextAreaField
						name="reason"
						label="Anything to add? (optional)"
						hint="The partnership reads it in the letter, with the answers on each test."
						rows={3}
						maxLength={LONGEST_REASON}
					/>
				</FormPage>
			)}
			{tests.some(({ answer }: { readonly answer: TestAnswer | null }) => answer === "not-enough") &&
			shown.mayAskBidder ? (
				<ButtonLink href={`/bids/${bidId}/clarifications/new`} variant="secondary">
					Ask the bidder
				</ButtonLink>
			) : null}
			<FormPage
				schema={testsForm}
				title="Tests"
				showTitle={false}
				values={isTests ? refused?.values : answersOf(shown)}
				conflict={isTests ? refused?.conflict : undefined}
				revision={shown.revision}
				errors={isTests ? refused?.errors : undefined}
				submitLabel="Save the answers"
				submitName="intent"
				submitValue="tests"
			>
				<TestFields tests={tests} names={testFieldNames} />
			</FormPage>
		</>
	);
}
