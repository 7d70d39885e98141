import type { NoticeContent } from "~/domain/decision/notice";
import {
	ACTIONS_HEAD,
	AGREED_HEAD,
	actionRows,
	agreedRows,
	decidedWith,
	delegatedBy,
	type SaidOfDeciding,
} from "~/explain/decided-with";
import { SummaryList } from "../govuk/summary-list";
import { Table } from "../govuk/table";

function Said({ all }: { readonly all: readonly SaidOfDeciding[] }) {
	if (all.length === 0) return null;
	return (
		<SummaryList
			rows={all.map(({ term, said, decision }) => ({
				key: term,
				value: (
					<>
						<span className="tranche-verbatim">{said}</span>
						{decision === undefined ? null : (
							<>
								{" "}
								<a className="govuk-link" href={`/decisions/${decision}`}>
									Read that decision
								</a>
							</>
						)}
					</>
				),
			}))}
		/>
	);
}

function Rows(props: {
	readonly caption: string;
	readonly head: readonly string[];
	readonly rows: readonly (readonly string[])[];
}) {
	if (props.rows.length === 0) return null;
	return (
		<Table
			stacked
			caption={props.caption}
			captionClassName="govuk-table__caption--s"
			head={props.head.map((text) => ({ text }))}
			firstCellIsHeader
			rows={props.rows.map((row) => row.map((text) => ({ text })))}
		/>
	);
}

/** Under what a decision was made and with whom: a delegation, bodies that agreed, votes, lines decided apart. */
export function DecidedWith({ content }: { readonly content: NoticeContent }) {
	return (
		<>
			<Said all={decidedWith(content)} />
			<Said all={delegatedBy(content)} />
			<Rows caption="Who agreed" head={AGREED_HEAD} rows={agreedRows(content)} />
		</>
	);
}

/** What a decision recommends, as dated actions; nothing where it recommends nothing. */
export function Recommended({ content }: { readonly content: NoticeContent }) {
	return <Rows caption="What is to be done" head={ACTIONS_HEAD} rows={actionRows(content)} />;
}
