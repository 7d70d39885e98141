import { Input } from "~/ui/govuk/input";
import { compareWithFixtures, formGroup, wording } from "../../support/govuk-fixtures";

compareWithFixtures("input", (options) => (
	<Input
		label={wording(options.label)}
		name={options.name}
		id={options.id}
		type={options.type}
		defaultValue={options.value}
		hint={wording(options.hint)}
		error={wording(options.errorMessage)}
		describedBy={options.describedBy}
		prefix={wording(options.prefix)}
		suffix={wording(options.suffix)}
		wrapper={
			options.inputWrapper && {
				className: options.inputWrapper.classes,
				attributes: options.inputWrapper.attributes,
			}
		}
		disabled={options.disabled}
		spellCheck={options.spellcheck}
		autoComplete={options.autocomplete}
		autoCapitalize={options.autocapitalize}
		inputMode={options.inputmode}
		pattern={options.pattern}
		className={options.classes}
		attributes={options.attributes}
		formGroup={formGroup(options.formGroup)}
	/>
));
