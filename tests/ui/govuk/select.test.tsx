import { Select } from "~/ui/govuk/select";
import { compareWithFixtures, formGroup, wording } from "../../support/govuk-fixtures";

compareWithFixtures("select", (options) => (
	<Select
		label={wording(options.label)}
		name={options.name}
		id={options.id}
		items={(options.items ?? []).filter(Boolean)}
		defaultValue={options.value}
		hint={wording(options.hint)}
		error={wording(options.errorMessage)}
		describedBy={options.describedBy}
		disabled={options.disabled}
		className={options.classes}
		attributes={options.attributes}
		formGroup={formGroup(options.formGroup)}
	/>
));
