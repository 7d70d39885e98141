import { createElement } from "react";
import {
	type Block,
	contentsOf,
	type Document,
	type Laid,
	laidOut,
	type Table as TableShown,
	type Tone,
} from "~/documents/document";
import { InsetText } from "../govuk/inset-text";
import { SummaryList } from "../govuk/summary-list";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

const TONES: Readonly<Record<Tone, string>> = {
	absent: "tranche-absent",
	problem: "tranche-problem",
	small: "govuk-body-s",
};

function Said({ text, tone }: { readonly text: string; readonly tone?: Tone | undefined }) {
	if (tone !== undefined) return <span className={TONES[tone]}>{text}</span>;
	return <span className="tranche-verbatim">{text}</span>;
}

function TableOf({ caption, columns, rows, total = false }: TableShown) {
	const format = (at: number) => (columns[at]?.numeric ? ("numeric" as const) : undefined);
	return (
		<ScrollRegion label={caption}>
			<Table
				caption={caption}
				captionClassName="govuk-table__caption--s"
				className={columns.length > 5 ? "tranche-table--compact" : undefined}
				stacked
				firstCellIsHeader
				head={columns.map(({ text }, at) => ({ text, format: format(at) }))}
				rows={rows.map((row, place) => ({
					cells: row.map((text, at) => ({
						text: at === 0 || columns[at]?.numeric ? text : <Said text={text} />,
						format: format(at),
					})),
					...(total && place === rows.length - 1 ? { className: "tranche-row--total" } : {}),
				}))}
			/>
		</ScrollRegion>
	);
}

const SIZES = { 1: "m", 2: "s", 3: "s" } as const;

function BlockOf({ block }: { readonly block: Laid }) {
	switch (block.is) {
		case "heading":
			return createElement(
				`h${block.level + 1}`,
				{
					className: `govuk-heading-${SIZES[block.level]}${block.level === 1 ? " govuk-!-margin-top-7" : ""}`,
					id: block.key,
				},
				block.text,
			);
		case "text":
			return (
				<p className="govuk-body">
					<Said text={block.text} tone={block.tone} />
				</p>
			);
		case "list":
			return (
				<ul className="govuk-list govuk-list--bullet">
					{block.items.map((item, at) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: an item is its place
						<li key={at}>{item}</li>
					))}
				</ul>
			);
		case "terms":
			return (
				<SummaryList
					rows={block.terms.map(({ term, said, tone }) => ({
						key: term,
						value: <Said text={said} tone={tone} />,
					}))}
				/>
			);
		case "table":
			return <TableOf {...block} />;
		case "room":
			return null;
	}
}

/** The parts of a document, below the title of their page, with a list of contents. */
export function DocumentView({ document }: { readonly document: Document }) {
	const laid = laidOut(document);
	return (
		<div className="tranche-document">
			{document.mark ? <InsetText>{document.mark}</InsetText> : null}
			<ul className="govuk-list">
				{document.about.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
			<nav aria-labelledby="contents">
				<h2 className="govuk-heading-s" id="contents">
					Contents
				</h2>
				<ol className="govuk-list">
					{contentsOf(laid).map(({ key, text }) => (
						<li key={key}>
							<a className="govuk-link" href={`#${key}`}>
								{text}
							</a>
						</li>
					))}
				</ol>
			</nav>
			{laid.map((block, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a block is its place
				<BlockOf key={at} block={block as Block} />
			))}
		</div>
	);
}
