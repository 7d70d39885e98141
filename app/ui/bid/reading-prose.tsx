import type { AnswerState, BidContent } from "~/domain/bid/content";
import { PROSE_SECTIONS } from "~/domain/bid/questions";
import { Tag } from "../govuk/tag";
import { PartHeading, Written } from "./reading-section";

const STATE_WORDS: Readonly<Record<AnswerState, string | null>> = {
	answered: null,
	"not-known-yet": "Not known yet",
	"does-not-apply": "Does not apply",
};

/** The questions of a section in prose, each with its answer. */
export function ReadingProse({
	content,
	section,
}: {
	readonly content: BidContent;
	readonly section: "need" | "delivery";
}) {
	return (
		<>
			{PROSE_SECTIONS[section].map(({ key, title }) => {
				const answer = content.answers.find(({ question }) => question === key);
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
							<Written text={answer?.text ?? ""} absent="Not answered" />
						</div>
					</div>
				);
			})}
		</>
	);
}
