import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { bidPost } from "./bid-post";
import { labelsSent, refuseOfAnotherForm } from "./form-sent";
import {
	answerFields,
	answersFormValues,
	answersSchema,
	answerTexts,
	askedIn,
	inBoxes,
	typedAnswerFields,
} from "./forms/bid/answers";
import { refusedSave } from "./forms/bid/refused-save";
import { parseForm, revisionSent, typedValues } from "./forms/parse-form";
import { refusalPage, valueOrPage } from "./respond";
import { saying } from "./said";
import { signedInContextFor } from "./session";
import { type AnswersView, readAnswers } from "./use-cases/bid/read-answers";
import { saveAnswers } from "./use-cases/bid/save-answers";

function read(args: LoaderFunctionArgs | ActionFunctionArgs): AnswersView {
	const { bidId = "", section = "" } = args.params;
	return valueOrPage(readAnswers(signedInContextFor(args), { bidId, section }));
}

/** What the page of a section's questions shows. */
export function answersPage(args: LoaderFunctionArgs) {
	const { answers, ...page } = read(args);
	return { ...page, values: answersFormValues(page.section, answers) };
}

/** Whether saving made the section ask for something more that is not answered yet. */
function asksMore(before: AnswersView, after: AnswersView): boolean {
	return Object.keys(after.shown).some(
		(key) => after.shown[key] === "shown" && before.shown[key] !== "shown" && !after.answers[key],
	);
}

/**
 * The action of a page of questions: saves what the page asked and goes on to the task list, or stays where an answer makes
 * the section ask for more. A form at fault comes back with 400, a save that was refused with 409.
 */
export async function answersAction(args: ActionFunctionArgs) {
	const { context, bidId, body } = await bidPost(args, "edit-bid", labelsSent(args, typedAnswerFields));
	refuseOfAnotherForm(args, body, typedAnswerFields);
	const before = read(args);
	const { section, near } = before;
	const schema = answersSchema(section);
	const asked = askedIn(section, body);
	const form = parseForm(answersSchema({ items: asked }), body);
	if (!form.ok)
		return data({ ...form, values: typedValues(schema, body), conflict: undefined }, { status: 400 });
	const answers = form.value as Parameters<typeof saveAnswers>[1]["answers"];
	const saved = saveAnswers(context, { bidId, section: section.key, revision: revisionSent(body), answers });
	if (saved.ok) {
		const more = asksMore(before, read(args));
		throw saying(
			args,
			more ? new URL(args.request.url).pathname : `/bids/${bidId}`,
			`You saved “${section.title}”${more ? ". Your answers lead to more questions, which stand below" : ""}`,
		);
	}
	const typed = typedValues(schema, body);
	const shown = refusedSave(inBoxes(section, saved), answerFields(section, near), typed, answerTexts(typed));
	if (!shown) throw refusalPage(saved, { body, fields: typedAnswerFields(section, near) });
	return data(shown, { status: 409 });
}
