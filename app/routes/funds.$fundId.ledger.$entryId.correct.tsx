import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatPounds } from "~/domain/money";
import { correctionForm } from "~/forms/fund/ledger";
import { parseForm } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ENTRY_KINDS } from "~/ui/fund/entry-kinds";
import { titled } from "~/ui/layout/titled";
import { correctLedgerEntry } from "~/use-cases/fund/correct-ledger-entry";
import { readFund } from "~/use-cases/fund/read-fund";

export const meta = titled("Reverse a ledger entry");
export const handle: PageHandle = { backHref: (_, params) => `/funds/${params.fundId}` };

export async function loader(args: LoaderFunctionArgs) {
	const fund = valueOrPage(readFund(signedInContextFor(args), { fundId: args.params.fundId ?? "" }));
	const entry = fund.entries.find(({ id }) => id === args.params.entryId);
	if (!entry) throw refusalPage({ ok: false, code: "not-found", message: "no such row" });
	if (!entry.correctable)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not take this back" });
	return { fund: fund.name, kind: entry.kind, title: entry.title, amount: entry.amount };
}

const MESSAGES = {
	"fund-overdrawn": "Rounds or commitments already rely on this amount, so you cannot reverse it",
	"already-corrected": "This entry has already been reversed",
};

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { fundId = "", entryId = "" } = args.params;
	const body = await args.request.formData();
	const form = parseForm(correctionForm, body);
	if (!form.ok) return data(form, { status: 400 });
	const corrected = correctLedgerEntry(context, { fundId, entryId, ...form.value });
	if (corrected.ok)
		throw saying(
			args,
			`/funds/${fundId}`,
			"You reversed the entry",
			"The entry and its reversal both stay in the ledger.",
		);
	const refused = refusedForm(correctionForm, body, corrected, { messages: MESSAGES });
	if (refused) return data(refused, { status: 400 });
	throw refusalPage(corrected, { body });
}

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
					{ENTRY_KINDS[entry.kind]}, {formatPounds(BigInt(entry.amount))}: {entry.title}. The entry stays, and
					a second one reverses the amount.
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
