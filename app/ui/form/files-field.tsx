import {
	ATTACHMENT_TYPES,
	LARGEST_ATTACHMENT,
	LARGEST_FILES_TOGETHER,
	MOST_FILES,
} from "~/domain/bid/attachment";
import type { FilesField as Asked } from "~/domain/form/field";
import type { Linked } from "~/domain/form/record-kind";
import { Checkboxes } from "../govuk/checkboxes";
import { Fieldset } from "../govuk/fieldset";
import { FileUpload } from "../govuk/file-upload";
import { fileHref } from "./file-links";
import { useField } from "./form-state";

const ACCEPTED = [...Object.values(ATTACHMENT_TYPES).map(({ ending }) => `.${ending}`), ".jpeg"];

const KINDS = "PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG, CSV or plain text";

function mostInWords(most: number): string {
	if (most === 1) return "One file";
	return most < MOST_FILES ? `Up to ${most} files` : `Up to ${MOST_FILES} files in the whole bid`;
}

/** Files of the bid: those that are here already, each to be kept or left out, and a box to add others. */
export function FilesField({
	name,
	label,
	hint,
	field,
	files,
}: {
	readonly name: string;
	readonly label: string;
	readonly hint?: string;
	readonly field: Asked;
	/** Every file of the bid. */
	readonly files: readonly Linked[];
}) {
	const { ticked, began, error } = useField(name);
	// One that was unticked can be ticked again when the form comes back.
	const here = [...new Set([...began, ...ticked])].flatMap((key) => files.find(({ id }) => id === key) ?? []);
	const most = mostInWords(field.most);
	const limits = `${most}, at most 25 MB each: ${KINDS}`;
	const upload = (asked: string, described: string) => (
		<FileUpload
			name={name}
			label={asked}
			hint={described}
			error={error}
			multiple={field.most > 1}
			accept={ACCEPTED.join(",")}
			attributes={{ "data-largest": LARGEST_ATTACHMENT, "data-largest-together": LARGEST_FILES_TOGETHER }}
		/>
	);
	if (here.length === 0) return upload(label, hint ? `${hint}. ${limits}` : limits);
	return (
		<div className="govuk-form-group">
			<Fieldset legend={{ text: label, className: "govuk-fieldset__legend--s" }}>
				{hint ? <div className="govuk-hint">{hint}</div> : null}
				<Checkboxes
					name={name}
					idPrefix={`${name}-kept`}
					className="govuk-checkboxes--small"
					fieldset={{ legend: { text: "Files added so far", className: "govuk-visually-hidden" } }}
					hint={here.length === 1 ? "Untick it to leave it out" : "Untick those to leave out"}
					items={here.map(({ id, title, closed }) => ({
						value: id,
						text: title,
						hint: closed ?? (
							<a className="govuk-link" href={fileHref(id)}>
								Open<span className="govuk-visually-hidden"> {title}</span>
							</a>
						),
					}))}
					defaultValues={ticked}
				/>
				{upload(here.length < field.most ? "Add files" : "Add files in place of others", limits)}
			</Fieldset>
		</div>
	);
}
