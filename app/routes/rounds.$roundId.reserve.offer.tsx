import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatPounds } from "~/domain/money";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { offerForm } from "~/forms/decision/deciding";
import { DateField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { draftOffer } from "~/use-cases/decision/draft-offer";
import { readReserveList } from "~/use-cases/decision/read-reserve-list";

export const meta = titled("Offer money to the reserve list");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/rounds/${params.roundId}/reserve`,
};

const guard = guardOf(async (context, { roundId = "" }) =>
	provided(await readReserveList(context, roundId), ({ mayOffer }) => mayOffer),
);

export async function loader(args: LoaderFunctionArgs) {
	const { round, fund, next } = (await guarded(args, guard)).page;
	return { round, fund: fund.name, next };
}

export const action = formAction({
	guard,
	schema: offerForm,
	messages: {
		"round-not-published": "The round is not published",
		"nobody-to-offer": "The money is not enough for the bid whose turn it is",
		"changed-meanwhile":
			"The list or the money changed after you opened this page. Check whose turn it is now",
		"day-past": { expiresOn: "Last day must be today or in the future" },
		busy: "The portal is working out another allocation. Try again in a minute",
	},
	secret: ["reference"],
	status: 409,
	save: ({ context, page: { round }, body, value }) =>
		draftOffer(context, { roundId: round.id, reference: String(body.get("reference") ?? ""), ...value }),
	told: ({ decisionId }) => [
		`/decisions/drafts/${decisionId}`,
		"You drafted the offer",
		"Check its text. The decision maker signs it by the last day, or the next bid has its turn.",
	],
});

export default function Offer() {
	const { round, fund, next } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	if (!next)
		return (
			<>
				<span className="govuk-caption-l">{round.title}</span>
				<h1 className="govuk-heading-l">There is nothing to offer</h1>
				<p className="govuk-body">
					No money has come back that is enough for the next bid.{" "}
					<a className="govuk-link" href={`/rounds/${round.id}/reserve`}>
						Go to the reserve list
					</a>
				</p>
			</>
		);
	return (
		<FormPage
			schema={offerForm}
			title={`Offer ${formatPounds(next.amount)} to ${next.reference}`}
			caption={round.title}
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Draft the offer"
			intro={
				<p className="govuk-body">
					This drafts a decision from the run that shows whose turn it is. The money comes from {fund}.
				</p>
			}
		>
			<input type="hidden" name="reference" value={next.reference} />
			<DateField
				name="expiresOn"
				label="On which day does the offer end?"
				hint="If it is not signed by then, the next bid has its turn"
			/>
		</FormPage>
	);
}
