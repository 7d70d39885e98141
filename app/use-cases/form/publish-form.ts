import { createHash } from "node:crypto";
import { canonicalText } from "~/domain/canonical";
import {
	type DraftHeld,
	type FormBreak,
	type FormChange,
	formBreaks,
	formChanges,
} from "~/domain/form/changes";
import { RECORD_KINDS } from "~/domain/form/kinds";
import { readDefinition } from "~/domain/form/read-definition";
import { takesReadyMadeTitle } from "~/domain/form/ready-made-forms";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { storedAnswers } from "~db/bid/own-content";
import { storeOfKind } from "~db/bid/record-stores";
import type { Tx } from "~db/client";
import { rowCountsOf } from "~db/form/records";
import { draftsOnTitle, formOfBid, formOfVersion, insertFormVersion, newestOfTitle } from "~db/form/versions";
import { type Context, notFound, write } from "../context";

declare module "~/domain/outcome" {
	interface DetailsOf {
		"form-breaks": readonly FormBreak[];
	}
}

export type PublishedForm = {
	readonly id: string;
	readonly title: string;
	readonly number: number;
	readonly sha256: string;
	/** Against the version before it: what it asks otherwise, and what drafts hold that it does not count. */
	readonly changes: readonly FormChange[];
	readonly breaks: readonly FormBreak[];
};

function heldByDrafts(tx: Tx, title: string): readonly DraftHeld[] {
	return draftsOnTitle(tx, title).map(({ id }) => ({
		form: formOfBid(tx, id).definition,
		answers: storedAnswers(tx, id),
		records: {
			...rowCountsOf(tx, id),
			...Object.fromEntries(RECORD_KINDS.map((kind) => [kind.key, storeOfKind(kind).list(tx, id).length])),
		},
	}));
}

/**
 * Publishes a form's file for good, under the next number of its title, with its digest; sent again it is the same
 * version. Refuses `form-invalid` (details: every problem with its path), a ready-made form's title (`title-taken`),
 * and, unless told to go on, one that breaks what drafts hold (`form-breaks`, likewise).
 */
export function publishForm(
	context: Context,
	input: { readonly text: string; readonly anyway?: boolean },
): Outcome<PublishedForm, "not-found" | "form-invalid" | "title-taken" | "form-breaks"> {
	return write(context, (tx, record, now) => {
		if (context.actor.kind !== "system") return notFound();
		const read = readDefinition(input.text);
		if (!read.ok) return read;
		const definition = read.value;
		const { title } = definition;
		if (takesReadyMadeTitle(definition))
			return refused("title-taken", "a form that comes with the program has this title", { path: "/title" });
		const content = canonicalText(definition);
		const sha256 = createHash("sha256").update(content, "utf8").digest("hex");
		const last = newestOfTitle(tx, title);
		const before = last && formOfVersion(tx, last.id).definition;
		if (last?.sha256 === sha256)
			return accepted({ id: last.id, title, number: last.number, sha256, changes: [], breaks: [] });
		const changes = before ? formChanges(before, definition) : [];
		const breaks = formBreaks(definition, heldByDrafts(tx, title));
		if (breaks.length > 0 && !input.anyway)
			return refused("form-breaks", "drafts hold what this version would not count", { details: breaks });
		const version = { id: context.ids.next(), title, number: (last?.number ?? 0) + 1, sha256 };
		insertFormVersion(tx, { ...version, content, publishedAt: now });
		record(
			"publish-form",
			{ kind: "form", id: version.id },
			{ title, number: version.number, sha256, breaks: breaks.map(({ words }) => words) },
		);
		return accepted({ ...version, changes, breaks });
	});
}
