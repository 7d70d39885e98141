import { formatInstant } from "~/domain/london-time";
import type { ClarificationsView } from "~/use-cases/bid/clarification/read-clarifications";
import { InsetText } from "../../govuk/inset-text";

type InShort = {
	/** When answers are due; null where nothing is asked now. */
	readonly dueAt: string | null;
	readonly left: number;
};

/** What a bid's own page says of the office's questions; null where it never asked. */
export function clarificationsInShort({ clarifications, left }: ClarificationsView): InShort | null {
	if (clarifications.length === 0) return null;
	return { dueAt: clarifications.find(({ state }) => state === "open")?.dueAt ?? null, left };
}

/** That the office asks about a bid, until when and what is left to do; or that it did. */
export function ClarificationNotice({
	bidId,
	asked,
}: {
	readonly bidId: string;
	readonly asked: InShort | null;
}) {
	if (!asked) return null;
	const link = (text: string) => (
		<a className="govuk-link" href={`/bids/${bidId}/clarifications`}>
			{text}
		</a>
	);
	if (asked.dueAt === null)
		return <p className="govuk-body">{link("Questions of the office about this bid, and your answers")}</p>;
	return (
		<InsetText>
			<p className="govuk-body">
				<strong>The office asks about this bid. Answers are due on {formatInstant(asked.dueAt)}.</strong>
			</p>
			<p className="govuk-body">
				{asked.left === 0
					? "Every question has an answer. A signatory still has to send them. "
					: `${asked.left === 1 ? "1 question has" : `${asked.left} questions have`} no answer yet. `}
				{link("See the questions and answer them")}
			</p>
		</InsetText>
	);
}
