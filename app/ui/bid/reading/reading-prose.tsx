import type { AnswerState, BidContent } from "~/domain/bid/content";
import { SECTIONS } from "~/domain/bid/sections";
import { questionsOf } from "~/domain/form/definition";
import { Tag } from "../../govuk/tag";
import { PartHeading, Said } from "./reading-section";

const STATE_WORDS: Readonly<Record<AnswerState, string | null>> = {
	answered: null,
	"not-known-yet": "Not known yet",
	"does-not-apply": "Does not apply",
};

/** What a section asked: by the bid's own form, else by the short form. */
function questionsOfSection(content: BidContent, section: string) {
	if (content.form) {
		const asked = content.form.sections.find(({ key }) => key === section)?.questions ?? [];
		return asked.map(({ key, label }) => ({ key, title: label }));
	}
	const found = SECTIONS.find(({ key }) => key === section);
	return (found ? questionsOf(found) : []).map(({ question, label }) => ({ key: question, title: label }));
}

/** The questions of a section in prose, each with its answer. */
export function ReadingProse({
	content,
	section,
	withoutContact = false,
}: {
	readonly content: BidContent;
	readonly section: string;
	/** Leaves out answers that are somebody's name and address. */
	readonly withoutContact?: boolean | undefined;
}) {
	const asked = questionsOfSection(content, section);
	return (
		<>
			{asked.map(({ key, title }) => {
				const answer = content.answers.find(({ question }) => question === key);
				if (withoutContact && answer?.contact) return null;
				const state = answer ? STATE_WORDS[answer.state] : null;
				return (
					<div key={key}>
						<PartHeading className="govuk-!-margin-bottom-1">{title}</PartHeading>
						<div className="govuk-body">
							{state ? (
								<>
									<Tag colour="grey">{state}</Tag>{" "}
								</>
							) : null}
							<Said
								text={answer?.text ?? ""}
								value={answer?.value}
								files={content.files}
								absent="Not answered"
							/>
						</div>
					</div>
				);
			})}
		</>
	);
}
