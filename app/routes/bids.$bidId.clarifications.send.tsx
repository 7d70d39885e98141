import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidAllows } from "~/bid-allows";
import { formatPounds } from "~/domain/money";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { certifiedAnswersForm } from "~/forms/bid/clarification";
import { type FormSchema, nothingForm } from "~/forms/parse-form";
import { SENDING_REFUSALS } from "~/ui/bid/clarification/clarification-refusals";
import { clarificationsUp } from "~/ui/bid/clarification/clarifications-up";
import { CheckboxesField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import { SummaryList } from "~/ui/govuk/summary-list";
import { titled } from "~/ui/layout/titled";
import { type AnswersToSend, readAnswersToSend } from "~/use-cases/bid/clarification/read-answers-to-send";
import { sendAnswers } from "~/use-cases/bid/clarification/send-answers";

export const meta = titled("Send the answers");
export const handle = clarificationsUp("Send");

const guard = guardOf((context, { bidId = "" }) =>
	provided(readAnswersToSend(context, { bidId }), ({ signs }) => signs),
);

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	if (!page.may.send) throw redirect(`/bids/${page.bid.id}/clarifications`);
	return page;
}

const formOf = ({ toCertify }: Pick<AnswersToSend, "toCertify">): FormSchema =>
	toCertify ? certifiedAnswersForm : nothingForm;

export const action = formAction({
	guard,
	possible: bidAllows("send-answers"),
	schema: formOf,
	messages: SENDING_REFUSALS,
	status: 409,
	save: ({ context, page, body, value }) => {
		const figures = "certified" in value ? String(body.get("figures") ?? "") : null;
		return sendAnswers(context, {
			bidId: page.bid.id,
			shown: String(body.get("shown") ?? ""),
			certified: figures,
		});
	},
	told: ({ changed }, { page }) => [
		`/bids/${page.bid.id}/clarifications`,
		"You sent the answers",
		changed.length > 0
			? "The bid as you changed it is the version that counts now. The earlier one is kept."
			: "The bid itself stays as it was submitted.",
	],
});

export default function SendAnswers() {
	const view = useLoaderData<typeof loader>() as AnswersToSend;
	const refused = useActionData<typeof action>();
	const { bid, changed, left, toCertify } = view;
	const asked = view.clarifications.find(({ state }) => state === "open")?.questions ?? [];
	const amount = (pence: typeof bidAsked) => (pence === null ? "nothing yet" : formatPounds(pence));
	const bidAsked = toCertify?.asked ?? null;
	return (
		<FormPage
			schema={formOf(view)}
			title="Send the answers"
			caption={`${bid.reference}: ${bid.title}`}
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Send the answers"
			intro={
				<>
					{left > 0 ? (
						<p className="govuk-body">
							<strong>{left === 1 ? "1 question has" : `${left} questions have`} no answer yet.</strong>
						</p>
					) : null}
					<SummaryList
						rows={asked
							.filter(({ withdrawn }) => !withdrawn)
							.map(({ id, sectionTitle, text, answer }) => ({
								key: sectionTitle,
								value: (
									<>
										<div className="tranche-verbatim">{text}</div>
										<div className="tranche-verbatim govuk-!-margin-top-2">
											{answer === "" ? "No answer yet" : `Answer: ${answer}`}
										</div>
									</>
								),
								actions: {
									items: [
										{
											href: `/bids/${bid.id}/clarifications/${id}`,
											text: "Change",
											visuallyHiddenText: `the answer about ${sectionTitle}`,
										},
									],
								},
							}))}
					/>
					<p className="govuk-body">
						{changed.length === 0
							? "Nothing in the bid is changed."
							: `Changed in the bid: ${changed.join(", ")}. What you send is its next version. The earlier one is kept.`}
					</p>
				</>
			}
		>
			<input type="hidden" name="shown" value={view.shown} />
			{toCertify ? (
				<>
					<input type="hidden" name="figures" value={toCertify.figures} />
					<p className="govuk-body">
						The figures of the bid were changed. It asks {amount(toCertify.asked)} now. It asked{" "}
						{amount(toCertify.askedBefore)} before.
					</p>
					<CheckboxesField
						name="certified"
						label="Certificate"
						items={[{ value: "yes", text: toCertify.statement }]}
					/>
				</>
			) : null}
		</FormPage>
	);
}
