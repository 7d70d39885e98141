import type { LoaderFunctionArgs } from "@remix-run/node";
import { publicAddress, textAnswer } from "~/public-address";
import type { PageHandle } from "~/ui/frame/page-handle";

export const handle: PageHandle = { forEverybody: true };

/** What search engines may look at: in a demonstration nothing, for all of it is invented. */
export function loader(args: LoaderFunctionArgs) {
	const rules =
		args.context.application.mode === "demo"
			? "User-agent: *\nDisallow: /\n"
			: `User-agent: *\nDisallow: /sign-in\nDisallow: /link/\n\nSitemap: ${publicAddress(args)}/sitemap.xml\n`;
	return textAnswer("text/plain", rules);
}
