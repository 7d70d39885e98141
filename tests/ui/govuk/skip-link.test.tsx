import { SkipLink } from "~/ui/govuk/skip-link";
import { compareWithFixtures, words } from "../../support/govuk-fixtures";

compareWithFixtures("skip-link", (options) => (
	<SkipLink href={options.href} className={options.classes} attributes={options.attributes}>
		{words(options)}
	</SkipLink>
));
