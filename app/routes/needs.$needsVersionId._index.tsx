import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatPounds } from "~/domain/money";
import { unitAmount } from "~/domain/needs/formula";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { Details } from "~/ui/govuk/details";
import { InsetText } from "~/ui/govuk/inset-text";
import { Table } from "~/ui/govuk/table";
import { Tag } from "~/ui/govuk/tag";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { titled } from "~/ui/layout/titled";
import { FormulaResult } from "~/ui/needs/formula-result";
import { FormulaInWords } from "~/ui/needs/formula-words";
import { groupedFigure } from "~/ui/needs/grouped-figure";
import { VersionProblems } from "~/ui/needs/version-problems";
import { DateOnly, When } from "~/ui/when";
import { readNeedsVersion } from "~/use-cases/needs/read-needs-version";

export const meta = titled<{ readonly title: string }>(({ title }) => title);
export const handle: PageHandle<{ readonly title: string }> = {
	breadcrumbs: (data) => [{ text: "Needs formula", href: "/needs" }, { text: data?.title ?? "Version" }],
};

export async function loader(args: LoaderFunctionArgs) {
	return valueOrPage(await readNeedsVersion(signedInContextFor(args), args.params.needsVersionId ?? ""));
}

export default function NeedsVersion() {
	const version = useLoaderData<typeof loader>();
	const names = new Map(version.partnerships.map(({ key, name, areaName }) => [key, areaName ?? name]));
	const left = version.remaining > 0n;
	const editable = version.mayChange && !version.inUse;
	return (
		<>
			<span className="govuk-caption-l">
				{version.fund.name}, version {version.version} of the needs formula
			</span>
			<h1 className="govuk-heading-l">{version.title}</h1>
			<p className="govuk-body">
				{version.inUse ? <Tag colour="green">In use</Tag> : <Tag colour="grey">Not in use</Tag>}{" "}
				{version.illustrative ? <Tag colour="yellow">Illustrative</Tag> : null}
			</p>
			{version.note ? <InsetText>{version.note}</InsetText> : null}
			{version.inUse && version.mayChange ? (
				<p className="govuk-body">
					A frozen scheme, a saved scenario or an allocation uses this version, so it can no longer change. To
					change a figure, start a new version.
				</p>
			) : null}
			<VersionProblems problems={version.problems} partnerships={version.partnerships} />
			{version.problems.length === 0 ? (
				<>
					<FormulaResult
						heading="What each partnership would get"
						preview={version}
						nameOf={(key) => names.get(key) ?? key}
					/>
					{version.needs && version.remaining !== version.amount ? (
						<p className="govuk-body">
							{left ? `${formatPounds(version.remaining)} of it is` : "None of it is"} still to be shared;{" "}
							{left ? "the rest" : "it"} is set aside, awarded or committed already.
						</p>
					) : null}
					<Details summary="How the shares are made">
						<p className="govuk-body">
							Each indicator’s figure is divided by the total for all partnerships, then multiplied by the
							indicator’s weight. Adding these up gives a partnership’s need share. The amounts share the
							fund’s money after commitments, top-slices and contingency.
						</p>
						{version.needs ? (
							<p className="govuk-body">
								Rounding steps given to the largest remainders:{" "}
								{version.needs.working.extraUnits.map((area) => names.get(area) ?? area).join(", ") || "none"}
								.
							</p>
						) : null}
					</Details>
				</>
			) : null}
			<h2 className="govuk-heading-m">How it shares the money</h2>
			<FormulaInWords formula={{ ...version.formula, unit: unitAmount(version.formula.unit) }} />
			{editable ? (
				<ul className="govuk-list">
					{[
						["formula", "Change transition, limits and rounding"],
						["priors", "Enter what partnerships had the year before"],
						["partnerships", "Choose the partnerships it shares money among"],
					].map(([path, text]) => (
						<li key={path}>
							<a className="govuk-link" href={`/needs/${version.id}/${path}`}>
								{text}
							</a>
						</li>
					))}
				</ul>
			) : null}
			<p className="govuk-body">
				<a className="govuk-link" href={`/needs/${version.id}/figures`}>
					What partnerships say about their figures
				</a>
				<br />
				<a className="govuk-link" href={`/needs/${version.id}/figures.csv`} download>
					Download the figures (CSV)
				</a>
				<br />
				<a className="govuk-link" href={`/funds/${version.fund.id}/published`}>
					Tables published elsewhere for this fund
				</a>
			</p>
			{version.allocations.length > 0 ? (
				<>
					<h2 className="govuk-heading-m">Allocations without bids</h2>
					<ul className="govuk-list govuk-list--bullet">
						{version.allocations.map(({ id, title, createdAt }) => (
							<li key={id}>
								<a className="govuk-link" href={`/needs/${version.id}/allocations/${id}`}>
									{title}
								</a>
								, made <When instant={createdAt} />
							</li>
						))}
					</ul>
				</>
			) : null}
			<h2 className="govuk-heading-m">Indicators</h2>
			{version.indicators.length === 0 ? (
				<p className="govuk-body">No indicator yet.</p>
			) : (
				<ScrollRegion label="Indicators and their figures">
					<Table
						stacked
						head={[
							{ text: "Partnership" },
							...version.indicators.map((indicator) => ({
								text: indicator.title,
								format: "numeric" as const,
							})),
						]}
						firstCellIsHeader
						rows={[
							[
								{ text: "Weight" },
								...version.indicators.map(({ weight }) => ({ text: weight, format: "numeric" as const })),
							],
							...version.partnerships.map(({ key, name, areaName }) => [
								{ text: areaName ?? name },
								...version.indicators.map((indicator) => ({
									text: figureInWords(indicator, key),
									format: "numeric" as const,
								})),
							]),
						]}
					/>
				</ScrollRegion>
			)}
			{version.indicators.map((indicator) => (
				<p className="govuk-body" key={indicator.id}>
					<strong>{indicator.title}</strong>: {indicator.source}, <DateOnly date={indicator.sourceDate} />.{" "}
					{editable ? (
						<>
							<a className="govuk-link" href={`/needs/${version.id}/indicators/${indicator.id}`}>
								Change<span className="govuk-visually-hidden"> {indicator.title}</span>
							</a>{" "}
							<a className="govuk-link" href={`/needs/${version.id}/indicators/${indicator.id}/remove`}>
								Remove<span className="govuk-visually-hidden"> {indicator.title}</span>
							</a>
						</>
					) : null}
				</p>
			))}
			<div className="govuk-button-group">
				{editable ? (
					<>
						<ButtonLink href={`/needs/${version.id}/indicators/new`}>Add an indicator</ButtonLink>
						<ButtonLink variant="secondary" href={`/needs/${version.id}/import`}>
							Take figures from a spreadsheet
						</ButtonLink>
						<ButtonLink variant="secondary" href={`/needs/${version.id}/edit`}>
							Change the title or note
						</ButtonLink>
					</>
				) : null}
				{version.mayChange && version.needs && left ? (
					<ButtonLink variant="secondary" href={`/needs/${version.id}/allocations/new`}>
						Make an allocation without bids
					</ButtonLink>
				) : null}
				{version.mayChange ? (
					<ButtonLink variant="secondary" href={`/needs/new?copy=${version.id}`}>
						Start a new version from this one
					</ButtonLink>
				) : null}
			</div>
		</>
	);
}

function figureInWords(
	indicator: {
		readonly kind: "count" | "rate";
		readonly values: Readonly<Record<string, string>>;
		readonly per: Readonly<Record<string, string>>;
	},
	area: string,
) {
	const value = indicator.values[area];
	if (!value) return <span className="tranche-absent">not known</span>;
	return groupedFigure(indicator.kind === "rate" ? `${value} × ${indicator.per[area] || "no base"}` : value);
}
