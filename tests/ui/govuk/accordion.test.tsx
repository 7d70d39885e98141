import { Accordion } from "~/ui/govuk/accordion";
import { compareWithFixtures, type Options, words } from "../../support/govuk-fixtures";

compareWithFixtures(
	"accordion",
	(options) => (
		<Accordion
			id={options.id}
			items={options.items.map(
				(item: Options) =>
					item && {
						heading: words(item.heading),
						summary: words(item.summary),
						content: words(item.content),
						expanded: item.expanded,
					},
			)}
			headingLevel={options.headingLevel}
			rememberExpanded={options.rememberExpanded}
			className={options.classes}
			attributes={options.attributes}
		/>
	),
	{ "with translations": "the texts of the opening script stay in English until Welsh follows" },
);
