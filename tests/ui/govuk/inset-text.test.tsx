import { InsetText } from "~/ui/govuk/inset-text";
import { compareWithFixtures, words } from "../../support/govuk-fixtures";

compareWithFixtures("inset-text", (options) => (
	<InsetText id={options.id} className={options.classes} attributes={options.attributes}>
		{words(options)}
	</InsetText>
));
