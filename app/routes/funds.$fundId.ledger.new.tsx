import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { yearsFrom } from "~/domain/fund/financial-year";
import { HAND_ENTERED_KINDS } from "~/domain/fund/ledger";
import { formatPounds } from "~/domain/money";
import { detailsOf, provided, type Refusal } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { ledgerEntryForm } from "~/forms/fund/ledger";
import { CheckboxesField, MoneyField, RadiosField, SelectField, TextField } from "~/ui/form/fields";
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
	const { name, figures, years, financialYear } = page;
	return {
		name,
		remaining: figures.remaining,
		severalYears: years.length > 1,
		years: yearsFrom(financialYear, YEARS_OFFERED),
		key: context.ids.next(),
	};
}

/** The fund's own year and those after it for which money can be entered. */
const YEARS_OFFERED = 6;

function overdrawn(refusal: Refusal): string {
	const { shortfall, remaining, year } = detailsOf(refusal, "fund-overdrawn") ?? {};
	if (shortfall === undefined || remaining === undefined)
		return "The fund cannot take this entry now. Ask the fund manager";
	const [left, short] = [formatPounds(remaining), formatPounds(shortfall)];
	const when = year === undefined ? "" : ` for ${year}`;
	return `The fund has ${left} remaining${when}, which is ${short} less than this entry needs`;
}

export const action = formAction({
	guard,
	schema: ledgerEntryForm,
	messages: {
		"fund-overdrawn": overdrawn,
		"where-decided-missing": "Enter where the commitment was decided",
		"amount-not-above-zero": "Amount must be more than £0",
		"financial-year-invalid": "Select a financial year from the list",
	},
	save: ({ context, page, keyed, value: { decidedElsewhere, financialYear, ...entry } }) =>
		enterInLedger(context, {
			fundId: page.id,
			...keyed,
			...entry,
			decidedElsewhere: decidedElsewhere === "" ? null : decidedElsewhere,
			financialYear: financialYear === "" ? null : financialYear,
		}),
	told: (_, { page }) => [`/funds/${page.id}`, "You added the entry to the ledger"],
});

export default function NewLedgerEntry() {
	const { name, remaining, severalYears, years, key } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={ledgerEntryForm}
			title="Add to the ledger"
			caption={name}
			intro={
				<p className="govuk-body">
					{formatPounds(BigInt(remaining))} remaining{severalYears ? " in all years together" : ""}. You
					cannot change an entry later. If one is wrong, you can reverse it.
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
			<SelectField
				name="financialYear"
				label="Which financial year’s money is it?"
				items={years.map((year, at) => ({ value: at === 0 ? "" : year, text: year }))}
			/>
			<CheckboxesField
				name="provisional"
				label={{ text: "Provisional", className: "govuk-visually-hidden" }}
				items={[
					{
						value: "yes",
						text: "The amount is provisional (pots only)",
						hint: { text: "For example, next year’s budget before it is settled. You can confirm it later" },
					},
				]}
			/>
			<TextField
				name="decidedElsewhere"
				label="Where was it decided? (commitments only)"
				hint="For example, decision 012/2027 of the Commissioner"
			/>
		</FormPage>
	);
}
