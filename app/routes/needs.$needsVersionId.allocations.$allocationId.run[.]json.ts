import type { LoaderFunctionArgs } from "@remix-run/node";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { readAllocationFile } from "~/use-cases/needs/read-allocation";

/** The run of a saved allocation, byte for byte. */
export function loader(args: LoaderFunctionArgs) {
	const { needsVersionId: versionId = "", allocationId = "" } = args.params;
	const text = valueOrPage(
		readAllocationFile(signedInContextFor(args), { versionId, allocationId, file: "run" }),
	);
	return new Response(text, {
		headers: {
			"Content-Type": "application/json; charset=utf-8",
			"Content-Disposition": 'attachment; filename="run.json"',
		},
	});
}
