import { Label } from "~/ui/govuk/label";
import { compareWithFixtures, words } from "../../support/govuk-fixtures";

compareWithFixtures("label", (options) => (
	<Label
		htmlFor={options.for}
		className={options.classes}
		isPageHeading={options.isPageHeading}
		attributes={options.attributes}
	>
		{words(options)}
	</Label>
));
