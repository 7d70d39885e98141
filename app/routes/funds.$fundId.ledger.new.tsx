import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { HAND_ENTERED_KINDS, type Overdrawn } from "~/domain/fund/ledger";
import { formatPounds } from "~/domain/money";
import type { Refusal } from "~/domain/outcome";
import { ledgerEntryForm } from "~/forms/fund/ledger";
import { parseForm } from "~/forms/parse-form";
import { keyOf } from "~/forms/record-key";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { anotherOr, saying } from "~/said";
import { signedInContextFor } from "~/session";
import { MoneyField, RadiosField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ENTRY_HINTS, ENTRY_KINDS } from "~/ui/fund/entry-kinds";
import { titled } from "~/ui/layout/titled";
import { enterInLedger } from "~/use-cases/fund/enter-in-ledger";
import { readFund } from "~/use-cases/fund/read-fund";

export const meta = titled("Add to the ledger");
export const handle: PageHandle = { backHref: (_, params) => `/funds/${params.fundId}` };

export async function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const fund = valueOrPage(readFund(context, { fundId: args.params.fundId ?? "" }));
	if (!fund.mayEnter)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not enter in the ledger" });
	return { name: fund.name, remaining: fund.figures.remaining, key: context.ids.next() };
}

function overdrawn({ details }: Refusal): string {
	const { shortfall, remaining } = details as Partial<Overdrawn>;
	if (shortfall === undefined || remaining === undefined)
		return "The fund cannot take this entry now. Ask the fund manager";
	const [left, short] = [formatPounds(BigInt(remaining)), formatPounds(BigInt(shortfall))];
	return `The fund has ${left} remaining, which is ${short} less than this entry needs`;
}

const MESSAGES = {
	"fund-overdrawn": overdrawn,
	"where-decided-missing": "Enter where the commitment was decided",
	"amount-not-above-zero": "Amount must be more than £0",
};

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const fundId = args.params.fundId ?? "";
	const body = await args.request.formData();
	const form = parseForm(ledgerEntryForm, body);
	if (!form.ok) return data(form, { status: 400 });
	const key = keyOf(body);
	const { decidedElsewhere, ...entry } = form.value;
	const entered = enterInLedger(context, {
		fundId,
		...(key === null ? {} : { key }),
		...entry,
		decidedElsewhere: decidedElsewhere === "" ? null : decidedElsewhere,
	});
	if (entered.ok)
		throw saying(args, anotherOr(args, body, `/funds/${fundId}`), "You added the entry to the ledger");
	const refused = refusedForm(ledgerEntryForm, body, entered, { messages: MESSAGES });
	if (refused) return data(refused, { status: 400 });
	throw refusalPage(entered, { body });
}

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
