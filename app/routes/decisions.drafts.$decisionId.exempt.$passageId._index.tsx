import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EXEMPTION_CODES, exemptionOf } from "~/domain/decision/exemptions";
import { within } from "~/domain/outcome";
import { exemptionInWords } from "~/explain/notice-in-words";
import { formAction, guarded, guardOf } from "~/form-action";
import { EXEMPT_PARTS, exemptForm } from "~/forms/decision/exempt";
import { partName } from "~/ui/decision/notice-parts";
import { SelectField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readExemptPassages } from "~/use-cases/decision/read-exempt-passages";
import { saveExemptPassage } from "~/use-cases/decision/save-exempt-passage";

export const meta = titled<{ readonly title: string }>(({ title }) => title);
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/decisions/drafts/${params.decisionId}/exempt`,
};
/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;

const NEW = "new";

const guard = guardOf((context, { decisionId = "", passageId = "" }) =>
	within(readExemptPassages(context, { decisionId }), (page) => {
		const passage = page.passages.find(({ id }) => id === passageId);
		return page.mayChange && (passage || passageId === NEW)
			? { decisionId, round: page.round, passage }
			: undefined;
	}),
);

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	const { passage } = page;
	return {
		round: page.round,
		key: passage ? null : context.ids.next(),
		title: passage ? "Change a withheld passage" : "Withhold a passage",
		revision: passage?.revision ?? 0,
		values: passage
			? { part: passage.part, text: passage.text, exemption: passage.exemption, reason: passage.reason }
			: {},
	};
}

const SIGNED = "The decision has been signed, so it can no longer change";

export const action = formAction({
	guard,
	schema: exemptForm,
	messages: { "decision-signed": SIGNED },
	fields: [
		{ name: "part", label: "Part of the notice" },
		{ name: "text", label: "Passage" },
		{ name: "exemption", label: "Exemption" },
		{ name: "reason", label: "Why it is withheld" },
	],
	said: SIGNED,
	status: 409,
	save: ({ context, page: { decisionId, passage }, keyed: { key }, revision, value }) =>
		saveExemptPassage(context, { decisionId, passageId: passage?.id ?? null, key, revision, ...value }),
	told: (_, { page: { decisionId } }) => [
		`/decisions/drafts/${decisionId}/exempt`,
		"You saved the passage",
		"The public notice says that it is withheld, and why.",
	],
});

export default function ExemptPassage() {
	const loaded = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={exemptForm}
			title={loaded.title}
			values={refused?.values ?? loaded.values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={loaded.revision}
			submitLabel="Save"
			intro={
				<p className="govuk-body">
					The passage stands after the words of its part, for those who may read it. If you save this page,
					you have helped to prepare the decision and cannot sign it.
				</p>
			}
		>
			{loaded.key === null ? null : <input type="hidden" name="key" value={loaded.key} />}
			<SelectField
				name="part"
				label="Part of the notice"
				placeholder="Choose a part"
				items={EXEMPT_PARTS.map((part) => ({ value: part, text: partName(part) }))}
			/>
			<TextAreaField name="text" label="Passage" hint="The public does not see this" />
			<SelectField
				name="exemption"
				label="Exemption"
				placeholder="Choose an exemption"
				items={EXEMPTION_CODES.map((code) => ({ value: code, text: exemptionInWords(exemptionOf(code)) }))}
			/>
			<TextAreaField
				name="reason"
				label="Why it is withheld"
				hint="Why the public interest is in withholding it. The public sees this, so it must not tell the passage"
			/>
		</FormPage>
	);
}
