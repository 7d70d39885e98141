import { auditedAction, auditedKind } from "~/domain/people/audit-words";
import { storedObject } from "~/domain/stored-text";
import type { AuditLine } from "~/use-cases/people/read-audit";
import { Details } from "../govuk/details";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { When } from "../when";

type Line = AuditLine;

function Detail({ seq, detail }: { readonly seq: number; readonly detail: string | null }) {
	if (detail === null) return <span className="tranche-absent">Not shown</span>;
	return (
		<Details
			summary={
				<>
					Detail<span className="govuk-visually-hidden"> of entry {seq}</span>
				</>
			}
			className="govuk-!-margin-bottom-0"
		>
			<div className="tranche-verbatim tranche-digest">{JSON.stringify(storedObject(detail), null, 2)}</div>
		</Details>
	);
}

function AuditedRecord({ recordKind, recordId, recordName, href }: NonNullable<Line["shown"]>) {
	const name = recordName ?? <span className="tranche-digest">{recordId}</span>;
	return (
		<>
			{auditedKind(recordKind)}{" "}
			{href ? (
				<a className="govuk-link" href={href}>
					{name}
				</a>
			) : (
				name
			)}
			<span className="govuk-!-display-block govuk-!-margin-top-2">
				<a
					className="govuk-link"
					href={`/audit?${new URLSearchParams({ kind: recordKind, record: recordId })}`}
				>
					All entries<span className="govuk-visually-hidden"> about {recordName ?? recordId}</span>
				</a>
			</span>
		</>
	);
}

function cells({ seq, at, hash, shown }: Line, withDetail: boolean) {
	const fixed = [{ text: seq }, { text: <When instant={at} /> }];
	const digest = { text: <span className="tranche-digest">{hash.slice(0, 12)}</span> };
	if (shown === null)
		return [
			...fixed,
			{
				text: <span className="tranche-absent">About a decision that is not published</span>,
				colSpan: 3,
			},
			digest,
			...(withDetail ? [{ text: null }] : []),
		];
	return [
		...fixed,
		{ text: shown.actor },
		{ text: auditedAction(shown.action) },
		{
			text: <AuditedRecord {...shown} />,
		},
		digest,
		...(withDetail ? [{ text: <Detail seq={seq} detail={shown.detail} /> }] : []),
	];
}

/** Entries of the audit, one a row, with their detail for those who may read it. */
export function AuditTable({
	lines,
	withDetail,
}: {
	readonly lines: readonly Line[];
	readonly withDetail: boolean;
}) {
	if (lines.length === 0) return null;
	return (
		<ScrollRegion label="Entries of the audit">
			<Table
				stacked
				className="tranche-table--compact"
				head={[
					{ text: "Entry" },
					{ text: "When" },
					{ text: "Who" },
					{ text: "What" },
					{ text: "Record" },
					{ text: "Digest" },
					...(withDetail ? [{ text: "Detail" }] : []),
				]}
				rows={lines.map((line) => cells(line, withDetail))}
				firstCellIsHeader
			/>
		</ScrollRegion>
	);
}
