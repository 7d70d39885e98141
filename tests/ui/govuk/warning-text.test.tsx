import { WarningText } from "~/ui/govuk/warning-text";
import { compareWithFixtures, words } from "../../support/govuk-fixtures";

compareWithFixtures("warning-text", (options) => (
	<WarningText
		iconFallbackText={options.iconFallbackText}
		className={options.classes}
		attributes={options.attributes}
	>
		{words(options)}
	</WarningText>
));
