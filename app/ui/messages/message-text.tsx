import type { Message } from "~/domain/messages/message";

/** What a message says: its paragraphs, and links to pages. */
export function MessageText({ lines }: Pick<Message, "lines">) {
	return lines.map((line) =>
		typeof line === "string" ? (
			<p key={line} className="govuk-body">
				{line}
			</p>
		) : (
			<p key={line.path + line.text} className="govuk-body">
				<a className="govuk-link" href={line.path}>
					{line.text}
				</a>
			</p>
		),
	);
}
