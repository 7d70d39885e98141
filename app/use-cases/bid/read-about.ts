import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidById } from "~db/bid/bid";
import { categoriesIn } from "~db/bid/links";
import { partnershipsOf } from "~db/bid/partnerships";
import { answersByQuestion, sectionOf } from "~db/bid/section";
import { type Context, read } from "../context";
import { type BidHead, bidHead } from "./read-bid-head";

export type AboutView = {
	readonly bid: BidHead;
	readonly revision: number;
	readonly values: {
		readonly title: string;
		readonly aims: string;
		readonly contactName: string;
		readonly contactEmail: string;
		readonly contactTelephone: string;
		/** The category of award that it asks for; "" where it names none. */
		readonly categoryId: string;
	};
	/** The round's, in words; none where bids ask for any amount. */
	readonly categories: readonly { readonly id: string; readonly title: string }[];
	readonly partnerships: readonly string[];
};

/** The about section of a bid for its form. */
export function readAbout(
	context: Context,
	input: { readonly bidId: string },
): Outcome<AboutView, PermissionRefusal> {
	return read(context, (tx): Outcome<AboutView, PermissionRefusal> => {
		const bid = bidHead(context, tx, input.bidId, "about");
		if (!bid.ok) return bid;
		const answers = answersByQuestion(tx, input.bidId);
		const text = (question: string) => answers[question]?.text ?? "";
		return accepted({
			bid: bid.value,
			revision: sectionOf(tx, input.bidId, "about").revision,
			values: {
				title: bid.value.title,
				aims: text("aims"),
				contactName: text("contact-name"),
				contactEmail: text("contact-email"),
				contactTelephone: text("contact-telephone"),
				categoryId: bidById(tx, input.bidId)?.categoryId ?? "",
			},
			categories: categoriesIn(tx, bid.value.round.id)?.["award-category"] ?? [],
			partnerships: partnershipsOf(tx, input.bidId).map(({ name }) => name),
		});
	});
}
