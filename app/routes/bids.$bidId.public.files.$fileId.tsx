import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accepted, refused } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { ATTACH_WORDS } from "~/forms/bid/attach-words";
import { problemOf } from "~/forms/refused-form";
import { sentFiles } from "~/received-file";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { FileUpload } from "~/ui/govuk/file-upload";
import { titled } from "~/ui/layout/titled";
import { attachRedactedCopy } from "~/use-cases/bid/public-copy/attach-redacted-copy";
import { readPublicCopy } from "~/use-cases/bid/public-copy/read-public-copy";

export const meta = titled("Add a redacted copy");
export const handle: PageHandle = {
	backHref: (_, params) => `/bids/${params.bidId}/public`,
	keepsFiles: true,
};

const guard = guardOf((context, { bidId = "", fileId = "" }) => {
	const copy = readPublicCopy(context, { bidId });
	if (!copy.ok) return copy;
	const file = copy.value.files.find(({ id }) => id === fileId);
	return file
		? accepted({ bid: copy.value.bid, round: copy.value.round, file })
		: refused("not-found", "the bid has no such file");
});

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export const action = formAction({
	guard,
	messages: {
		...ATTACH_WORDS,
		"file-missing": "Choose the redacted copy",
		"file-not-scanned": "We cannot check the file for viruses at the moment. Try again later",
	},
	save: async ({ context, params: { bidId = "", fileId: attachmentId = "" }, body }) => {
		const [file] = sentFiles(body, "file");
		const attached = await attachRedactedCopy(context, { bidId, attachmentId, file });
		return attached.ok ? attached : { ...attached, path: "file" };
	},
	told: (_, { params }) => [
		`/bids/${params.bidId}/public`,
		"You added the redacted copy",
		"It is published with the bid, in the place of the file.",
	],
});

export default function AddRedactedCopy() {
	const { bid, file } = useLoaderData<typeof loader>();
	const problem = problemOf(useActionData<typeof action>());
	return (
		<>
			{problem ? <ErrorSummary errors={[{ text: problem, href: "#file" }]} /> : null}
			<span className="govuk-caption-l">
				{bid.reference}: {bid.title}
			</span>
			<h1 className="govuk-heading-l">Add a redacted copy</h1>
			<p className="govuk-body">
				The file “{file.name}” is not published. Its redacted copy is, under the name that you give it. Take
				out the words themselves: a black bar over them can be lifted.
			</p>
			<form method="post" encType="multipart/form-data">
				<FileUpload name="file" label="Redacted copy" {...(problem ? { error: problem } : {})} />
				<Button>Add</Button>
			</form>
		</>
	);
}
