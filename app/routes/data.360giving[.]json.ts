import type { LoaderFunctionArgs } from "@remix-run/node";
import { packageText } from "~/domain/decision/grant-data/package-text";
import { grantAnswer } from "~/grant-answer";
import type { PageHandle } from "~/ui/frame/page-handle";

export const handle: PageHandle = { forEverybody: true };

/** Every published grant, as the 360Giving Data Standard has it. */
export function loader(args: LoaderFunctionArgs) {
	return grantAnswer(args, "application/json", packageText);
}
