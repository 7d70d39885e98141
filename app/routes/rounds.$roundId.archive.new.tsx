import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided } from "~/domain/outcome";
import { CHOSEN_TO_WITHHOLD, WITHHOLDABLE } from "~/domain/round/archive";
import { formAction, guarded, guardOf } from "~/form-action";
import { archiveForm } from "~/forms/round/archive";
import { CheckboxesField, RadiosField, TextAreaField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { makeArchive } from "~/use-cases/round/make-archive";
import { readArchives } from "~/use-cases/round/read-archives";

export const meta = titled("Make an archive");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}/archive` };

const guard = guardOf((context, { roundId = "" }) =>
	provided(readArchives(context, { roundId }), ({ mayMake }) => mayMake),
);

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	return { round: page.round, key: context.ids.next() };
}

export const action = formAction({
	guard,
	schema: archiveForm,
	messages: {
		"reason-missing": { reason: "Enter why you withhold it" },
	},
	save: ({ context, page, value, keyed }) =>
		makeArchive(context, { roundId: page.round.id, ...value, ...keyed }),
	told: (_, { page }) => [
		`/rounds/${page.round.id}/archive`,
		"The archive is ready to download",
		"It stands first on this page, with what it leaves out.",
	],
});

export default function NewArchive() {
	const { round, key } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={archiveForm}
			title="Make an archive"
			caption={round.title}
			values={refused?.values}
			errors={refused?.errors}
			submitLabel="Make the archive"
		>
			<input type="hidden" name="key" value={key} />
			<RadiosField
				name="kind"
				label="What is the archive for?"
				items={[
					{
						value: "whole",
						text: "Your records",
						hint: "Everything, with personal information and exempt parts. Do not hand it out",
					},
					{
						value: "disclosed",
						text: "To hand out, such as for a freedom of information request",
						hint: "Without personal information, exempt parts and a decision that is not published",
					},
				]}
			/>
			<TextField
				name="purpose"
				label="What it is for"
				hint="Such as the number of the request. It stands in the log and in the archive"
			/>
			<CheckboxesField
				name="withheld"
				label="If you hand it out, what else do you withhold?"
				items={CHOSEN_TO_WITHHOLD.map((what) => ({
					value: what,
					text: WITHHOLDABLE[what].what,
					hint: WITHHOLDABLE[what].exemption,
				}))}
			/>
			<TextAreaField
				name="reason"
				label="Why you withhold it"
				hint="Needed if you chose something above. Say how you weighed the public interest"
				rows={4}
			/>
		</FormPage>
	);
}
