import { Fieldset } from "~/ui/govuk/fieldset";
import { compareWithFixtures, wording, words } from "../../support/govuk-fixtures";

compareWithFixtures("fieldset", (options) => (
	<Fieldset
		legend={wording(options.legend)}
		describedBy={options.describedBy}
		className={options.classes}
		role={options.role}
		attributes={options.attributes}
	>
		{words({ html: options.html })}
	</Fieldset>
));
