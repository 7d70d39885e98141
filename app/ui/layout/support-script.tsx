const MARK =
	"document.body.className+=' js-enabled'+('noModule' in HTMLScriptElement.prototype?' govuk-frontend-supported':'')";

/** Marks the page, before it is drawn, as one whose scripts will run. Stands first in the body; needs the page's nonce. */
export function SupportScript({ nonce }: { readonly nonce: string }) {
	// biome-ignore lint/security/noDangerouslySetInnerHtml: the text is the constant above
	return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: MARK }} />;
}
