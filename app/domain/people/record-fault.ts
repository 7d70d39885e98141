import { storedList } from "../stored-text";
/** A record that is not as the audit recorded it. */
export type RecordFault = {
	readonly table: string;
	readonly key: string;
	/** What the record calls itself; null where it has no name. */
	readonly name: string | null;
	readonly fault:
		| "changed"
		| "missing"
		| "not-recorded"
		| "content-differs"
		| "file-missing"
		| "file-differs";
	/** The columns that differ. */
	readonly columns: readonly string[];
	/** The entry that recorded it last; null where none did. */
	readonly seq: number | null;
};

/** What the records of a table are called where its name does not say it. */
const KINDS: Readonly<Record<string, string>> = {
	assessment_score: "score",
	attachment: "file",
	bid_partnership: "partnership of a bid",
	bid_version: "submitted version of a bid",
	bid_version_attachment: "file of a submitted version",
	bid_version_part: "part of a submitted version",
	decision_line: "line of a decision",
	decision_line_recipient: "recipient in a line of a decision",
	decision_version: "version of a decision",
	fund_entry: "ledger row",
	membership: "role",
	moderation: "agreed score",
	scheme_version: "frozen scheme",
};

const spaced = (name: string): string => name.replaceAll("_", " ");

const columnWords = (column: string): string => spaced(column.replace(/_(pence|sha256|at|id)$/, ""));

/** The record that differs, as somebody would name it; its own name only where the reader may read it. */
export function faultyRecord(
	{ table, key, name }: RecordFault,
	{ named }: { readonly named: boolean },
): string {
	const what = KINDS[table] ?? spaced(table);
	const place = storedList(key).join(", ");
	return named && name !== null ? `${what} “${name}” (${place})` : `${what} ${place}`;
}

/** What is wrong with it, in a sentence. */
export function faultSentence(fault: RecordFault, shown: { readonly named: boolean }): string {
	const record = `The ${faultyRecord(fault, shown)}`;
	const columns = fault.columns.map(columnWords).join(", ");
	switch (fault.fault) {
		case "changed":
			return `${record} was changed outside the service. It differs from entry ${fault.seq}, which recorded it last, in: ${columns}.`;
		case "missing":
			return `${record} was removed outside the service. Entry ${fault.seq} recorded it last.`;
		case "not-recorded":
			return fault.seq === null
				? `${record} was added outside the service. No entry in the audit records it.`
				: `${record} was put back outside the service. Entry ${fault.seq} recorded that it was removed.`;
		case "content-differs":
			return `The ${columns} of the ${faultyRecord(fault, shown)} does not match the digest stored beside it.`;
		case "file-missing":
			return `${record} is no longer on the disk. Put it back from a backup.`;
		case "file-differs":
			return `${record} was changed on the disk: its SHA-256 is not that of the file that was added. Put it back from a backup.`;
	}
}
