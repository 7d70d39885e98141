import { InsetText } from "../govuk/inset-text";
import { WarningText } from "../govuk/warning-text";

type Verdict =
	| { readonly ok: true; readonly entries: number; readonly head: string }
	| { readonly ok: false; readonly seq: number; readonly why: string };

/** Whether the whole chain of the audit holds, and its head: the digest to keep elsewhere and compare later. */
export function AuditVerdictNotice({
	verdict,
	head,
}: {
	/** Null until somebody asks for it. */
	readonly verdict: Verdict | null;
	readonly head: { readonly seq: number; readonly hash: string };
}) {
	return (
		<>
			{verdict === null ? null : verdict.ok ? (
				<InsetText>
					The chain holds: each of {verdict.entries.toLocaleString("en-GB")} entries follows the one before it
					and is as it was written.
				</InsetText>
			) : (
				<WarningText>
					The chain does not hold: entry {verdict.seq} is the first that fails, because {verdict.why}.
				</WarningText>
			)}
			<p className="govuk-body">
				Head of the chain, entry {head.seq}: <span className="tranche-digest">{head.hash}</span>
			</p>
			{verdict === null ? (
				<p className="govuk-body">
					<a className="govuk-link" href="/audit?check=chain">
						Check the whole chain
					</a>
				</p>
			) : null}
		</>
	);
}
