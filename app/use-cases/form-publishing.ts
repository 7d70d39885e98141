import { createHash } from "node:crypto";
import { canonicalText } from "~/domain/canonical";
import {
	type DraftHeld,
	type FormBreak,
	type FormChange,
	formBreaks,
	formChanges,
} from "~/domain/form/changes";
import type { FormDefinition } from "~/domain/form/definition";
import { RECORD_KINDS } from "~/domain/form/kinds";
import { isReadyMadeTitle } from "~/domain/form/ready-made-forms";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { storedAnswers } from "~db/bid/own-content";
import { storeOfKind } from "~db/bid/record-stores";
import type { Tx } from "~db/client";
import { rowCountsOf } from "~db/form/records";
import {
	draftsOnForm,
	type FormVersionRow,
	formOfBid,
	formOfVersion,
	insertFormVersion,
	newestOfForm,
} from "~db/form/versions";
import type { Context, Record } from "./context";

declare module "~/domain/outcome" {
	interface DetailsOf {
		"form-breaks": readonly FormBreak[];
	}
}

/** What publishing would do: the number it would get, and the report against the version before it and its drafts. */
export type PublishingReport = {
	readonly number: number;
	/** Against the version before it: what it asks otherwise, and what drafts hold that it does not count. */
	readonly changes: readonly FormChange[];
	readonly breaks: readonly FormBreak[];
};

export type PublishedForm = PublishingReport & {
	readonly id: string;
	readonly title: string;
	readonly sha256: string;
};

function heldByDrafts(tx: Tx, form: FormVersionRow): readonly DraftHeld[] {
	return draftsOnForm(tx, form).map((id) => ({
		form: formOfBid(tx, id).definition,
		answers: storedAnswers(tx, id),
		records: {
			...rowCountsOf(tx, id),
			...Object.fromEntries(RECORD_KINDS.map((kind) => [kind.key, storeOfKind(kind).list(tx, id).length])),
		},
	}));
}

/** The report before a definition is published, under the next number of its title among forms of its origin. */
export function reportBefore(tx: Tx, definition: FormDefinition, origin = ""): PublishingReport {
	const last = newestOfForm(tx, definition.title, origin);
	if (!last) return { number: 1, changes: [], breaks: [] };
	return {
		number: last.number + 1,
		changes: formChanges(formOfVersion(tx, last.id).definition, definition),
		breaks: formBreaks(definition, heldByDrafts(tx, last)),
	};
}

/**
 * Publishes a definition that is in order; the same one again is the same version. `origin` is the key of the form that
 * comes with the program, "" for the office's own, which is another form though it may be called alike. Refuses a
 * ready-made form's title (`title-taken`) and, unless told to go on, what breaks what drafts hold (`form-breaks`).
 */
export function publishNow(
	{ context, tx, record, now }: { context: Context; tx: Tx; record: Record; now: string },
	definition: FormDefinition,
	{ anyway = false, origin = "" }: { readonly anyway?: boolean; readonly origin?: string },
): Outcome<PublishedForm, "title-taken" | "form-breaks"> {
	const { title } = definition;
	const last = newestOfForm(tx, title, origin);
	if (!last && origin === "" && isReadyMadeTitle(title))
		return refused("title-taken", "a form that comes with the program has this title", { path: "/title" });
	const content = canonicalText(definition);
	const sha256 = createHash("sha256").update(content, "utf8").digest("hex");
	if (last?.sha256 === sha256)
		return accepted({ id: last.id, title, number: last.number, sha256, changes: [], breaks: [] });
	const report = reportBefore(tx, definition, origin);
	if (report.breaks.length > 0 && !anyway)
		return refused("form-breaks", "drafts hold what this version would not count", {
			details: report.breaks,
		});
	const version = { id: context.ids.next(), title, sha256 };
	insertFormVersion(tx, { ...version, number: report.number, origin, content, publishedAt: now });
	record(
		"publish-form",
		{ kind: "form", id: version.id },
		{ title, number: report.number, sha256, breaks: report.breaks.map(({ words }) => words) },
	);
	return accepted({ ...version, ...report });
}
