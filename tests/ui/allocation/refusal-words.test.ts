import { expect, it } from "vitest";
import { CASE_REFUSALS } from "~/domain/allocation/case/case-refusal";
import { refused } from "~/domain/outcome";
import { scenarioForm } from "~/forms/allocation/scenario";
import { refusedForm } from "~/forms/refused-form";
import { SCENARIO_REFUSALS } from "~/ui/allocation/refusal-words";

function placesOf(code: (typeof CASE_REFUSALS)[number]) {
	const refusal = refused(code, "", { path: "/rule/perArea" });
	const again = refusedForm(scenarioForm, new FormData(), refusal, { messages: SCENARIO_REFUSALS });
	return Object.keys(again?.errors ?? {});
}

it.each(CASE_REFUSALS)(
	"says of a case refused with %s where the form shows it, not where its file stands",
	(code) => {
		const places = placesOf(code);
		expect(places).toHaveLength(1);
		expect(["", "needsVersionId"]).toContain(places[0]);
	},
);
