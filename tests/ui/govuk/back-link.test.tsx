import { BackLink } from "~/ui/govuk/back-link";
import { compareWithFixtures, words } from "../../support/govuk-fixtures";

compareWithFixtures("back-link", (options) => (
	<BackLink href={options.href} className={options.classes} attributes={options.attributes}>
		{words(options)}
	</BackLink>
));
