import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { titled } from "~/ui/layout/titled";
import { readAttachment } from "~/use-cases/bid/read-attachment";

export const meta = titled("File");

/** Why a file cannot be opened, as an error page; leads back to one that can. */
export function loader(args: LoaderFunctionArgs) {
	const { fileId = "" } = args.params;
	valueOrPage(readAttachment(signedInContextFor(args), { fileId }));
	return redirect(`/files/${encodeURIComponent(fileId)}`);
}

/** It is never shown: there is a refusal, or the file. */
export default function FileClosed() {
	return null;
}
