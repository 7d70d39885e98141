import { REASON_BY_RULE, writtenByPerson } from "~/domain/decision/line-check";

/** What a reason by the program is in a decision whose amounts were changed by hand; null for a person's reason. */
function reasonHead(reason: string, changed: boolean, rule = "the published rule"): string | null {
	if (!changed || reason.trim() === "" || writtenByPerson(reason)) return null;
	return reason.startsWith(REASON_BY_RULE)
		? `What ${rule} gave, before the changes by hand:`
		: "What the rule it names gave, before any change by hand:";
}

type Props = {
	readonly reason: string;
	/** Whether any amount of the decision was changed by hand. */
	readonly changed: boolean;
	readonly rule?: string | undefined;
};

/** A line's reason, headed as what the rule gave where other amounts were changed after it. */
export function LineReason({ reason, changed, rule }: Props) {
	const head = reasonHead(reason, changed, rule);
	return head === null ? (
		reason
	) : (
		<>
			<span className="govuk-!-display-block govuk-!-font-weight-bold">{head}</span>
			{reason}
		</>
	);
}
