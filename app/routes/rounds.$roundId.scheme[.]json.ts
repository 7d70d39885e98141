import type { LoaderFunctionArgs } from "@remix-run/node";
import { valueOrPage } from "~/respond";
import { contextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { readSchemeFile } from "~/use-cases/round/read-scheme-file";

export const handle: PageHandle = { forEverybody: true };

/** The frozen scheme as a file, byte for byte what its digest is of. */
export async function loader(args: LoaderFunctionArgs) {
	const { text, sha256 } = valueOrPage(
		readSchemeFile(contextFor(args), { roundId: args.params.roundId ?? "" }),
	);
	return new Response(text, {
		headers: { "Content-Type": "application/json; charset=utf-8", "Tranche-Sha256": sha256 },
	});
}
