import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { Keeping } from "~/domain/bid/unsaved-words";
import { formatTime, instantToLondon } from "~/domain/london-time";
import { refused, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { sentWords } from "~/forms/bid/words";
import { figuresAsTyped } from "~/typed-figures";
import { othersInWords } from "~/ui/bid/section/others-in-words";
import { whyNotNow } from "~/ui/bid/why-not-now";
import { type KeptWords, keepWords } from "~/use-cases/bid/words/keep-words";
import { readUnsavedWords } from "~/use-cases/bid/words/read-unsaved-words";

const guard = guardOf((context, { bidId = "" }) => readUnsavedWords(context, { bidId }));

/** Nothing to read here: what is kept stands on a page of its own. */
export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	return redirect(`/bids/${page.bid.id}/words`);
}

type Kept = KeptWords & Pick<Keeping, "figures">;

function said({ at, others, over, figures }: Kept): Keeping {
	const time = formatTime(instantToLondon(at).time);
	const line = over
		? `${whyNotNow(over)} What you typed was kept at ${time}, for you alone, for 7 days.`
		: `What you typed was kept at ${time}. Save it to put it in the bid.`;
	return { line, others: othersInWords(others), isOver: over !== null, figures };
}

/** Takes what is typed in the bid's forms, as it is typed. */
export const action = formAction({
	guard,
	messages: {
		"too-many-words": "This is too much to keep. Save it, or make it shorter",
		"too-many-forms":
			"You have left too many forms of this bid unsaved. Save some of them, or throw them away",
	},
	save: ({ context, page: { bid }, body }) => {
		const sent = sentWords(body);
		if (!sent) return refused("not-found", "no words of a form");
		const { opened, ...words } = sent;
		return within(keepWords(context, { bidId: bid.id, ...words, ...opened }), (kept) => ({
			...kept,
			figures: figuresAsTyped(context, bid.id, words),
		}));
	},
	told: (kept) => Response.json(said(kept)),
});
