import { InsetText } from "../govuk/inset-text";
import { WarningText } from "../govuk/warning-text";
import { When } from "../when";

type CertificateStateProps = {
	readonly state: "given" | "void" | "missing";
	readonly by: string | null;
	readonly at: string | null;
};

/** Who certified the figures and when, or that a later change made the certificate void. */
export function CertificateState({ state, by, at }: CertificateStateProps) {
	if (state === "missing" || at === null) return null;
	if (state === "given")
		return (
			<InsetText>
				{by} certified these figures on <When instant={at} />.
			</InsetText>
		);
	return (
		<WarningText>
			{by} certified the figures on <When instant={at} />, and a figure was changed since. That certificate is
			void: the figures below must be certified again.
		</WarningText>
	);
}
