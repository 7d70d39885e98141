import type { UnsentMessage } from "~/use-cases/messages/read-outbox";
import { Table } from "../govuk/table";
import { Tag } from "../govuk/tag";
import { ScrollRegion } from "../layout/scroll-region";
import { When } from "../when";
import { ANSWER_WORDS } from "./message-words";

function Standing({ isGivenUp, nextAttemptAt, attempts, lastAnswer }: UnsentMessage) {
	const why = lastAnswer === null ? "Not tried yet" : ANSWER_WORDS[lastAnswer];
	return (
		<>
			{isGivenUp ? <Tag colour="red">Not sent</Tag> : null} {why}
			{attempts > 0 ? `, tried ${attempts === 1 ? "once" : `${attempts} times`}` : ""}
			{nextAttemptAt && attempts > 0 ? (
				<>
					. Next try on <When instant={nextAttemptAt} />
				</>
			) : null}
		</>
	);
}

/** The messages that were not sent, a row each, without what they say. */
export function UnsentTable({ unsent }: { readonly unsent: readonly UnsentMessage[] }) {
	if (unsent.length === 0) return null;
	return (
		<ScrollRegion label="Messages not sent">
			<Table
				stacked
				head={[{ text: "Message" }, { text: "To" }, { text: "Since" }, { text: "Why it waits" }]}
				rows={unsent.map((message) => [
					{ text: message.what },
					{
						text: (
							<a className="govuk-link" href={`/people/${message.personId}`}>
								{message.name}
							</a>
						),
					},
					{ text: <When instant={message.at} /> },
					{ text: <Standing {...message} /> },
				])}
			/>
		</ScrollRegion>
	);
}
