import type { Linked } from "~/domain/form/record-kind";

/** Where a file of a bid is opened. */
export function fileHref(id: string): string {
	return `/files/${encodeURIComponent(id)}`;
}

/** Files, each as a link to it. */
export function FileLinks({ files }: { readonly files: readonly Linked[] }) {
	return (
		<ul className="govuk-list govuk-!-margin-bottom-0">
			{files.map(({ id, title }) => (
				<li key={id}>
					<a className="govuk-link" href={fileHref(id)}>
						{title}
					</a>
				</li>
			))}
		</ul>
	);
}
