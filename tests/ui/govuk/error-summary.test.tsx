import { ErrorSummary } from "~/ui/govuk/error-summary";
import { compareWithFixtures, type Options, words } from "../../support/govuk-fixtures";

compareWithFixtures("error-summary", (options) => (
	<ErrorSummary
		title={words({ text: options.titleText, html: options.titleHtml })}
		description={words({ text: options.descriptionText, html: options.descriptionHtml })}
		errors={options.errorList?.map((error: Options) => ({ ...error, text: words(error) }))}
		disableAutoFocus={options.disableAutoFocus}
		className={options.classes}
		attributes={options.attributes}
	/>
));
