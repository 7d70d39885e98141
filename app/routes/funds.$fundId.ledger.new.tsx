import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { HAND_ENTERED_KINDS } from "~/domain/fund/ledger";
import { formatPounds } from "~/domain/money";
import { detailsOf, provided, type Refusal } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { ledgerEntryForm } from "~/forms/fund/ledger";
import { MoneyField, RadiosField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ENTRY_HINTS, ENTRY_KINDS } from "~/ui/fund/entry-kinds";
import { titled } from "~/ui/layout/titled";
import { enterInLedger } from "~/use-cases/fund/enter-in-ledger";
import { readFund } from "~/use-cases/fund/read-fund";

export const meta = titled("Add to the ledger");
export const handle: PageHandle = { backHref: (_, params) => `/funds/${params.fundId}` };

const guard = guardOf((context, { fundId = "" }) =>
	provided(readFund(context, { fundId }), (fund) => fund.mayEnter),
);

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	return { name: page.name, remaining: page.figures.remaining, key: context.ids.next() };
}

function overdrawn(refusal: Refusal): string {
	const { shortfall, remaining } = detailsOf(refusal, "fund-overdrawn") ?? {};
	if (shortfall === undefined || remaining === undefined)
		return "The fund cannot take this entry now. Ask the fund manager";
	const [left, short] = [formatPounds(remaining), formatPounds(shortfall)];
	return `The fund has ${left} remaining, which is ${short} less than this entry needs`;
}

export const action = formAction({
	guard,
	schema: ledgerEntryForm,
	messages: {
		"fund-overdrawn": overdrawn,
		"where-decided-missing": "Enter where the commitment was decided",
		"amount-not-above-zero": "Amount must be more than £0",
	},
	save: ({ context, page, keyed, value: { decidedElsewhere, ...entry } }) =>
		enterInLedger(context, {
			fundId: page.id,
			...keyed,
			...entry,
			decidedElsewhere: decidedElsewhere === "" ? null : decidedElsewhere,
		}),
	told: (_, { page }) => [`/funds/${page.id}`, "You added the entry to the ledger"],
});

export default function NewLedgerEntry() {
	const { name, remaining, key } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={ledgerEntryForm}
			title="Add to the ledger"
			caption={name}
			intro={
				<p className="govuk-body">
					{formatPounds(BigInt(remaining))} remaining. You cannot change an entry later. If one is wrong, you
					can reverse it.
				</p>
			}
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Enter"
			another
		>
			<input type="hidden" name="key" value={key} />
			<RadiosField
				name="kind"
				label="What kind of entry is it?"
				items={HAND_ENTERED_KINDS.map((kind) => ({
					value: kind,
					text: ENTRY_KINDS[kind],
					hint: ENTRY_HINTS[kind],
				}))}
			/>
			<TextField name="title" label="What is it for?" />
			<MoneyField name="amount" label="Amount" />
			<TextField
				name="decidedElsewhere"
				label="Where was it decided? (commitments only)"
				hint="For example, decision 012/2027 of the Commissioner"
			/>
		</FormPage>
	);
}
