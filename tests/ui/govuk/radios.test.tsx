import { Radios } from "~/ui/govuk/radios";
import { compareWithFixtures, formGroup, type Options, wording, words } from "../../support/govuk-fixtures";

compareWithFixtures("radios", (options) => (
	<Radios
		name={options.name}
		idPrefix={options.idPrefix}
		items={options.items.map(
			(item: Options) =>
				item && {
					...item,
					text: words(item),
					hint: wording(item.hint),
					label: item.label && { className: item.label.classes, attributes: item.label.attributes },
					conditional: words(item.conditional),
				},
		)}
		defaultValue={options.value}
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
