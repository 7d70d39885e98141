import { PasswordInput } from "~/ui/govuk/password-input";
import { compareWithFixtures, formGroup, wording } from "../../support/govuk-fixtures";

compareWithFixtures(
	"password-input",
	(options) => (
		<PasswordInput
			label={wording(options.label)}
			name={options.name}
			id={options.id}
			defaultValue={options.value}
			hint={wording(options.hint)}
			error={wording(options.errorMessage)}
			describedBy={options.describedBy}
			autoComplete={options.autocomplete}
			showPasswordText={options.showPasswordText}
			showPasswordLabel={options.showPasswordAriaLabelText}
			className={options.classes}
			attributes={options.attributes}
			formGroup={formGroup(options.formGroup)}
		/>
	),
	{ "with translations": "the texts of the showing script are given by their attribute names" },
);
