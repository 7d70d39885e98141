import type { LoaderFunctionArgs } from "@remix-run/node";
import { eligibilityLetterFile } from "~/document-answer";

/** The letter about a bid's eligibility as a tagged PDF, for whoever may read it. */
export function loader(args: LoaderFunctionArgs) {
	return eligibilityLetterFile(args, "pdf");
}
