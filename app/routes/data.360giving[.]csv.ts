import type { LoaderFunctionArgs } from "@remix-run/node";
import { flatTable } from "~/domain/decision/grant-data/flat-table";
import { csvText } from "~/domain/table/csv-text";
import { grantAnswer } from "~/grant-answer";
import type { PageHandle } from "~/ui/frame/page-handle";

export const handle: PageHandle = { forEverybody: true };

/** Every published grant in a row, under the titles of the 360Giving Data Standard. */
export function loader(args: LoaderFunctionArgs) {
	return grantAnswer(args, "text/csv", ({ grants }) => {
		const { columns, rows } = flatTable(grants);
		return csvText([columns.map(({ heading }) => heading), ...rows]);
	});
}
