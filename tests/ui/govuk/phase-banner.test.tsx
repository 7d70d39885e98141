import { PhaseBanner } from "~/ui/govuk/phase-banner";
import { compareWithFixtures, words } from "../../support/govuk-fixtures";

compareWithFixtures("phase-banner", (options) => (
	<PhaseBanner
		tag={words(options.tag)}
		tagClassName={options.tag?.classes}
		className={options.classes}
		attributes={options.attributes}
	>
		{words(options)}
	</PhaseBanner>
));
