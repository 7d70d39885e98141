/** The files in which the same document can be had. */
export function DocumentFiles({
	files,
}: {
	readonly files: readonly { readonly href: string; readonly text: string; readonly note?: string }[];
}) {
	return (
		<ul className="govuk-list govuk-!-display-none-print">
			{files.map(({ href, text, note }) => (
				<li key={href}>
					<a className="govuk-link" href={href}>
						{text}
					</a>
					{note ? ` ${note}` : null}
				</li>
			))}
		</ul>
	);
}
