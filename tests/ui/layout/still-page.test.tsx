import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { Enhancements, MODULES } from "~/ui/govuk/use-enhancement";
import { StillScripts } from "~/ui/layout/still-page";

const drawn = (page: React.ReactNode) =>
	renderToString(
		<Enhancements.Provider value={new Set()}>
			{page}
			<StillScripts />
		</Enhancements.Provider>,
	);

describe("a page without scripts of ours", () => {
	it("names the design system's file for what stands on it, and no other", () => {
		const page = drawn(<ErrorSummary errors={[{ text: "Enter a seed" }]} />);
		expect(page.match(/data-starts="[^"]+"/g)).toEqual(['data-starts="govuk-error-summary"']);
	});

	it.each(MODULES)("has a file for %s", (name) => {
		const page = renderToString(
			<Enhancements.Provider value={new Set([name])}>
				<StillScripts />
			</Enhancements.Provider>,
		);
		expect(page).toContain(`${name.replace("govuk-", "/")}.bundle.mjs`);
	});
});
