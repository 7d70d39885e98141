import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { WITHHELD_FOR } from "~/domain/bid/public-copy";
import { formAction, guarded, guardOf } from "~/form-action";
import { withholdForm } from "~/forms/bid/withhold";
import { RadiosField, SelectField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { reasonWords } from "~/ui/public/withheld-list";
import { withhold } from "~/use-cases/bid/public-copy/change-public-copy";
import { readPublicCopy } from "~/use-cases/bid/public-copy/read-public-copy";

export const meta = titled("Withhold part of the bid");
export const handle: PageHandle = { backHref: (_, params) => `/bids/${params.bidId}/public` };

const guard = guardOf((context, { bidId = "" }) => readPublicCopy(context, { bidId }));

export async function loader(args: LoaderFunctionArgs) {
	const { bid, round, places } = (await guarded(args, guard)).page;
	return { bid, round, places };
}

export const action = formAction({
	guard,
	schema: withholdForm,
	messages: {
		"nothing-withheld": "Choose a part of the bid, or enter the words to withhold",
		"place-unknown": "Choose a part of the bid from the list",
		"passage-unknown": "These words stand nowhere in the bid. Copy them from it",
	},
	save: ({ context, params: { bidId = "" }, value }) => withhold(context, { bidId, ...value }),
	told: (_, { params }) => [
		`/bids/${params.bidId}/public`,
		"It is withheld",
		"Read the bid below as everybody will, then publish it.",
	],
});

export default function Withhold() {
	const { bid, places } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={withholdForm}
			title="Withhold part of the bid"
			caption={`${bid.reference}: ${bid.title}`}
			values={refused?.values}
			errors={refused?.errors}
			submitLabel="Withhold"
		>
			<TextAreaField
				name="passage"
				label="Words to withhold"
				hint="Copy them from the bid. They are withheld wherever they stand."
			/>
			<SelectField
				name="place"
				label="A whole part of the bid to withhold"
				items={[
					{ value: "", text: "None" },
					...places.map(({ place, label }) => ({ value: place, text: label })),
				]}
			/>
			<RadiosField
				name="reason"
				label="Why is it withheld?"
				hint="Readers are told this."
				items={Object.keys(WITHHELD_FOR).map((reason) => ({
					value: reason,
					text: reasonWords(reason as keyof typeof WITHHELD_FOR),
				}))}
			/>
		</FormPage>
	);
}
