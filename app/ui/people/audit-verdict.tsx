import { type Erasure, erasureSentence } from "~/domain/people/audit-words";
import { faultSentence, type RecordFault } from "~/domain/people/record-fault";
import { InsetText } from "../govuk/inset-text";
import { WarningText } from "../govuk/warning-text";

type Verdict =
	| {
			readonly ok: true;
			readonly entries: number;
			readonly records: number;
			readonly erasures: readonly Erasure[];
	  }
	| { readonly ok: false; readonly seq: number; readonly why: string }
	| { readonly ok: false; readonly first: RecordFault; readonly others: number };

function failure(verdict: Verdict & { readonly ok: false }): string {
	if ("seq" in verdict) return `The audit fails at entry ${verdict.seq}: ${verdict.why}.`;
	const more = verdict.others === 1 ? "1 other record differs" : `${verdict.others} other records differ`;
	return `${faultSentence(verdict.first, { named: false })}${verdict.others > 0 ? ` ${more} too.` : ""}`;
}

/** Whether the audit and all it recorded hold, and its head: the digest to keep elsewhere and compare later. */
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
					The audit holds. All {verdict.entries.toLocaleString("en-GB")} entries are as they were written, and
					all {verdict.records.toLocaleString("en-GB")} records are as the audit recorded them.
					{verdict.erasures.map((erasure) => ` ${erasureSentence(erasure)}`).join("")}
				</InsetText>
			) : (
				<WarningText>{failure(verdict)}</WarningText>
			)}
			<p className="govuk-body">
				Latest entry: {head.seq}, digest <span className="tranche-digest">{head.hash}</span>
			</p>
			{verdict === null ? (
				<p className="govuk-body">
					<a className="govuk-link" href="/audit?check=chain">
						Check every entry and record
					</a>
				</p>
			) : null}
		</>
	);
}
