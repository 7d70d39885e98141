import { Panel } from "~/ui/govuk/panel";
import { compareWithFixtures, words } from "../../support/govuk-fixtures";

const INTERRUPTION = "only the confirmation panel is used";

compareWithFixtures(
	"panel",
	(options) => (
		<Panel
			title={words({ text: options.titleText, html: options.titleHtml })}
			headingLevel={options.headingLevel}
			className={options.classes}
			attributes={options.attributes}
		>
			{words(options)}
		</Panel>
	),
	{
		interruption: INTERRUPTION,
		"interruption-with-content-with-long-line-length": INTERRUPTION,
		"interruption-with-headings-content-and-lists": INTERRUPTION,
		"interruption with custom classes": INTERRUPTION,
		"interruption, with actions classes and attributes": INTERRUPTION,
		"interruption, submit action": INTERRUPTION,
		"interruption, button link": INTERRUPTION,
		"interruption, no actions": INTERRUPTION,
		"interruption, no actions items": INTERRUPTION,
	},
);
