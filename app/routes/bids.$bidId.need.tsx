import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidPost } from "~/bid-post";
import { NEED_QUESTIONS } from "~/domain/bid/questions";
import {
	ANSWER_STATE_ITEMS,
	answerFields,
	answersFormValues,
	answerTexts,
	needForm,
	typedAnswerFields,
} from "~/forms/bid/answers";
import { refusedSave } from "~/forms/bid/refused-save";
import { parseForm, revisionSent, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { AnswersForm } from "~/ui/bid/answers-form";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { titled } from "~/ui/layout/titled";
import { readAnswers } from "~/use-cases/bid/read-answers";
import { saveAnswers } from "~/use-cases/bid/save-answers";

export const meta = titled("Need");
export const handle = bidBreadcrumbs();

const FIELDS = typedAnswerFields("need");

export function loader(args: LoaderFunctionArgs) {
	const { bid, revision, answers } = valueOrPage(
		readAnswers(signedInContextFor(args), { bidId: args.params.bidId ?? "", section: "need" }),
	);
	return { bid, revision, values: answersFormValues("need", answers) };
}

export async function action(args: ActionFunctionArgs) {
	const { context, bidId, body } = await bidPost(args, "edit-bid", FIELDS);
	const form = parseForm(needForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const saved = saveAnswers(context, {
		bidId,
		section: "need",
		revision: revisionSent(body),
		answers: form.value,
	});
	if (saved.ok) throw saying(args, `/bids/${bidId}`, "You saved “Need”");
	const typed = typedValues(needForm, body);
	const shown = refusedSave(saved, answerFields("need"), typed, answerTexts(typed));
	if (!shown) throw refusalPage(saved, { body, fields: FIELDS });
	return data(shown, { status: 409 });
}

export default function Need() {
	const { bid, revision, values } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<AnswersForm
			bid={bid}
			schema={needForm}
			title="Need"
			questions={NEED_QUESTIONS}
			states={ANSWER_STATE_ITEMS}
			values={values}
			revision={revision}
			refused={refused}
		/>
	);
}
