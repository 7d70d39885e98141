/** A line of a message: a paragraph, or a link to a page of the service. */
export type MessageLine = string | { readonly text: string; readonly path: string };

/** What a message says, the same by mail and on a page. */
export type Message = { readonly subject: string; readonly lines: readonly MessageLine[] };

/** The text of a mail: paragraphs with a blank line between, each link below its words. `origin`: without a slash. */
export function mailText({ lines }: Message, origin: string, last?: MessageLine): string {
	return [...lines, ...(last === undefined ? [] : [last])]
		.map((line) => (typeof line === "string" ? line : `${line.text}:\n${origin}${line.path}`))
		.join("\n\n")
		.concat("\n");
}
