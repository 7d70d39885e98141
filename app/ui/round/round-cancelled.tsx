import { InsetText } from "../govuk/inset-text";
import { When } from "../when";

export type Cancellation = { readonly at: string; readonly because: string };

/** That a round was cancelled, when and why; nothing for one that was not. */
export function RoundCancelled({ cancelled }: { readonly cancelled: Cancellation | null }) {
	if (cancelled === null) return null;
	return (
		<InsetText>
			<p className="govuk-body">
				This round was cancelled on <When instant={cancelled.at} />. Nothing is awarded from it. The reason:
			</p>
			<p className="govuk-body tranche-verbatim">{cancelled.because}</p>
		</InsetText>
	);
}
