import { FileUpload } from "~/ui/govuk/file-upload";
import { compareWithFixtures, formGroup, wording } from "../../support/govuk-fixtures";

const DROPPING = "the script that lets files be dropped is not used";

compareWithFixtures(
	"file-upload",
	(options) => (
		<FileUpload
			label={wording(options.label)}
			name={options.name}
			id={options.id}
			multiple={options.multiple}
			hint={wording(options.hint)}
			error={wording(options.errorMessage)}
			describedBy={options.describedBy}
			disabled={options.disabled}
			className={options.classes}
			attributes={options.attributes}
			formGroup={formGroup(options.formGroup)}
		/>
	),
	{
		enhanced: DROPPING,
		"enhanced, with error message and hint": DROPPING,
		"enhanced, multiple files": DROPPING,
		"enhanced, custom wrapper classes and attributes": DROPPING,
		translated: DROPPING,
	},
);
