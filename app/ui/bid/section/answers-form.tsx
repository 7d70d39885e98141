import type { ReactNode } from "react";
import { isProse, questionField } from "~/domain/form/answers";
import type { GivenAnswers, SectionConditions, Shown } from "~/domain/form/conditions";
import { type FormSection, type QuestionItem, questionsOf } from "~/domain/form/definition";
import type { Near } from "~/domain/form/record-kind";
import type { FormSchema, FormValues } from "~/forms/parse-form";
import { RadiosField, TextAreaField, TextField } from "../../form/fields";
import { RecordField } from "../../form/record-fields";
import type { RadiosProps } from "../../govuk/radios";
import { useEnhancement } from "../../govuk/use-enhancement";
import type { BidHead } from "../bid-head";
import { SectionForm, type SectionFormProps } from "./section-form";

export type States = { readonly ofText: RadiosProps["items"]; readonly ofValue: RadiosProps["items"] };

type AnswersFormProps = {
	readonly bid: BidHead;
	readonly section: FormSection;
	/** The heading; the section's title unless given. */
	readonly title?: string;
	readonly schema: FormSchema;
	/** How it is asked whether there is an answer: of a text, and of any other value. */
	readonly states: States;
	readonly revision: number;
	readonly opened?: SectionFormProps["opened"];
	readonly keeps?: SectionFormProps["keeps"];
	readonly values: FormValues;
	readonly shown: Readonly<Record<string, Shown>>;
	/** Answers elsewhere that decide what is asked here. */
	readonly given: GivenAnswers;
	readonly near: Near;
	/** What computed questions come to. */
	readonly sums: Readonly<Record<string, string>>;
	readonly refused: Parameters<typeof SectionForm>[0]["refused"];
};

function StateField({
	question,
	states,
	isText,
}: {
	readonly question: QuestionItem;
	readonly states: States;
	readonly isText: boolean;
}) {
	if (!question.notKnownYet) return null;
	const key = question.question;
	return (
		<>
			<RadiosField
				name={`${key}.state`}
				label={{
					text: isText ? "Is this text the answer?" : "Is this the answer?",
					className: "govuk-fieldset__legend--s",
				}}
				items={isText ? states.ofText : states.ofValue}
			/>
			{isText ? null : <TextField name={`${key}.reason`} label="If there is no answer, why not?" />}
		</>
	);
}

/** A question as it is asked, drawn by its field. */
export function Question({
	question,
	near,
	sum,
	states,
}: {
	readonly question: QuestionItem;
	readonly near: Near;
	readonly sum: string | undefined;
	readonly states: States;
}) {
	const { question: key, label, hint = "" } = question;
	const field = questionField(question);
	if (field.kind === "computed")
		return (
			<>
				<h2 className="govuk-heading-m govuk-!-margin-bottom-1">{label}</h2>
				{hint ? <p className="govuk-hint">{hint}</p> : null}
				<p className="govuk-body">{sum ?? <span className="tranche-absent">Nothing to add up yet</span>}</p>
			</>
		);
	if (field.kind === "text")
		return (
			<>
				<TextAreaField
					name={`${key}.text`}
					label={{ text: label, className: "govuk-label--m" }}
					hint={hint}
					rows={8}
					maxWords={field.words}
				/>
				<StateField question={question} states={states} isText />
			</>
		);
	return (
		<>
			<RecordField name={`${key}.text`} field={field} beside={near} label={label} />
			<StateField question={question} states={states} isText={isProse(field)} />
		</>
	);
}

/** A question that may not be asked: kept on the page, so that what was typed in it stands when it comes back. */
function Asked({
	name,
	isShown,
	children,
}: {
	readonly name: string;
	readonly isShown: boolean;
	readonly children: ReactNode;
}) {
	return (
		<div className="govuk-!-margin-bottom-8" hidden={!isShown} data-asked={name}>
			<fieldset className="govuk-fieldset" disabled={!isShown}>
				<input type="hidden" name="asked" value={name} />
				{children}
			</fieldset>
		</div>
	);
}

/** The questions as a script follows them: what is typed in one may decide whether another is asked. */
function Followed({ children, ...conditions }: SectionConditions & { readonly children: ReactNode }) {
	const module = useEnhancement("tranche-part");
	return (
		<div {...module} data-part="conditions" data-conditions={JSON.stringify(conditions)}>
			{children}
		</div>
	);
}

/** The questions of a section of a bid's form, each drawn by its field; those that do not apply are not shown. */
export function AnswersForm(props: AnswersFormProps) {
	const { section, states, near, sums, shown, given, ...page } = props;
	const questions = questionsOf(section);
	const drawn = questions.map((question) => {
		const { question: key } = question;
		const body = <Question key={key} question={question} near={near} sum={sums[key]} states={states} />;
		return question.showIf ? (
			<Asked key={key} name={key} isShown={shown[key] === "shown"}>
				{body}
			</Asked>
		) : (
			<div key={key} className="govuk-!-margin-bottom-8">
				<input type="hidden" name="asked" value={key} />
				{body}
			</div>
		);
	});
	return (
		<SectionForm
			{...page}
			title={page.title ?? section.title}
			sendsFiles={questions.some(({ field }) => field.kind === "files")}
		>
			<input type="hidden" name="_form" value={page.bid.form ?? ""} />
			{questions.some(({ showIf }) => showIf) ? (
				<Followed items={section.items} given={given}>
					{drawn}
				</Followed>
			) : (
				drawn
			)}
		</SectionForm>
	);
}
