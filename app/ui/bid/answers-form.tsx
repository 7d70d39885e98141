import type { Question } from "~/domain/bid/questions";
import { RadiosField, TextAreaField } from "../form/fields";
import type { FormPageProps } from "../form/form-page";
import type { RadiosProps } from "../govuk/radios";
import type { BidHead } from "./bid-head";
import { SectionForm } from "./section-form";

type AnswersFormProps = Pick<FormPageProps, "schema" | "title" | "values" | "revision"> & {
	readonly bid: BidHead;
	readonly questions: readonly Question[];
	/** Whether a text is the answer or the reason why there is none. */
	readonly states: RadiosProps["items"];
	readonly refused: Parameters<typeof SectionForm>[0]["refused"];
};

/** The form of a section in prose: a text for each question, which can also be the reason why there is no answer. */
export function AnswersForm({ questions, states, ...page }: AnswersFormProps) {
	return (
		<SectionForm {...page}>
			{questions.map(({ key, title, hint, words }) => (
				<div key={key} className="govuk-!-margin-bottom-8">
					<TextAreaField
						name={`${key}.text`}
						label={{ text: title, className: "govuk-label--m" }}
						hint={hint}
						rows={8}
						maxWords={words}
					/>
					<RadiosField
						name={`${key}.state`}
						label={{ text: "Is this text the answer?", className: "govuk-fieldset__legend--s" }}
						items={states}
					/>
				</div>
			))}
		</SectionForm>
	);
}
