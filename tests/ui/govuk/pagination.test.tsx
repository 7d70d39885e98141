import { Pagination } from "~/ui/govuk/pagination";
import { compareWithFixtures, type Options } from "../../support/govuk-fixtures";

compareWithFixtures("pagination", ({ classes, items, ...options }) => (
	<Pagination
		{...options}
		items={items?.filter((item: Options) => item && Object.keys(item).length > 0)}
		className={classes}
	/>
));
