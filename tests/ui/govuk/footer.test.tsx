import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Footer } from "~/ui/govuk/footer";
import { compareWithFixtures, type Options, words } from "../../support/govuk-fixtures";
import { elementsOf, type Simple } from "../../support/html";

const CROWN = ["govuk-footer__crown", "govuk-footer__licence-logo"];
const STANDARD_LICENCE = "All content is available under the";

function metaOf(meta: Options) {
	return meta && { ...meta, content: words(meta) };
}

/** The crown, the licence's logo, the standard licence and the crest with its copyright are the Crown's. */
function isTheCrowns(element: Exclude<Simple, string>): boolean {
	const { class: name = "" } = element.attributes;
	if (CROWN.some((crown) => name.includes(crown))) return true;
	if (name === "govuk-footer__licence-description") return element.children[0] === STANDARD_LICENCE;
	return (
		name === "govuk-footer__meta-item" &&
		elementsOf(element.children).some((each) => each.attributes.class?.includes("copyright-logo"))
	);
}

compareWithFixtures(
	"footer",
	(options) => (
		<Footer
			meta={metaOf(options.meta)}
			navigation={options.navigation?.filter(Boolean)}
			contentLicence={words(options.contentLicence ?? {})}
			containerClassName={options.containerClasses}
			className={options.classes}
			attributes={options.attributes}
		/>
	),
	{},
	isTheCrowns,
);

it("bears no crown, crest or licence of the Crown's", () => {
	const html = renderToStaticMarkup(<Footer meta={{ items: [{ text: "Help", href: "/help" }] }} />);
	expect(html).not.toMatch(/crown|crest|<svg|nationalarchives/i);
});
