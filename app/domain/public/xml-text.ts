const MARKS: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&apos;",
};

/** What XML 1.0 cannot hold, however it is written. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text as it stands in XML, in an element or an attribute; nothing in it is markup. */
export function xmlText(text: string): string {
	return text.replace(NOT_IN_XML, "").replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
}
