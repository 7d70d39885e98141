import { refused } from "~/domain/outcome";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { tableFiles } from "~/sheet-file";
import { ROUND_TABLES } from "./round-tables";

/** A table of a round by its name, for whoever may read the page that shows it. */
export const roundTable = tableFiles((args) => {
	const context = signedInContextFor(args);
	const { roundId = "", table = "" } = args.params;
	const found = Object.hasOwn(ROUND_TABLES, table) ? ROUND_TABLES[table] : undefined;
	return valueOrPage(found?.read(context, { roundId }) ?? refused("not-found", "there is no such table"));
});
