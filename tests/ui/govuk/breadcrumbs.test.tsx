import { Breadcrumbs } from "~/ui/govuk/breadcrumbs";
import { compareWithFixtures, type Options, words } from "../../support/govuk-fixtures";

compareWithFixtures("breadcrumbs", (options) => (
	<Breadcrumbs
		items={options.items.map((item: Options) => ({ ...item, text: words(item) }))}
		labelText={options.labelText}
		collapseOnMobile={options.collapseOnMobile}
		className={options.classes}
		attributes={options.attributes}
	/>
));
