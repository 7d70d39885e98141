import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileAnswer } from "~/file-answer";
import { valueOrPage } from "~/respond";
import { contextFor } from "~/session";
import { readPublicFile } from "~/use-cases/public/read-public-file";

/** A redacted copy of a file of a winning bid, for everybody. */
export function loader(args: LoaderFunctionArgs) {
	const { roundId = "", reference = "", fileId = "" } = args.params;
	return fileAnswer(valueOrPage(readPublicFile(contextFor(args), { roundId, reference, fileId })));
}
