import { askedInForm } from "~/domain/form/asked-in-form";
import { conditionInWords } from "~/domain/form/condition-words";
import { type FormDefinition, type FormSection, isTable, questionsOf } from "~/domain/form/definition";
import { kindOfFormSection } from "~/domain/form/form-kinds";
import { addWords } from "~/domain/form/record-kind";
import { Question, type States } from "../bid/section/answers-form";
import { RecordFields } from "../form/record-fields";
import { InsetText } from "../govuk/inset-text";
import { FormAsked } from "./form-asked";

const NEAR = { interventions: [], links: { file: [] } };

/** A section of a form as bidders see it, drawn as their own pages draw it, with nothing to send. */
export function SectionAsItLooks({
	section,
	definition,
	states,
}: {
	readonly section: FormSection;
	readonly definition: FormDefinition;
	readonly states: States;
}) {
	const kind = kindOfFormSection(section);
	const questions = questionsOf(section);
	const isPage = !kind && questions.length === 0;
	if (isPage) {
		const asked = askedInForm(definition).filter(({ key }) => key === section.key);
		return <FormAsked sections={asked} />;
	}
	const condition = section.items.find(isTable)?.showIf;
	return (
		<fieldset className="govuk-fieldset" disabled>
			<legend className="govuk-visually-hidden">{section.title}</legend>
			{questions.map((question) => (
				<div key={question.question} className="govuk-!-margin-bottom-8">
					{question.showIf ? (
						<InsetText>Shown only if {conditionInWords(question.showIf, definition)}.</InsetText>
					) : null}
					<Question question={question} near={NEAR} sum={undefined} states={states} />
				</div>
			))}
			{kind ? (
				<>
					{questions.length > 0 ? <h2 className="govuk-heading-m">{addWords(kind.words).first}</h2> : null}
					{condition ? <InsetText>Shown only if {conditionInWords(condition, definition)}.</InsetText> : null}
					{kind.words.intro ? <p className="govuk-body">{kind.words.intro}</p> : null}
					<RecordFields kind={kind} beside={NEAR} />
				</>
			) : null}
		</fieldset>
	);
}
