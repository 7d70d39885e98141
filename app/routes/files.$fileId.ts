import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileAnswer } from "~/file-answer";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { readAttachment } from "~/use-cases/bid/read-attachment";

/** A file of a bid, to be saved. */
export function loader(args: LoaderFunctionArgs) {
	const { fileId = "" } = args.params;
	return fileAnswer(valueOrPage(readAttachment(signedInContextFor(args), { fileId })));
}
