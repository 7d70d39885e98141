import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatPounds } from "~/domain/money";
import { provided, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { correctionForm } from "~/forms/fund/ledger";
import { TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ENTRY_KINDS } from "~/ui/fund/entry-kinds";
import { titled } from "~/ui/layout/titled";
import { correctLedgerEntry } from "~/use-cases/fund/correct-ledger-entry";
import { readFund } from "~/use-cases/fund/read-fund";

export const meta = titled("Reverse a ledger entry");
export const handle: PageHandle = { backHref: (_, params) => `/funds/${params.fundId}` };

const guard = guardOf((context, { fundId = "", entryId }) =>
	provided(
		provided(
			within(readFund(context, { fundId }), ({ name, mayEnter, entries }) => {
				const entry = entries.find(({ id }) => id === entryId);
				return entry && { fund: name, mayEnter, entry };
			}),
			({ mayEnter, entry }) => mayEnter && (entry.correctable || entry.corrected),
		),
		({ entry }) => entry.correctable,
		"already-corrected",
	),
);

export async function loader(args: LoaderFunctionArgs) {
	const { fund, entry } = (await guarded(args, guard)).page;
	return { fund, kind: entry.kind, title: entry.title, amount: entry.amount };
}

export const action = formAction({
	guard,
	schema: correctionForm,
	messages: {
		"not-entered-by-hand": "You can reverse only an entry that was made by hand",
		"fund-overdrawn": "Rounds or commitments already rely on this amount, so you cannot reverse it",
	},
	said: "This entry has already been reversed",
	save: ({ context, params: { fundId = "", entryId = "" }, value }) =>
		correctLedgerEntry(context, { fundId, entryId, ...value }),
	told: (_, { params }) => [
		`/funds/${params.fundId}`,
		"You reversed the entry",
		"The entry and its reversal both stay in the ledger.",
	],
});

export default function CorrectEntry() {
	const entry = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={correctionForm}
			title="Reverse a ledger entry"
			caption={entry.fund}
			intro={
				<p className="govuk-body">
					{ENTRY_KINDS[entry.kind]}, {formatPounds(entry.amount)}: {entry.title}. The entry stays, and a
					second one reverses the amount.
				</p>
			}
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Reverse the entry"
			submitVariant="warning"
		>
			<TextField name="reason" label="Why?" />
		</FormPage>
	);
}
