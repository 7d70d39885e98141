import type { Remark } from "~/domain/bid/completeness";

/** What blocks submission or is warned of, each as a link to where it is put right. */
export function Remarks({ bidId, remarks }: { readonly bidId: string; readonly remarks: readonly Remark[] }) {
	return (
		<ul className="govuk-list govuk-list--bullet">
			{remarks.map(({ code, section, words }) => (
				<li key={`${code}:${words}`}>
					<a className="govuk-link" href={`/bids/${bidId}/${section}`}>
						{words}
					</a>
				</li>
			))}
		</ul>
	);
}
