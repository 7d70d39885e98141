import type { LoaderFunctionArgs } from "@remix-run/node";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { readScenario } from "~/use-cases/allocation/read-scenario";

export const handle: PageHandle = { isLarge: true };

/** The case file of a scenario, byte for byte as it was saved. */
export async function loader(args: LoaderFunctionArgs) {
	const { caseText } = valueOrPage(
		readScenario(signedInContextFor(args), {
			roundId: args.params.roundId ?? "",
			scenarioId: args.params.scenarioId ?? "",
		}),
	);
	return new Response(caseText, {
		headers: {
			"Content-Type": "application/json; charset=utf-8",
			"Content-Disposition": 'attachment; filename="case.json"',
		},
	});
}
