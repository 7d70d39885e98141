import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { chosenRule, scenarioForm } from "./forms/allocation/scenario";
import { parseForm } from "./forms/parse-form";
import { formQuery, queryForm } from "./forms/query-form";

/** The rule that the address of a preview asks for; sends back to the form where it is none. */
export function ruleAsked({ request, params }: LoaderFunctionArgs) {
	const roundId = params.roundId ?? "";
	const asked = queryForm(request);
	const form = parseForm(scenarioForm, asked);
	if (!form.ok) throw redirect(`/rounds/${roundId}/allocation/new${formQuery(asked)}`);
	return { rule: chosenRule(roundId, form.value), query: formQuery(asked) };
}
