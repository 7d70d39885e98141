import type { ReactNode } from "react";
import { InterventionFirst } from "../bid/section/intervention-first";
import { SentForm } from "../form/sent-form";
import { Button } from "../govuk/button";
import { ErrorSummary } from "../govuk/error-summary";
import { FileUpload } from "../govuk/file-upload";
import { Textarea } from "../govuk/textarea";
import { FixedNotice } from "./fixed-notice";
import type { RecordsPlace } from "./place";
import { PreviewTable, type SheetPreview } from "./sheet-preview";

/** What the page shows again: the table as text, what is wrong with it, what would be added. */
export type SeveralAgain = {
	readonly errors: Readonly<Record<string, string>>;
	readonly cells: string;
	readonly preview: SheetPreview | null;
};

type SeveralFormProps = {
	readonly place: RecordsPlace;
	readonly section: string;
	readonly title: string;
	/** Several of its records, such as "cost lines". */
	readonly many: string;
	readonly headings: readonly string[];
	/** The key of the first record that the page adds. */
	readonly recordKey: string;
	readonly needsIntervention: boolean;
	readonly fileProblem: string | null;
	readonly again: SeveralAgain | undefined;
};

/** So many faults are listed above the table; each stands beside its row as well. */
const MOST_LISTED = 20;

function Problems({ errors }: { readonly errors: SeveralAgain["errors"] }) {
	const all = Object.entries(errors);
	if (all.length === 0) return null;
	const listed = all.slice(0, MOST_LISTED).map(([name, text]) => ({
		text,
		...(name === "" ? {} : { href: `#${name}` }),
	}));
	const more = all.length - listed.length;
	return (
		<ErrorSummary
			errors={more > 0 ? [...listed, { text: `${more} more rows have problems, shown below` }] : listed}
		/>
	);
}

function FirstFields({ title, path, headings, errors, cells }: FirstFieldsProps) {
	return (
		<>
			<p className="govuk-body">
				Copy cells from a spreadsheet and paste them here, or upload a file. You can check what will be added
				before you add it.
			</p>
			<p className="govuk-body">
				The columns are {new Intl.ListFormat("en-GB").format(headings.map((each) => `“${each}”`))}. Put these
				headings in the first row, or use the columns in this order. You can fill in{" "}
				<a className="govuk-link" href={`${path}/table.xlsx`} download>
					a spreadsheet with these headings (XLSX)
				</a>{" "}
				or{" "}
				<a className="govuk-link" href={`${path}/table.csv`} download>
					a CSV file
				</a>
				.
			</p>
			<Textarea name="cells" label="Paste your table" rows={10} defaultValue={cells} error={errors.cells} />
			<FileUpload
				name="file"
				label={`Or upload a file of ${title}`}
				hint="XLSX, XLS, ODS or CSV, smaller than 1.5 megabytes. Formulas are not worked out"
				error={errors.file}
				accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xlsb,.xls,.ods,text/csv"
			/>
		</>
	);
}

type FirstFieldsProps = {
	readonly title: string;
	readonly path: string;
	readonly headings: readonly string[];
	readonly errors: SeveralAgain["errors"];
	readonly cells: string;
};

function plural(count: number, one: string, many: string): string {
	return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

function Summary({ preview, where }: { readonly preview: SheetPreview; readonly where: string }) {
	const { rows, fresh, there } = preview;
	const wrong = rows.filter(({ state }) => state === "wrong").length;
	const already = plural(there, "row is", "rows are");
	const sentences = [
		...(wrong > 0
			? [`${plural(wrong, "row has", "rows have")} a problem. Correct the table below, then check it again.`]
			: []),
		...(wrong === 0 && fresh > 0 ? [`${plural(fresh, "row", "rows")} will be added.`] : []),
		...(there > 0 ? [`${already} already in ${where} and will be left out.`] : []),
		"Nothing has been added yet.",
	];
	return (
		<>
			<p className="govuk-body">{sentences.join(" ")}</p>
			{preview.notes.map((note) => (
				<p key={note} className="govuk-body">
					{note}
				</p>
			))}
		</>
	);
}

type CheckedProps = {
	readonly preview: SheetPreview;
	readonly cells: string;
	readonly list: string;
	readonly where: string;
};

function Checked({ preview, cells, list, where }: CheckedProps) {
	const { add, addAll, digest } = preview;
	const mayAdd = !preview.rows.some(({ state }) => state === "wrong");
	return (
		<>
			<h2 className="govuk-heading-m">Check what will be added</h2>
			<Summary preview={preview} where={where} />
			<PreviewTable {...preview} />
			<input type="hidden" name="_seen" value={digest} />
			<div className="govuk-button-group">
				{mayAdd && add ? (
					<Button name="next" value="add" preventDoubleClick>
						{add}
					</Button>
				) : null}
				{mayAdd && addAll ? (
					<Button variant="secondary" name="next" value="all" preventDoubleClick>
						{addAll}
					</Button>
				) : null}
				<a className="govuk-link" href={list}>
					Cancel
				</a>
			</div>
			<h2 className="govuk-heading-m">Change the table</h2>
			<Textarea
				name="cells"
				label="Your table"
				hint="Each row is a line, with a tab between its cells"
				rows={Math.min(20, preview.rows.length + 4)}
				defaultValue={cells}
			/>
			<Button variant={mayAdd ? "secondary" : undefined} name="next" value="check">
				Check it again
			</Button>
		</>
	);
}

function Page({
	place,
	title,
	children,
}: Pick<SeveralFormProps, "place" | "title"> & { children: ReactNode }) {
	return (
		<>
			<span className="govuk-caption-l">{place.name}</span>
			<h1 className="govuk-heading-l">{title}</h1>
			{children}
		</>
	);
}

/** The page that adds several records from a table that is pasted or uploaded, and shows first what would be added. */
export function SeveralForm({ place, section, title, again, ...page }: SeveralFormProps) {
	const list = `${place.path}/${section}`;
	if (!again && !place.editable)
		return (
			<Page place={place} title={title}>
				<FixedNotice place={place} />
			</Page>
		);
	if (!again && page.needsIntervention)
		return (
			<Page place={place} title={title}>
				<InterventionFirst path={place.path} />
			</Page>
		);
	const errors = again?.errors ?? (page.fileProblem === null ? {} : { file: page.fileProblem });
	const preview = again?.preview ?? null;
	return (
		<>
			<Problems errors={errors} />
			<Page place={place} title={title}>
				<SentForm encType="multipart/form-data" unsaved={again !== undefined}>
					<input type="hidden" name="_form" value={place.form} />
					<input type="hidden" name="key" value={page.recordKey} />
					{preview ? (
						<Checked
							key={preview.digest}
							preview={preview}
							cells={again?.cells ?? ""}
							list={list}
							where={place.what}
						/>
					) : (
						<>
							<FirstFields
								title={page.many}
								path={list}
								headings={page.headings}
								errors={errors}
								cells={again?.cells ?? ""}
							/>
							<div className="govuk-button-group">
								<Button name="next" value="check">
									Check the table
								</Button>
								<a className="govuk-link" href={list}>
									Cancel
								</a>
							</div>
						</>
					)}
				</SentForm>
			</Page>
		</>
	);
}
