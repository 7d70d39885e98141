import { expect, it } from "vitest";
import type { AlternativeScore } from "~/domain/appraisal/options-appraisal";
import { ratio } from "~/domain/ratio";
import { OptionsResults } from "~/ui/bid/appraisal/options-results";
import { renderPage } from "../../../support/render-page";

const alternatives = (...scored: readonly string[]) => [
	{
		id: "0",
		title: "A new team",
		preferred: true,
		reason: "",
		scores: new Map(scored.map((id): [string, AlternativeScore] => [id, 3])),
	},
];

it("says why there is no total: a criterion without a weight beside one with, or a missing score", () => {
	const cost = { id: "cost", title: "Cost", weight: ratio(30n) };
	const speed = { id: "speed", title: "Speed", weight: null };
	const partly = renderPage(
		<OptionsResults criteria={[cost, speed]} alternatives={alternatives("cost", "speed")} />,
	);
	expect(partly).toContain("No total: a criterion has no weight");
	expect(partly).not.toContain("Not scored in full");
	const unscored = renderPage(
		<OptionsResults
			criteria={[cost, { ...speed, weight: ratio(70n) }]}
			alternatives={alternatives("cost")}
		/>,
	);
	expect(unscored).toContain("Not scored in full");
	expect(unscored).not.toContain("No total");
	const unweighed = renderPage(
		<OptionsResults criteria={[{ ...cost, weight: null }, speed]} alternatives={alternatives("cost")} />,
	);
	expect(unweighed).toContain("Not scored in full");
});
