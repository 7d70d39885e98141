import { Hint } from "~/ui/govuk/hint";
import { compareWithFixtures, words } from "../../support/govuk-fixtures";

compareWithFixtures("hint", (options) => (
	<Hint id={options.id} className={options.classes} attributes={options.attributes}>
		{words(options)}
	</Hint>
));
