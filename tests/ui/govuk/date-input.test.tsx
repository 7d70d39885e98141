import { DateInput } from "~/ui/govuk/date-input";
import { compareWithFixtures, formGroup, type Options, wording } from "../../support/govuk-fixtures";

/** The package takes values beside the boxes; here each box has its own. */
function boxes(options: Options): Options[] {
	const named = ["day", "month", "year"]
		.filter((name) => options[name] !== false)
		.map((name) => ({ name, ...options[name] }));
	const given: Options[] = options.items?.length > 0 ? options.items : named;
	return given.filter(Boolean).map(({ classes, value, inputmode, autocomplete, ...box }) => ({
		...box,
		className: classes,
		inputMode: inputmode,
		autoComplete: autocomplete,
		defaultValue:
			value ??
			named.find(({ name }) => name === box.name)?.value ??
			options.values?.[box.name] ??
			options.values?.[`${options.namePrefix}-${box.name}`],
	}));
}

compareWithFixtures("date-input", (options) => (
	<DateInput
		id={options.id}
		items={boxes(options)}
		namePrefix={options.namePrefix}
		hint={wording(options.hint)}
		error={wording(options.errorMessage)}
		fieldset={
			options.fieldset && {
				...options.fieldset,
				className: options.fieldset.classes,
				legend: wording(options.fieldset.legend),
			}
		}
		className={options.classes}
		attributes={options.attributes}
		formGroup={formGroup(options.formGroup)}
	/>
));
