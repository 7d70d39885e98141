import { MARK_SUPPORT } from "./inline-scripts";

/** Stands first in the body. The policy of each page knows it by its hash. */
export function SupportScript() {
	// biome-ignore lint/security/noDangerouslySetInnerHtml: the text is a constant
	return <script dangerouslySetInnerHTML={{ __html: MARK_SUPPORT }} />;
}
