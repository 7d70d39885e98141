import type { LoaderFunctionArgs } from "@remix-run/node";
import { bidFile } from "~/document-answer";

/** A bid as a tagged PDF, for whoever may read it. */
export function loader(args: LoaderFunctionArgs) {
	return bidFile(args, "pdf");
}
