import type { Linked } from "~/domain/form/record-kind";

/** Where a file of a bid is opened. */
export function fileHref(id: string): string {
	return `/files/${encodeURIComponent(id)}`;
}

/** Files, each as a link to it, or with the reason why it cannot be opened. */
export function FileLinks({ files }: { readonly files: readonly Linked[] }) {
	return (
		<ul className="govuk-list govuk-!-margin-bottom-0">
			{files.map(({ id, title, closed }) => (
				<li key={id}>
					{closed === undefined ? (
						<a className="govuk-link" href={fileHref(id)}>
							{title}
						</a>
					) : (
						`${title}. ${closed}`
					)}
				</li>
			))}
		</ul>
	);
}
