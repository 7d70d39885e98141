import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatPounds } from "~/domain/money";
import { refusedForm } from "~/forms/refused-form";
import { nothingForm } from "~/forms/round/round";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readFund } from "~/use-cases/fund/read-fund";
import { releaseSetAside } from "~/use-cases/fund/release-set-aside";

export const meta = titled("Return what the round did not award");
export const handle: PageHandle = { backHref: (_, params) => `/funds/${params.fundId}` };

export async function loader(args: LoaderFunctionArgs) {
	const fund = valueOrPage(readFund(signedInContextFor(args), { fundId: args.params.fundId ?? "" }));
	const round = fund.rounds.find(({ id }) => id === args.params.roundId);
	if (!round) throw refusalPage({ ok: false, code: "not-found", message: "no such round" });
	if (!fund.mayManage)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not manage the fund" });
	if (round.state !== "published")
		throw refusalPage({ ok: false, code: "move-not-possible", message: "the decision is not published" });
	return { fund: fund.name, fundId: fund.id, title: round.title, setAside: round.setAside };
}

const MESSAGES = {
	"round-not-published": "The money is needed until the decision is published",
	"nothing-set-aside": "Nothing is set aside for the round now",
};

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { fundId = "", roundId = "" } = args.params;
	const released = releaseSetAside(context, { fundId, roundId });
	if (released.ok)
		throw saying(args, `/funds/${fundId}`, "The money that was not awarded is back in the fund");
	const refused = refusedForm(nothingForm, new FormData(), released, { messages: MESSAGES });
	if (refused) return data(refused, { status: 409 });
	throw refusalPage(released);
}

export default function ReleaseSetAside() {
	const { fund, fundId, title, setAside } = useLoaderData<typeof loader>();
	const amount = formatPounds(BigInt(setAside));
	const refused = useActionData<typeof action>();
	if (setAside === "0")
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
				{amount} is still set aside for {title}. It goes back into the fund. You can then no longer use it for
				bids on the reserve list.
			</p>
		</FormPage>
	);
}
