import { Textarea } from "~/ui/govuk/textarea";
import { compareWithFixtures, formGroup, wording } from "../../support/govuk-fixtures";

compareWithFixtures("textarea", (options) => (
	<Textarea
		label={wording(options.label)}
		name={options.name}
		id={options.id}
		rows={options.rows}
		defaultValue={options.value}
		hint={wording(options.hint)}
		error={wording(options.errorMessage)}
		describedBy={options.describedBy}
		disabled={options.disabled}
		spellCheck={options.spellcheck}
		autoComplete={options.autocomplete}
		className={options.classes}
		attributes={options.attributes}
		formGroup={formGroup(options.formGroup)}
	/>
));
