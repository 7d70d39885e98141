import { countWords } from "~/domain/bid/questions";
import type { Opened } from "~/domain/form/merge-fields";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import { sameValues } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import { updateBid } from "~db/bid/bid";
import { voidCertificateIfChanged } from "~db/bid/certificate";
import { advanceSection, answersByQuestion, putAnswer, sectionOf } from "~db/bid/section";
import { categoryById } from "~db/round/categories";
import { bidToChange } from "../bid-guard";
import { type Context, notFound, write } from "../context";
import { mergeFields } from "../merge-fields";

export type AboutInput = {
	readonly bidId: string;
	/** The section's revision as the form was opened. */
	readonly revision: number;
	/** What each field was opened with, where the page says so: then only what was changed is saved. */
	readonly opened?: Opened | null;
	readonly title: string;
	readonly aims: string;
	readonly contactName: string;
	readonly contactEmail: string;
	readonly contactTelephone: string;
	/** The category of award that it asks for; "": none. Absent: as it is. */
	readonly categoryId?: string;
};

export type SaveAboutRefusal =
	| PermissionRefusal
	| StateRefusal
	| "changed-meanwhile"
	| "title-missing"
	| "category-unknown"
	| "too-many-words";

/** The most words that the aims may have. */
export const AIMS_WORDS = 100;

const QUESTION_OF = {
	aims: "aims",
	contactName: "contact-name",
	contactEmail: "contact-email",
	contactTelephone: "contact-telephone",
} as const;

const FIELDS = ["aims", "contactName", "contactEmail", "contactTelephone"] as const;

/**
 * Saves title, aims and contact of a draft; all but the title may be empty. Gives the new revision; saving the same
 * again changes nothing. Refuses aims of more than 100 words, a bid that is no draft or whose round has closed, and
 * what somebody else saved meanwhile: the same field, or the section where the page does not say what it was opened
 * with.
 */
export function saveAbout(context: Context, input: AboutInput): Outcome<number, SaveAboutRefusal> {
	return write(context, (tx, record, now): Outcome<number, SaveAboutRefusal> => {
		const found = bidToChange(context, tx, input.bidId, "about");
		if (!found.ok) return found;
		if (context.actor.kind !== "person") return notFound();
		if (countWords(input.aims) > AIMS_WORDS)
			return refused("too-many-words", `the aims have more than ${AIMS_WORDS} words`, { path: "aims" });
		if (input.title.trim() === "") return refused("title-missing", "a bid has a title", { path: "title" });
		const category = input.categoryId ?? found.value.bid.categoryId ?? "";
		if (category !== "" && categoryById(tx, category)?.roundId !== found.value.bid.roundId)
			return refused("category-unknown", "the round has no such category", { path: "categoryId" });
		const answers = answersByQuestion(tx, input.bidId);
		const before: Record<string, string> = {
			title: found.value.bid.title,
			categoryId: found.value.bid.categoryId ?? "",
			...Object.fromEntries(FIELDS.map((field) => [field, answers[QUESTION_OF[field]]?.text ?? ""])),
		};
		const sent: Record<string, string> = {
			categoryId: category,
			...Object.fromEntries((["title", ...FIELDS] as const).map((each) => [each, input[each].trim()])),
		};
		const { savedByName, savedAt, revision } = sectionOf(tx, input.bidId, "about");
		const merged = input.opened
			? mergeFields(
					context,
					tx,
					{ ownerId: input.bidId, place: "about" },
					input.opened,
					{ values: before, revision, by: savedByName ?? "", at: savedAt ?? now },
					sent,
				)
			: null;
		if (merged && !merged.ok) return merged;
		const after = { title: "", categoryId: "", ...(merged ? merged.value.values : sent) } as typeof before;
		const { title = "", categoryId = "", ...texts } = after;
		if (sameValues(before, after)) return accepted(revision);
		const saved = advanceSection(tx, {
			bidId: input.bidId,
			section: "about",
			revision: merged ? revision : input.revision,
			theirs: before,
			by: context.actor.personId,
			now,
		});
		if (!saved.ok) return saved;
		updateBid(tx, input.bidId, { title, categoryId: categoryId === "" ? null : categoryId });
		for (const field of FIELDS)
			putAnswer(tx, input.bidId, QUESTION_OF[field], { state: "answered", text: texts[field] ?? "" });
		const changed = Object.entries(after).filter(([field, text]) => text !== before[field]);
		merged?.value.noteSaved(
			changed.map(([field]) => field),
			now,
		);
		voidCertificateIfChanged(tx, input.bidId, now);
		const said = ({ categoryId: id = "", ...values }: Record<string, string>) => {
			const named = id === "" ? undefined : categoryById(tx, id);
			return { ...values, ...(named ? { category: named.title } : {}) };
		};
		record("save-about", { kind: "bid", id: input.bidId }, { before: said(before), after: said(after) });
		return accepted(saved.value);
	});
}
