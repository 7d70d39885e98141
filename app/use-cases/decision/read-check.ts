import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import type { Context } from "../context";
import { readNotice } from "./read-notice";
import { readNoticeFile } from "./read-notice-file";

/** What a decision is checked by: the digest of what was signed, and whether a case and a run stand behind it. */
export type DecisionCheck = {
	readonly number: string;
	readonly title: string;
	readonly sha256: string;
	readonly hasRun: boolean;
	readonly isPublished: boolean;
};

/** What the page that checks a decision says of it, to whoever may read its notice. */
export function readCheck(context: Context, number: string): Outcome<DecisionCheck, PermissionRefusal> {
	const notice = readNotice(context, number);
	if (!notice.ok) return notice;
	const { content, sha256, hasFiles, publishedAt } = notice.value;
	return accepted({
		number: content.number,
		title: content.title,
		sha256,
		hasRun: hasFiles,
		isPublished: publishedAt !== null,
	});
}

export type CheckedFiles = DecisionCheck & {
	readonly content: string;
	readonly case: string | null;
	readonly run: string | null;
};

/** The same with the files themselves, byte for byte, for a page to be kept. Refuses as `readNoticeFile` does. */
export function readCheckFiles(context: Context, number: string): Outcome<CheckedFiles, PermissionRefusal> {
	const check = readCheck(context, number);
	if (!check.ok) return check;
	const content = readNoticeFile(context, { number, file: "content" });
	if (!content.ok) return content;
	if (!check.value.hasRun) return accepted({ ...check.value, content: content.value, case: null, run: null });
	const ofCase = readNoticeFile(context, { number, file: "case" });
	const run = readNoticeFile(context, { number, file: "run" });
	if (!ofCase.ok) return ofCase;
	return run.ok
		? accepted({ ...check.value, content: content.value, case: ofCase.value, run: run.value })
		: run;
}
