import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { SentForm } from "~/ui/form/sent-form";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { type Enhancement, Enhancements, MODULES } from "~/ui/govuk/use-enhancement";
import { OwnScript, PageScripts } from "~/ui/layout/page-scripts";
import { renderPage } from "../../support/render-page";

const drawn = (page: React.ReactNode) =>
	renderToString(
		<Enhancements.Provider value={new Set()}>
			{page}
			<PageScripts />
		</Enhancements.Provider>,
	);

describe("the scripts of a page", () => {
	it("are those of what stands on it, and no others", () => {
		const page = drawn(<ErrorSummary errors={[{ text: "Enter a seed" }]} />);
		expect(page.match(/data-starts="[^"]+"/g)).toEqual(['data-starts="govuk-error-summary"']);
	});

	it("are all in our own file where a part of the page needs it, and there only", () => {
		const page = renderPage(
			<OwnScript.Provider value={["/assets/ours.js", "/assets/part.js"]}>
				<Enhancements.Provider value={new Set()}>
					<SentForm unsaved={false}>
						<input name="title" />
					</SentForm>
					<PageScripts />
				</Enhancements.Provider>
			</OwnScript.Provider>,
		);
		expect(page).toContain('href="/assets/ours.js" data-starts="tranche-part"');
		expect(page).toContain('href="/assets/ours.js" data-starts="govuk-button"');
		expect(page).toContain('<link rel="modulepreload" href="/assets/part.js"/>');
		expect(page).not.toContain(".bundle.mjs");
		expect(drawn(<p>Nothing to type</p>)).not.toContain("data-starts=");
	});

	it.each(MODULES.filter((name) => name !== "tranche-part"))("have a file for %s", (name) => {
		const page = renderToString(
			<Enhancements.Provider value={new Set<Enhancement>([name])}>
				<PageScripts />
			</Enhancements.Provider>,
		);
		expect(page).toContain(`${name.replace("govuk-", "/")}.bundle.mjs`);
	});
});
