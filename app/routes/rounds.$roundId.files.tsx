import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { fileSize } from "~/domain/bid/attachment";
import { formAction, guarded, guardOf } from "~/form-action";
import { filesLimitForm } from "~/forms/round/files-limit";
import { TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readFilesLimit, setFilesLimit } from "~/use-cases/round/set-files-limit";

const TITLE = "Space for files";
const GIGABYTE = 1_000_000_000;

export const meta = titled(TITLE);
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}` };

const guard = guardOf((context, { roundId = "" }) => readFilesLimit(context, { roundId }));

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export const action = formAction({
	guard,
	schema: filesLimitForm,
	status: 409,
	save: ({ context, params: { roundId = "" }, value }) =>
		setFilesLimit(context, { roundId, limit: value.limit * GIGABYTE }),
	messages: { "bidding-over": { limit: "Bidding is over, so partnerships can no longer add files" } },
	told: (_, { params }) => [`/rounds/${params.roundId}`, "You saved the space for files"],
});

export default function FilesOfRound() {
	const { round, files, changeable } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	if (!changeable && !refused)
		return (
			<>
				<span className="govuk-caption-l">{round.title}</span>
				<h1 className="govuk-heading-l">{TITLE}</h1>
				<p className="govuk-body">
					The files in this round’s bids take up {fileSize(files.used)} of {fileSize(files.limit)}. Bidding is
					over, so no more files can come.
				</p>
			</>
		);
	const used = files.used === 0 ? "no space yet" : `${fileSize(files.used)} of ${fileSize(files.limit)}`;
	return (
		<FormPage
			schema={filesLimitForm}
			title={TITLE}
			caption={round.title}
			values={refused?.values ?? { limit: String(files.limit / GIGABYTE) }}
			errors={refused?.errors}
			submitLabel="Save"
			intro={
				<p className="govuk-body">
					The files in this round’s bids take up {used}.{" "}
					{changeable
						? "When they reach the limit, partnerships cannot add more files. You can change the limit until bidding closes."
						: "Bidding is over, so the limit can no longer be changed."}
				</p>
			}
		>
			<TextField
				name="limit"
				label="How much space can all files in this round take up?"
				hint="In GB, from 1 to 1,000. One file can be up to 25 MB."
				suffix="GB"
				className="govuk-input--width-4"
				inputMode="numeric"
			/>
		</FormPage>
	);
}
