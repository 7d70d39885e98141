import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { whyForm } from "~/forms/decision/deciding";
import { TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { giveUpOffer } from "~/use-cases/decision/give-up-offer";
import { readReserveList } from "~/use-cases/decision/read-reserve-list";

export const meta = titled("Give up an offer");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/rounds/${params.roundId}/reserve`,
};

const guard = guardOf(async (context, { roundId = "", decisionId }) =>
	provided(
		within(await readReserveList(context, roundId), (list) => {
			const offer = list.offers.find((each) => each.decisionId === decisionId);
			return offer && { ...list, offer };
		}),
		({ mayOffer }) => mayOffer,
	),
);

export async function loader(args: LoaderFunctionArgs) {
	const { round, offer } = (await guarded(args, guard)).page;
	return { title: round.title, reference: offer.reference };
}

export const action = formAction({
	guard,
	schema: whyForm,
	said: "The offer has been signed, so it stands",
	messages: {
		"decision-signed": "The offer has been signed, so it stands",
		"offer-closed": "The offer has ended already",
		"reason-missing": { why: "Enter the reason" },
	},
	status: 409,
	save: ({ context, page: { offer }, value }) =>
		giveUpOffer(context, { decisionId: offer.decisionId, ...value }),
	told: (_, { page }) => [
		`/rounds/${page.round.id}/reserve`,
		"You gave up the offer",
		"The money can be offered to the next bid.",
	],
});

export default function GiveUp() {
	const { title, reference } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={whyForm}
			title={`Give up the offer to ${reference}`}
			caption={title}
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Give it up"
			submitVariant="warning"
			intro={<p className="govuk-body">The bid is passed over, and the next one has its turn.</p>}
		>
			<TextAreaField
				name="why"
				label="Why?"
				hint="For example, the partnership no longer needs the money"
				maxLength={1000}
			/>
		</FormPage>
	);
}
