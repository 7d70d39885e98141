import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { fileAnswer } from "~/file-answer";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { readAttachment } from "~/use-cases/bid/read-attachment";

/** A file of a bid, to be saved. A browser that is refused is led to the page that says why. */
export function loader(args: LoaderFunctionArgs) {
	const { fileId = "" } = args.params;
	const opened = readAttachment(signedInContextFor(args), { fileId });
	const isShown = args.request.headers.get("Sec-Fetch-Dest") === "document";
	if (!opened.ok && isShown) throw redirect(`/files/${encodeURIComponent(fileId)}/closed`);
	return fileAnswer(valueOrPage(opened));
}
