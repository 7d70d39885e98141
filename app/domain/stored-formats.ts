import type { CaseFile } from "./allocation/case/case-file";
import { RUN_FORMATS, type RunFile } from "./allocation/run/run-file";
import type { NoticeContent } from "./decision/notice";
import type { PackContent } from "./decision/pack";
import type { ColumnUse } from "./needs/import-columns";
import type { TableChoices } from "./needs/table-choices";
import type { SchemeContent } from "./round/scheme";
import { isPlain, storedAs, storedFile } from "./stored-text";
import type { TableFile } from "./table/sheet";

/** A saved case as it was written; `readCase` checks one that comes from outside. */
export const storedCase = storedFile<CaseFile>(["tranche-case/1"], { fund: "object" });
export const storedRun = storedFile<RunFile>(RUN_FORMATS, { awards: "list", reserve: "list", spent: "text" });
/** What a decision says: signed, or as it would be signed. */
export const storedNotice = storedFile<NoticeContent>(["tranche-decision/1"], {
	lines: "list",
	text: "object",
	signature: "object",
});
export const storedPack = storedFile<PackContent>(["tranche-pack/1"], {
	bids: "list",
	draftSha256: "text",
	proposal: "object",
});
export const storedScheme = storedFile<SchemeContent>(["tranche-scheme/1"], {
	criteria: "list",
	partnerships: "list",
	rule: "object",
});

/** An uploaded table, its cells unread for there may be many. */
export const storedTable = storedAs(
	"an uploaded table",
	(value): value is TableFile => isPlain(value) && Array.isArray(value.sheets),
);
export const storedChoices = storedAs(
	"the choices of a table",
	(value): value is TableChoices =>
		isPlain(value) &&
		(value.sheet === null || typeof value.sheet === "number") &&
		(value.rows === null || isPlain(value.rows)) &&
		isPlain(value.names),
);
export const storedColumns = storedAs(
	"the columns of a table",
	(value): value is readonly ColumnUse[] => Array.isArray(value) && value.every(isPlain),
);
