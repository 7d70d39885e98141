import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidPost } from "~/bid-post";
import { DELIVERY_QUESTIONS } from "~/domain/bid/questions";
import {
	ANSWER_STATE_ITEMS,
	answerFields,
	answersFormValues,
	answerTexts,
	deliveryForm,
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

export const meta = titled("Delivery and succession");
export const handle = bidBreadcrumbs();

const FIELDS = typedAnswerFields("delivery");

export function loader(args: LoaderFunctionArgs) {
	const { bid, revision, answers } = valueOrPage(
		readAnswers(signedInContextFor(args), { bidId: args.params.bidId ?? "", section: "delivery" }),
	);
	return { bid, revision, values: answersFormValues("delivery", answers) };
}

export async function action(args: ActionFunctionArgs) {
	const { context, bidId, body } = await bidPost(args, "edit-bid", FIELDS);
	const form = parseForm(deliveryForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const saved = saveAnswers(context, {
		bidId,
		section: "delivery",
		revision: revisionSent(body),
		answers: form.value,
	});
	if (saved.ok) throw saying(args, `/bids/${bidId}`, "You saved “Delivery and succession”");
	const typed = typedValues(deliveryForm, body);
	const shown = refusedSave(saved, answerFields("delivery"), typed, answerTexts(typed));
	if (!shown) throw refusalPage(saved, { body, fields: FIELDS });
	return data(shown, { status: 409 });
}

export default function Delivery() {
	const { bid, revision, values } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<AnswersForm
			bid={bid}
			schema={deliveryForm}
			title="Delivery and succession"
			questions={DELIVERY_QUESTIONS}
			states={ANSWER_STATE_ITEMS}
			values={values}
			revision={revision}
			refused={refused}
		/>
	);
}
