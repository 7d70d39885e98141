import { CharacterCount } from "~/ui/govuk/character-count";
import { compareWithFixtures, formGroup, wording } from "../../support/govuk-fixtures";

compareWithFixtures(
	"character-count",
	(options) => (
		<CharacterCount
			label={wording(options.label)}
			name={options.name}
			id={options.id}
			rows={options.rows}
			defaultValue={options.value}
			hint={wording(options.hint)}
			error={wording(options.errorMessage)}
			maxLength={options.maxlength}
			countType={options.countType}
			threshold={options.threshold}
			description={options.textareaDescriptionText}
			countMessageClassName={options.countMessage?.classes}
			spellCheck={options.spellcheck}
			className={options.classes}
			attributes={options.attributes}
			formGroup={formGroup(options.formGroup)}
		/>
	),
	{
		"with maxwords": "its option is deprecated: words are counted by `countType`",
		"with translations": "the texts of the counting script are given by their attribute names",
	},
);
