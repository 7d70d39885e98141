import { createElement } from "react";
import {
	type Chart as ChartShown,
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

/** Under a heading that says the same, a caption is for those who hear the page. */
function TableOf({ caption, columns, rows, total = false, under }: TableShown & { readonly under: string }) {
	const format = (at: number) => (columns[at]?.numeric ? ("numeric" as const) : undefined);
	return (
		<ScrollRegion label={caption}>
			<Table
				caption={caption}
				captionClassName={under.endsWith(` ${caption}`) ? "govuk-visually-hidden" : "govuk-table__caption--s"}
				className={columns.length > 5 ? "tranche-table--compact" : undefined}
				stacked
				firstCellIsHeader
				head={columns.map(({ text }, at) => ({ text, format: format(at) }))}
				rows={rows.map((row, place) => ({
					cells: row.map((text, at) => ({
						text,
						format: format(at),
					})),
					...(total && place === rows.length - 1 ? { className: "tranche-row--total" } : {}),
				}))}
			/>
		</ScrollRegion>
	);
}

const BAR_HEIGHT = 22;

/** Amounts as bars, drawn with attributes alone; who does not see them reads the same in words. */
function ChartOf({ caption, alt, bars }: ChartShown) {
	return (
		<figure className="govuk-!-margin-0 govuk-!-margin-bottom-6">
			<figcaption className="govuk-body govuk-!-font-weight-bold">{caption}</figcaption>
			<svg
				role="img"
				aria-label={alt}
				className="tranche-chart"
				viewBox={`0 0 1000 ${bars.length * BAR_HEIGHT}`}
				width="100%"
			>
				{bars.map(({ label, said, dark, light }, at) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
					<g key={at} transform={`translate(0 ${at * BAR_HEIGHT})`}>
						<text x="0" y="15" fontSize="14">
							{label}
						</text>
						<rect x="130" y="3" width={light * 0.72} height="15" fill="#c8c8c8" />
						<rect x="130" y="3" width={dark * 0.72} height="15" fill="#1d4f91" />
						<text x="1000" y="15" fontSize="14" textAnchor="end">
							{said}
						</text>
					</g>
				))}
			</svg>
		</figure>
	);
}

const SIZES = { 1: "m", 2: "s", 3: "s", 4: "s" } as const;

function BlockOf({ block, under }: { readonly block: Laid; readonly under: string }) {
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
			return <TableOf {...block} under={under} />;
		case "chart":
			return <ChartOf {...block} />;
		case "room":
			return null;
	}
}

/** The heading that a block stands under. */
function headingOver(laid: readonly Laid[], at: number): string {
	const heading = laid.slice(0, at).findLast((each) => each.is === "heading");
	return heading?.is === "heading" ? heading.text : "";
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
					{contentsOf(laid, document).map(({ key, text }) => (
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
				<BlockOf key={at} block={block} under={headingOver(laid, at)} />
			))}
		</div>
	);
}
