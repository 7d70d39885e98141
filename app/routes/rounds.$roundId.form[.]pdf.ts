import type { LoaderFunctionArgs } from "@remix-run/node";
import { blankFormFile } from "~/document-answer";

/** The blank form of a round as a tagged PDF, for whoever may see the round. */
export function loader(args: LoaderFunctionArgs) {
	return blankFormFile(args, "pdf");
}
