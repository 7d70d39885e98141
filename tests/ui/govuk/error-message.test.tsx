import { ErrorMessage } from "~/ui/govuk/error-message";
import { compareWithFixtures, words } from "../../support/govuk-fixtures";

compareWithFixtures("error-message", ({ text, html, classes, ...options }) => (
	<ErrorMessage {...options} className={classes}>
		{words({ text, html })}
	</ErrorMessage>
));
