import { Tag } from "~/ui/govuk/tag";
import { compareWithFixtures, words } from "../../support/govuk-fixtures";

compareWithFixtures("tag", (options) => (
	<Tag className={options.classes} attributes={options.attributes}>
		{words(options)}
	</Tag>
));
