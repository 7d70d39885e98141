import type { LoaderFunctionArgs } from "@remix-run/node";
import { robustnessForm } from "./forms/allocation/robustness";
import { parseForm } from "./forms/parse-form";
import { queryForm } from "./forms/query-form";
import { valueOrPage } from "./respond";
import { signedInContextFor } from "./session";
import { DRAWS, readRobustness } from "./use-cases/allocation/read-robustness";

/** How firmly a scenario stands, by the draws that an address asks for, or by those of before where it asks none. */
export async function robustnessAsked(args: LoaderFunctionArgs) {
	const { roundId = "", scenarioId = "" } = args.params;
	const typed = queryForm(args.request);
	const form = typed.has("seed") ? parseForm(robustnessForm, typed) : null;
	const asked = form?.ok ? form.value : { ...DRAWS, weights: false };
	const { weights, ...draws } = asked;
	const page = valueOrPage(
		await readRobustness(signedInContextFor(args), { roundId, scenarioId, draws, withWeights: weights }),
	);
	return { typed, form, draws, page };
}
