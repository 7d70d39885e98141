import type { TestAnswer } from "~/domain/assessment/eligibility";
import { LONGEST_REASON } from "~/domain/assessment/reason-length";
import { sectionTitles } from "~/domain/bid/sections";
import type { TestShown } from "~/use-cases/assessment/read-bid-eligibility";
import { RadiosField, TextAreaField } from "../form/fields";
import { Tag, type TagProps } from "../govuk/tag";

export const ANSWER_WORDS: Readonly<Record<TestAnswer, { words: string; colour: TagProps["colour"] }>> = {
	met: { words: "Met", colour: "green" },
	"not-met": { words: "Not met", colour: "red" },
	"not-enough": { words: "Not enough said", colour: "orange" },
};

/** Where a section that is read within another stands. */
const READ_IN: Readonly<Record<string, string>> = { objectives: "interventions", costs: "interventions" };

/** Where in the bid, read beside it, a test's evidence stands. */
function Evidence({ sections }: Pick<TestShown, "sections">) {
	if (sections.length === 0) return <p className="govuk-hint">Evidence: the whole bid</p>;
	return (
		<p className="govuk-hint">
			Evidence:{" "}
			{sections.map((section, place) => (
				<span key={section}>
					{place > 0 ? ", " : null}
					<a className="govuk-link" href={`#${READ_IN[section] ?? section}`}>
						{sectionTitles([section])[0] ?? section}
					</a>
				</span>
			))}
		</p>
	);
}

/** The fields of every test: its rule, the way to its evidence, one answer and the reason. */
export function TestFields({
	tests,
	names,
}: {
	readonly tests: readonly TestShown[];
	/** The names of a test's two fields. */
	readonly names: (testId: string) => { readonly answer: string; readonly why: string };
}) {
	return tests.map(({ id, title, rule, sections, stale }, place) => (
		<section key={id}>
			<h2 className="govuk-heading-m govuk-!-margin-bottom-1">
				{place + 1}. {title}
			</h2>
			<p className="govuk-body govuk-!-margin-bottom-1">{rule}</p>
			<Evidence sections={sections} />
			{stale ? (
				<p className="govuk-body">
					<Tag colour="yellow">Look again</Tag> The bid was changed after this answer.
				</p>
			) : null}
			<RadiosField
				name={names(id).answer}
				label={{ text: `Test ${place + 1}: is it met?`, className: "govuk-visually-hidden" }}
				inline
				items={Object.entries(ANSWER_WORDS).map(([value, { words }]) => ({ value, text: words }))}
			/>
			<TextAreaField
				name={names(id).why}
				label="Reason"
				hint="Needed unless the test is met. The partnership reads it in the letter."
				rows={3}
				maxLength={LONGEST_REASON}
			/>
		</section>
	));
}

/** What was found on each test, to read. */
export function TestAnswers({
	tests,
}: {
	readonly tests: readonly Pick<TestShown, "id" | "title" | "answer" | "reason">[];
}) {
	return (
		<ul className="govuk-list govuk-list--spaced">
			{tests.map(({ id, title, answer, reason }) => (
				<li key={id}>
					<strong>{title}</strong>{" "}
					{answer === null ? (
						<Tag colour="blue">To answer</Tag>
					) : (
						<Tag colour={ANSWER_WORDS[answer].colour}>{ANSWER_WORDS[answer].words}</Tag>
					)}
					{reason === "" ? null : <div className="tranche-verbatim">{reason}</div>}
				</li>
			))}
		</ul>
	);
}
