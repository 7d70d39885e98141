import type { QuestionItem, Required } from "../definition";
import { proseQuestion } from "./prose-question";

/** What a bid means for people and places, with what is asked of each in a form that asks it. */
export function peopleQuestions(required: Required): readonly QuestionItem[] {
	const asked = (question: string, label: string, hint: string) =>
		proseQuestion(question, 400, label, hint, required);
	return [
		asked(
			"equality",
			"Who could gain or lose by it, by the characteristics that the law protects?",
			"Age, disability, gender reassignment, marriage, pregnancy, race, religion, sex, sexual orientation.",
		),
		asked("staff", "What does it mean for staff?", "For example posts that are new, change, move or end."),
		asked("safeguarding", "How are children and adults at risk kept safe?", "Say who answers for it."),
		asked(
			"data-sharing",
			"Which personal data are shared, and under which agreement?",
			"Say whether a data protection impact assessment was made.",
		),
		asked("environment", "What does it mean for the environment?", "For example travel, energy or waste."),
	];
}
