import type { RefusalWords } from "~/forms/refused-form";
import type { AnswerQuestionRefusal } from "~/use-cases/bid/clarification/answer-question";
import type { AskQuestionRefusal } from "~/use-cases/bid/clarification/ask-question";
import type { SendAnswersRefusal } from "~/use-cases/bid/clarification/send-answers";
import { SUBMISSION_REFUSALS } from "../submission-problem";

const LATE = "The date for answers has passed. The bid goes on as it was submitted";

/** Why a question about a bid was not asked. */
export const ASKING_REFUSALS: RefusalWords<AskQuestionRefusal> = {
	"question-missing": "Enter the question",
	"question-too-long": "The question is too long",
	"section-unknown": "Select what the question is about",
	"too-many-questions": "You have asked as many questions as you can at a time",
	"due-not-later": "Date for answers must be in the future",
};

/** Why an answer was not saved. */
export const ANSWERING_REFUSALS: RefusalWords<AnswerQuestionRefusal> = {
	"answers-late": LATE,
	"answer-missing": "Enter your answer",
	"answer-too-long": "The answer is too long",
	"question-withdrawn": "The office has withdrawn this question. It needs no answer",
};

/** Why answers were not sent. */
export const SENDING_REFUSALS: RefusalWords<SendAnswersRefusal> = {
	"reduced-not-below": SUBMISSION_REFUSALS["reduced-not-below"],
	"nothing-asked": SUBMISSION_REFUSALS["nothing-asked"],
	"content-changed":
		"Somebody changed the bid or an answer while you had this page open. Look at it again before you send",
	"answers-late": LATE,
	"answers-missing": "Answer every question before you send",
	"other-sections-changed":
		"A section was changed that the office did not ask about. Put it back as it was before you send",
	"not-complete": "Something that is needed is missing in the sections you changed",
	"not-certified": "Tick the box to certify the changed figures",
	"figures-changed":
		"The figures were changed while you had this page open. Look at them again before you send",
};
