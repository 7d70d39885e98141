import { expect, it } from "vitest";
import { VersionProblems } from "~/ui/needs/version-problems";
import { renderPage } from "../../support/render-page";

const PARTNERSHIPS = [
	{ key: "B", name: "Birmingham Partnership", areaName: "Birmingham" },
	{ key: "C", name: "Coventry Partnership", areaName: null },
	{ key: "C", name: "Cannock Partnership", areaName: "Cannock" },
];

it("says in one sentence for each cause what keeps a version from being used, and whom it concerns", () => {
	const html = renderPage(
		<VersionProblems
			partnerships={PARTNERSHIPS}
			problems={[
				{ code: "prefix-shared", prefix: "C" },
				{ code: "value-missing", indicator: "Population", area: "B" },
				{ code: "value-missing", indicator: "Population", area: "C" },
				{ code: "weights-do-not-sum", sum: "0.9" },
			]}
		/>,
		"/needs/x",
	);
	const items = [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, text = ""]) =>
		text.replaceAll("<!-- -->", ""),
	);
	expect(items).toEqual([
		"Coventry Partnership and Cannock Partnership have the same reference prefix, C. Leave one of them out, or change a prefix",
		"The weights must add up to exactly 1. They add up to 0.9",
		"Population: no figure for Birmingham, Coventry Partnership",
	]);
});
