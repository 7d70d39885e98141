import {
	clearedQuery,
	isNarrowed,
	isShownWhole,
	type ListShown,
	listQuery,
	ROWS_OF_WORK,
} from "~/domain/listing/list-query";
import { Button } from "../govuk/button";
import { Input } from "../govuk/input";
import { Pagination } from "../govuk/pagination";
import { Select } from "../govuk/select";

/** Fewer rows than this are seen at a glance: nobody searches them. */
const FEW_ROWS = 6;

type ListProps = {
	readonly list: ListShown;
	/** The address of the page. */
	readonly path: string;
};

/** The search, filters and order of a list, sent by address. */
export function ListForm({
	list,
	path,
	errors = {},
}: ListProps & { readonly errors?: Readonly<Record<string, string>> }) {
	const { form, asked, all } = list;
	if (isShownWhole(list)) return null;
	if (all < FEW_ROWS && !isNarrowed(asked)) return null;
	return (
		<form method="get" action={path} className="tranche-list-form">
			{(form.kept ?? []).map(([name, value]) => (
				<input key={`${name} ${value}`} type="hidden" name={name} value={value} />
			))}
			{form.search ? (
				<Input
					name="search"
					type="search"
					label={form.search.label}
					{...(form.search.hint ? { hint: form.search.hint } : {})}
					className="govuk-input--width-20"
					defaultValue={asked.search}
					spellCheck={false}
				/>
			) : null}
			{(form.filters ?? []).map(({ key, label, any, options }) => (
				<Select
					key={key}
					name={key}
					label={label}
					items={[{ value: "", text: any }, ...options]}
					defaultValue={asked.filters[key] ?? ""}
				/>
			))}
			{(form.boxes ?? []).map(({ key, label, hint }) =>
				label === undefined ? (
					asked.boxes[key] ? (
						<input key={key} type="hidden" name={key} value={asked.boxes[key]} />
					) : null
				) : (
					<Input
						key={key}
						name={key}
						label={label}
						{...(hint ? { hint } : {})}
						{...(errors[key] ? { error: errors[key] } : {})}
						className="govuk-input--width-10"
						defaultValue={asked.boxes[key] ?? ""}
						spellCheck={false}
					/>
				),
			)}
			{form.sorts.length > 1 ? (
				<Select
					name="sort"
					label="Sort by"
					items={form.sorts.map(({ key, text }) => ({ value: key, text }))}
					defaultValue={asked.sort}
				/>
			) : null}
			<div className="govuk-button-group tranche-list-form__actions">
				<Button variant="secondary">Show</Button>
				{isNarrowed(asked) ? (
					<a className="govuk-link" href={`${path}${clearedQuery(form)}`}>
						Clear search and filters
					</a>
				) : null}
			</div>
		</form>
	);
}

type Noun = readonly [one: string, many: string];

const counted = (count: number, [one, many]: Noun): string =>
	`${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

/** Where the whole of a table can be had as a file. */
export type WholeTable = {
	/** The address of the files without their endings. */
	readonly href: string;
	readonly query?: string;
};

type WholeFileProps = WholeTable & {
	readonly all: number;
	/** How many rows the page shows; said where it shows the first alone, and no pages of the others. */
	readonly shown?: number;
	readonly noun: Noun;
};

/** The whole of a table of which a page shows a part, as files; nothing of one that it can show whole. */
export function WholeFile({ all, shown, noun, href, query = "" }: WholeFileProps) {
	if (all <= ROWS_OF_WORK) return null;
	return (
		<p className="govuk-body govuk-!-display-none-print">
			{shown === undefined
				? null
				: `Showing the first ${shown.toLocaleString("en-GB")} of ${counted(all, noun)}. `}
			Download all {counted(all, noun)} as a{" "}
			<a className="govuk-link" href={`${href}.xlsx${query}`}>
				spreadsheet (XLSX)
			</a>{" "}
			or as{" "}
			<a className="govuk-link" href={`${href}.csv${query}`} download>
				CSV
			</a>
			.
		</p>
	);
}

/** How many rows there are, or match what was asked, and which page of them this is. */
export function ListCount({ list, noun }: Pick<ListProps, "list"> & { readonly noun: Noun }) {
	const { asked, total, all, pages } = list;
	if (isShownWhole(list)) return null;
	const found = isNarrowed(asked)
		? `${total.toLocaleString("en-GB")} of ${counted(all, noun)}`
		: counted(all, noun);
	return (
		<p className="govuk-body" role="status">
			{isNarrowed(asked) && total === 0 ? `No ${noun[1]} match. Change or clear your search.` : found}
			{pages > 1 ? `. Page ${asked.page} of ${pages}` : ""}
		</p>
	);
}

/** The first page, the last and those about this one; null where pages are left out. */
function pagesToShow(page: number, pages: number): (number | null)[] {
	const near = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages);
	const shown = [...new Set(near)].sort((a, b) => a - b);
	return shown.flatMap((each, place) =>
		place > 0 && each - (shown[place - 1] ?? 0) > 1 ? [null, each] : [each],
	);
}

/** The way to the other pages of a list; one that is a part of its page says which. */
export function ListPages({
	list,
	path,
	part,
}: ListProps & { readonly part?: { readonly id: string; readonly label: string } }) {
	const { pages, asked } = list;
	if (pages < 2) return null;
	const href = (page: number) => `${path}${listQuery(list, page)}${part ? `#${part.id}` : ""}`;
	return (
		<Pagination
			{...(part ? { landmarkLabel: part.label } : {})}
			previous={asked.page > 1 ? { href: href(asked.page - 1) } : undefined}
			next={asked.page < pages ? { href: href(asked.page + 1) } : undefined}
			items={pagesToShow(asked.page, pages).map((each) =>
				each === null ? { ellipsis: true } : { number: each, href: href(each), current: each === asked.page },
			)}
		/>
	);
}
