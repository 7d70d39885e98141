import type { LoaderFunctionArgs } from "@remix-run/node";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { readSubmittedPeople } from "~/use-cases/bid/submission/read-submitted-people";

/** What was submitted about people, with what the digests in its content are made of. */
export function loader(args: LoaderFunctionArgs) {
	const { reference, text } = valueOrPage(
		readSubmittedPeople(signedInContextFor(args), { bidId: args.params.bidId ?? "" }),
	);
	return new Response(text, {
		headers: {
			"Content-Type": "application/json; charset=utf-8",
			"Content-Disposition": `attachment; filename="${reference.replace(/[^A-Za-z0-9]/g, "")}-people.json"`,
			"Cache-Control": "no-store",
		},
	});
}
