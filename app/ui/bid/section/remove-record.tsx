import { Form } from "@remix-run/react";
import type { SectionKey } from "~/domain/bid/sections";
import type { RecordRow } from "~/domain/form/record-kind";
import { Button } from "../../govuk/button";
import { ErrorSummary } from "../../govuk/error-summary";
import { SummaryList } from "../../govuk/summary-list";
import { WarningText } from "../../govuk/warning-text";
import { type BidHead, bidName, sectionPath } from "../bid-head";
import { summaryRows } from "./record-cards";
import { SubmittedNotice } from "./section-page";

/** The page that asks before a record is removed, showing what would go. */
export function RemoveRecord(props: {
	readonly bid: BidHead;
	readonly section: SectionKey;
	/** Such as "risk". */
	readonly what: string;
	readonly name: string;
	readonly rows: readonly RecordRow[];
	readonly revision: number;
	/** Why the removal was refused a moment ago. */
	readonly problem?: string | undefined;
	/** What would go with it. */
	readonly goesWithIt?: readonly string[];
}) {
	const { bid } = props;
	return (
		<>
			{props.problem ? <ErrorSummary errors={[{ text: props.problem }]} /> : null}
			<span className="govuk-caption-l">{bidName(bid)}</span>
			<h1 className="govuk-heading-l">
				Remove the {props.what} “{props.name}”?
			</h1>
			<SummaryList rows={summaryRows(props.rows)} />
			{props.goesWithIt && props.goesWithIt.length > 0 ? (
				<WarningText>This also removes {new Intl.ListFormat("en-GB").format(props.goesWithIt)}.</WarningText>
			) : null}
			{bid.editable ? (
				<Form method="post">
					<input type="hidden" name="revision" value={props.revision} />
					<div className="govuk-button-group">
						<Button variant="warning" preventDoubleClick>
							Remove the {props.what}
						</Button>
						<a className="govuk-link" href={sectionPath(bid.id, props.section)}>
							Keep it
						</a>
					</div>
				</Form>
			) : (
				<SubmittedNotice bid={bid} />
			)}
		</>
	);
}
