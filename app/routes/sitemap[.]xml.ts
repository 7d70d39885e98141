import type { LoaderFunctionArgs } from "@remix-run/node";
import { sitemapText } from "~/domain/public/sitemap";
import { publicAddress, textAnswer } from "~/public-address";
import { contextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { readPublicPages } from "~/use-cases/public/read-public-pages";

export const handle: PageHandle = { forEverybody: true };

/** Every page for everybody, for search engines and archives. */
export function loader(args: LoaderFunctionArgs) {
	const pages = readPublicPages(contextFor(args));
	return textAnswer("application/xml", sitemapText(publicAddress(args), pages));
}
