import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatPounds, toDecimalPounds } from "~/domain/money";
import { provided, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { confirmPotForm } from "~/forms/fund/ledger";
import { MoneyField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { confirmPot } from "~/use-cases/fund/confirm-pot";
import { readFund } from "~/use-cases/fund/read-fund";

const TITLE = "Confirm a provisional pot";

export const meta = titled(TITLE);
export const handle: PageHandle = { backHref: (_, params) => `/funds/${params.fundId}` };

const guard = guardOf((context, { fundId = "", entryId }) =>
	provided(
		within(readFund(context, { fundId }), ({ name, mayEnter, entries }) => {
			const entry = entries.find(({ id }) => id === entryId);
			return entry && { fund: name, mayEnter, entry };
		}),
		({ mayEnter, entry }) => mayEnter && entry.provisional,
	),
);

export async function loader(args: LoaderFunctionArgs) {
	const { fund, entry } = (await guarded(args, guard)).page;
	const { title, amount, year } = entry;
	return { fund, title, amount, year };
}

export const action = formAction({
	guard,
	schema: confirmPotForm,
	messages: {
		"already-corrected": "This pot has already been confirmed or taken back",
		"amount-not-above-zero": "Amount must be more than £0",
		"fund-overdrawn": "Rounds or commitments already rely on more than this amount",
	},
	save: ({ context, params: { fundId = "", entryId = "" }, value }) =>
		confirmPot(context, { fundId, entryId, ...value }),
	told: (_, { params }) => [
		`/funds/${params.fundId}`,
		"You confirmed the pot",
		"The provisional entry, its reversal and the confirmed one all stay in the ledger.",
	],
});

export default function ConfirmPot() {
	const { fund, title, amount, year } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={confirmPotForm}
			title={TITLE}
			caption={fund}
			intro={
				<p className="govuk-body">
					{title}: {formatPounds(amount)} for {year}, provisional.
				</p>
			}
			values={refused?.values ?? { amount: toDecimalPounds(amount) }}
			errors={refused?.errors}
			submitLabel="Confirm"
		>
			<MoneyField name="amount" label="What did it come to?" />
		</FormPage>
	);
}
