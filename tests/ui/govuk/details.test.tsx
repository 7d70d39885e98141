import { Details } from "~/ui/govuk/details";
import { compareWithFixtures, words } from "../../support/govuk-fixtures";

compareWithFixtures("details", (options) => (
	<Details
		summary={words({ text: options.summaryText, html: options.summaryHtml })}
		open={options.open}
		id={options.id}
		className={options.classes}
		attributes={options.attributes}
	>
		{words(options)}
	</Details>
));
