import { CERTIFICATE_STATEMENT } from "~/domain/bid/certificate";
import { changedSections } from "~/domain/bid/changed-sections";
import type { BidContent } from "~/domain/bid/content";
import { askedOf } from "~/domain/bid/read-content";
import { sectionTitles } from "~/domain/bid/sections";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { submittedBid } from "~db/bid/bid";
import { figuresDigest, standingCertificate } from "~db/bid/certificate";
import { openQuestions } from "~db/bid/clarifications";
import { contentOf } from "~db/bid/content";
import { contentSha256 } from "~db/bid/version";
import { formOfBid } from "~db/form/versions";
import { type Context, notFound, read } from "../../context";
import { type ClarificationsView, readClarifications } from "./read-clarifications";

export type AnswersToSend = ClarificationsView & {
	/** What stands for the bid and the answers as they would be sent. */
	readonly shown: string;
	/** The titles of the sections that are changed. */
	readonly changed: readonly string[];
	/** What has to be certified again, because figures were changed; null where the certificate stands. */
	readonly toCertify: {
		readonly figures: string;
		readonly statement: string;
		readonly askedBefore: Pence | null;
		readonly asked: Pence | null;
	} | null;
};

/** Stands for a bid and the answers about it: another where one of them was changed, asked or withdrawn. */
export function asShown(
	content: BidContent,
	questions: readonly { readonly id: string; readonly revision: number }[],
): string {
	return [contentSha256(content), ...questions.map(({ id, revision }) => `${id}:${revision}`)].join(" ");
}

/** The answers as a signatory would send them now, with what they change of the bid. */
export function readAnswersToSend(
	context: Context,
	input: { readonly bidId: string },
): Outcome<AnswersToSend, PermissionRefusal> {
	const view = readClarifications(context, input);
	if (!view.ok) return view;
	return read(context, (tx): Outcome<AnswersToSend, PermissionRefusal> => {
		const content = contentOf(tx, input.bidId);
		const standing = submittedBid(tx, input.bidId);
		if (!content || !standing || !view.value.own) return notFound();
		const { definition } = formOfBid(tx, input.bidId);
		const changed = changedSections(standing.content, content, definition);
		const certified = changed.length === 0 || standingCertificate(tx, input.bidId, content);
		return accepted({
			...view.value,
			shown: asShown(content, openQuestions(tx, input.bidId)),
			changed: sectionTitles(changed, definition),
			toCertify: certified
				? null
				: {
						figures: figuresDigest(content),
						statement: CERTIFICATE_STATEMENT,
						askedBefore: askedOf(standing.content),
						asked: askedOf(content),
					},
		});
	});
}
