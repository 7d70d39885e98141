import { Tabs } from "~/ui/govuk/tabs";
import { compareWithFixtures, type Options, words } from "../../support/govuk-fixtures";

compareWithFixtures("tabs", (options) => (
	<Tabs
		items={(options.items ?? []).filter(Boolean).map((item: Options) => ({
			...item,
			panel: words(item.panel),
			panelAttributes: item.panel.attributes,
		}))}
		title={options.title}
		id={options.id}
		idPrefix={options.idPrefix}
		className={options.classes}
		attributes={options.attributes}
	/>
));
