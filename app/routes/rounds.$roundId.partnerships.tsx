import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatDate } from "~/domain/london-time";
import { formAction, guarded, guardOf } from "~/form-action";
import { whoMayBidForm } from "~/forms/round/scheme";
import { CheckboxesField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readPlannedSetUp } from "~/use-cases/round/read-round-set-up";
import { setWhoMayBid } from "~/use-cases/round/set-who-may-bid";

export const meta = titled("Who may bid");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}` };

const guard = guardOf((context, { roundId = "" }) => readPlannedSetUp(context, { roundId }));

export async function loader(args: LoaderFunctionArgs) {
	const { page: round } = await guarded(args, guard);
	return {
		title: round.title,
		opensAt: round.opensAt,
		revision: round.partnershipsRevision,
		partnerships: round.partnerships,
	};
}

const OPENED = "The round has opened, so you can no longer change who may bid";

export const action = formAction({
	guard,
	schema: whoMayBidForm,
	messages: {
		"round-opened": OPENED,
		"partnership-unknown": "Select partnerships that exist on the day the round opens",
	},
	fields: ({ partnerships }) => [
		{
			name: "partnershipIds",
			label: "Who may bid",
			words: Object.fromEntries(partnerships.map(({ id, name }) => [id, name])),
		},
	],
	said: OPENED,
	save: ({ context, page, revision, value }) =>
		setWhoMayBid(context, { roundId: page.id, revision, ...value }),
	told: (_, { page }) => [`/rounds/${page.id}`, "You saved who may bid"],
});

export default function WhoMayBid() {
	const { title, opensAt, revision, partnerships } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const chosen = partnerships.filter((each) => each.chosen).map(({ id }) => id);
	return (
		<FormPage
			schema={whoMayBidForm}
			title="Who may bid"
			caption={title}
			showTitle={false}
			values={refused?.values ?? { partnershipIds: chosen }}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={revision}
			submitLabel="Save"
		>
			<CheckboxesField
				name="partnershipIds"
				lacking="partnership"
				label={{ text: "Who may bid", className: "govuk-fieldset__legend--l", isPageHeading: true }}
				hint={`Partnerships that exist on ${formatDate(opensAt)}, when the round opens. They may also bid jointly.`}
				items={partnerships.map(({ id, name, areaName }) => ({
					value: id,
					text: name,
					...(areaName ? { hint: areaName } : {}),
				}))}
			/>
		</FormPage>
	);
}
