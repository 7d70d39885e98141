import type { OfficeRound } from "~/use-cases/round/read-round-office";
import { InsetText } from "../govuk/inset-text";
import { When } from "../when";

/** That the closing time was moved, for everybody, with each reason. */
export function ClosingMoved({ extensions }: Pick<OfficeRound, "extensions">) {
	if (extensions.length === 0) return null;
	return (
		<InsetText>
			{extensions.map(({ at, before, reason }) => (
				<p key={at} className="govuk-body">
					On <When instant={at} /> the closing time was moved. It was <When instant={before} />. The new time
					is the same for every partnership. Reason: {reason}
				</p>
			))}
		</InsetText>
	);
}
