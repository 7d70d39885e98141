import { Details } from "../govuk/details";
import { Table } from "../govuk/table";

type Column = {
	readonly heading: string;
	readonly means?: string | undefined;
	readonly isNumber?: boolean | undefined;
	readonly isDate?: boolean | undefined;
};

export type ListedTable = {
	readonly title: string;
	readonly about: string;
	/** The address of its files without their endings. */
	readonly href: string;
	readonly columns: readonly Column[];
};

const holds = ({ isNumber, isDate }: Column): string => (isNumber ? "Number" : isDate ? "Date" : "Text");

/** Tables that can be taken out as files, each with what its columns hold. */
export function TableList({ tables }: { readonly tables: readonly ListedTable[] }) {
	return tables.map(({ title, about, href, columns }) => (
		<section key={href}>
			<h2 className="govuk-heading-m">{title}</h2>
			<p className="govuk-body">
				{about} Download as a{" "}
				<a className="govuk-link" href={`${href}.xlsx`}>
					spreadsheet (XLSX)<span className="govuk-visually-hidden">: {title}</span>
				</a>{" "}
				or as{" "}
				<a className="govuk-link" href={`${href}.csv`} download>
					CSV<span className="govuk-visually-hidden">: {title}</span>
				</a>
				.
			</p>
			<Details summary={`Columns: ${title}`}>
				<Table
					caption={`Columns of ${title}`}
					captionClassName="govuk-visually-hidden"
					head={[{ text: "Column" }, { text: "Holds" }, { text: "What it means" }]}
					rows={columns.map((column) => [
						{ text: column.heading },
						{ text: holds(column) },
						{ text: column.means ?? "" },
					])}
				/>
			</Details>
		</section>
	));
}
