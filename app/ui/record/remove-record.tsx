import { Form } from "@remix-run/react";
import type { RecordRow } from "~/domain/form/record-kind";
import { Button } from "../govuk/button";
import { ErrorSummary } from "../govuk/error-summary";
import { SummaryList } from "../govuk/summary-list";
import { WarningText } from "../govuk/warning-text";
import { FixedNotice } from "./fixed-notice";
import type { RecordsPlace } from "./place";
import { summaryRows } from "./record-cards";

/** The page that asks before a record is removed, showing what would go. */
export function RemoveRecord(props: {
	readonly place: RecordsPlace;
	readonly section: string;
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
	const { place } = props;
	return (
		<>
			{props.problem ? <ErrorSummary errors={[{ text: props.problem }]} /> : null}
			<span className="govuk-caption-l">{place.name}</span>
			<h1 className="govuk-heading-l">
				Remove the {props.what} “{props.name}”?
			</h1>
			<SummaryList rows={summaryRows(props.rows)} />
			{props.goesWithIt && props.goesWithIt.length > 0 ? (
				<WarningText>This also removes {new Intl.ListFormat("en-GB").format(props.goesWithIt)}.</WarningText>
			) : null}
			{place.editable ? (
				<Form method="post">
					<input type="hidden" name="revision" value={props.revision} />
					<div className="govuk-button-group">
						<Button variant="warning" preventDoubleClick>
							Remove the {props.what}
						</Button>
						<a className="govuk-link" href={`${place.path}/${props.section}`}>
							Keep it
						</a>
					</div>
				</Form>
			) : (
				<FixedNotice place={place} />
			)}
		</>
	);
}
