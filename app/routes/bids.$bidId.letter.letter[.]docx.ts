import type { LoaderFunctionArgs } from "@remix-run/node";
import { letterFile } from "~/document-answer";

/** The letter of outcome that was sent on a bid, for whoever may read it. */
export function loader(args: LoaderFunctionArgs) {
	return letterFile(args, "docx");
}
