import { formatPounds } from "~/domain/money";
import type { DraftLine } from "~/use-cases/decision/read-draft";
import { MoneyField } from "../form/fields";
import { Fieldset } from "../govuk/fieldset";

type ShareFieldsProps = {
	readonly line: Pick<DraftLine, "decided" | "payees">;
};

/** What each payee of a joint award gets, where somebody wants to say otherwise than the rule. */
export function ShareFields({ line }: ShareFieldsProps) {
	const { payees, decided } = line;
	if (payees.length === 0) return null;
	return (
		<Fieldset legend={{ text: "How it is divided", className: "govuk-fieldset__legend--m" }}>
			<p className="govuk-body">
				Leave these blank to divide the amount in proportion to what each payee asked. If you fill them in,
				they must add up to the amount.
			</p>
			{payees.map(({ organisationId, name, asked, share, byHand }) => {
				const byRule =
					share !== null && !byHand
						? `. Gets ${formatPounds(share)} of ${formatPounds(decided)} if left blank`
						: "";
				return (
					<MoneyField
						key={organisationId}
						name={`share.${organisationId}`}
						label={`Share of ${name} (optional)`}
						hint={`${asked === null ? "It is not known what it asked for" : `Asked for ${formatPounds(asked)}`}${byRule}`}
					/>
				);
			})}
		</Fieldset>
	);
}
