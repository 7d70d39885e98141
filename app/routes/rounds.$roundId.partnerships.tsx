import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatDate } from "~/domain/london-time";
import { parseForm, revisionSent } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { whoMayBidForm } from "~/forms/round/scheme";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { CheckboxesField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readPlannedSetUp, readRoundSetUp } from "~/use-cases/round/read-round-set-up";
import { setWhoMayBid } from "~/use-cases/round/set-who-may-bid";

export const meta = titled("Who may bid");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}` };

export async function loader(args: LoaderFunctionArgs) {
	const roundId = args.params.roundId ?? "";
	const round = valueOrPage(readPlannedSetUp(signedInContextFor(args), { roundId }));
	return {
		title: round.title,
		opensAt: round.opensAt,
		revision: round.partnershipsRevision,
		partnerships: round.partnerships,
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const roundId = args.params.roundId ?? "";
	const body = await args.request.formData();
	const form = parseForm(whoMayBidForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const set = setWhoMayBid(context, { roundId, revision: revisionSent(body), ...form.value });
	if (set.ok) throw saying(args, `/rounds/${roundId}`, "You saved who may bid");
	const messages = {
		"round-opened": "The round has opened, so you can no longer change who may bid",
		"partnership-unknown": "Select partnerships that exist on the day the round opens",
	};
	const { partnerships } = valueOrPage(readRoundSetUp(context, { roundId }));
	const words = Object.fromEntries(partnerships.map(({ id, name }) => [id, name]));
	const fields = [{ name: "partnershipIds", label: "Who may bid", words }];
	const refused = refusedForm(whoMayBidForm, body, set, { messages, fields });
	if (refused) return data(refused, { status: refused.conflict ? 409 : 400 });
	throw refusalPage(set, { body });
}

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
