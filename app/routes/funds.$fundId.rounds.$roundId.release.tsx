import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatPounds } from "~/domain/money";
import { provided, within } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import { formAction, guarded, guardOf } from "~/form-action";
import { nothingForm } from "~/forms/parse-form";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readFund } from "~/use-cases/fund/read-fund";
import { releaseSetAside } from "~/use-cases/fund/release-set-aside";

export const meta = titled("Return what the round did not award");
export const handle: PageHandle = { backHref: (_, params) => `/funds/${params.fundId}` };

const guard = guardOf((context, { fundId = "", roundId }) =>
	provided(
		provided(
			within(readFund(context, { fundId }), (fund) => {
				const round = fund.rounds.find(({ id }) => id === roundId);
				return round && { ...fund, round };
			}),
			({ mayManage }) => mayManage,
		),
		({ round }) => roundAllows("release-set-aside", round.state),
		"round-not-published",
	),
);

export async function loader(args: LoaderFunctionArgs) {
	const { name, id, round } = (await guarded(args, guard)).page;
	return { fund: name, fundId: id, title: round.title, setAside: round.setAside };
}

export const action = formAction({
	guard,
	messages: { "nothing-set-aside": "Nothing is set aside for the round now" },
	said: "The money is needed until the decision is published",
	status: 409,
	save: ({ context, page }) => releaseSetAside(context, { fundId: page.id, roundId: page.round.id }),
	told: (_, { page }) => [`/funds/${page.id}`, "The money that was not awarded is back in the fund"],
});

export default function ReleaseSetAside() {
	const { fund, fundId, title, setAside } = useLoaderData<typeof loader>();
	const amount = formatPounds(setAside);
	const refused = useActionData<typeof action>();
	if (setAside === 0n)
		return (
			<>
				<span className="govuk-caption-l">{fund}</span>
				<h1 className="govuk-heading-l">Nothing is left to return</h1>
				<p className="govuk-body">
					Nothing is set aside for {title} now.{" "}
					<a className="govuk-link" href={`/funds/${fundId}`}>
						Go to the fund
					</a>
				</p>
			</>
		);
	return (
		<FormPage
			schema={nothingForm}
			title="Return what the round did not award"
			caption={fund}
			errors={refused?.errors}
			submitLabel={`Return ${amount} to the fund`}
			actions={
				<a className="govuk-link" href={`/funds/${fundId}`}>
					Cancel
				</a>
			}
		>
			<p className="govuk-body">
				{amount} is still set aside for {title}. It goes back into the fund. You can then offer it to the bids
				on the reserve list.
			</p>
		</FormPage>
	);
}
