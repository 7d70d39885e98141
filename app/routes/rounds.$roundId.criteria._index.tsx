import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { sectionTitles } from "~/domain/bid/sections";
import { accepted, within } from "~/domain/outcome";
import { effectiveWeight } from "~/domain/round/effective-weight";
import { parseForm } from "~/forms/parse-form";
import { criterionMoveForm } from "~/forms/round/scheme";
import { valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { SummaryList } from "~/ui/govuk/summary-list";
import { StatRow } from "~/ui/layout/stat-row";
import { titled } from "~/ui/layout/titled";
import { moveCriterion } from "~/use-cases/round/move-criterion";
import { readPlannedSetUp } from "~/use-cases/round/read-round-set-up";

export const meta = titled("Criteria, weights and descriptors");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}` };

export async function loader(args: LoaderFunctionArgs) {
	const roundId = args.params.roundId ?? "";
	const round = valueOrPage(readPlannedSetUp(signedInContextFor(args), { roundId }));
	return { id: round.id, title: round.title, criteria: round.criteria, weights: round.weights };
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const form = parseForm(criterionMoveForm, await args.request.formData());
	const asked = valueOrPage(within(accepted(form), (sent) => (sent.ok ? sent.value : undefined)));
	const { roundId = "" } = args.params;
	valueOrPage(moveCriterion(context, { roundId, ...asked }));
	throw saying(args, `/rounds/${roundId}/criteria`, "You moved the criterion");
}

function missingWords(missing: number): string {
	if (missing === 0) return "exactly 100, so the round can open";
	return missing > 0 ? `${missing} less than 100` : `${-missing} more than 100`;
}

type Criterion = ReturnType<typeof useLoaderData<typeof loader>>["criteria"][number];

function Place({
	criterion,
	place,
	last,
}: {
	readonly criterion: Criterion;
	readonly place: number;
	readonly last: number;
}) {
	const directions = [...(place > 0 ? ["up"] : []), ...(place < last ? ["down"] : [])];
	return (
		<Form method="post" className="govuk-button-group">
			<input type="hidden" name="criterionId" value={criterion.id} />
			{directions.map((direction) => (
				<button
					key={direction}
					className="tranche-link-button"
					type="submit"
					name="direction"
					value={direction}
				>
					Move {direction}
					<span className="govuk-visually-hidden"> {criterion.title}</span>
				</button>
			))}
		</Form>
	);
}

export default function Criteria() {
	const { id, title, criteria, weights } = useLoaderData<typeof loader>();
	return (
		<>
			<span className="govuk-caption-l">{title}</span>
			<h1 className="govuk-heading-l">Criteria, weights and descriptors</h1>
			<StatRow
				stats={[
					{
						label: "Weights",
						value: weights.sum,
						note: missingWords(weights.missing),
						tone: weights.missing === 0 ? "good" : "problem",
					},
					{ label: "Criteria", value: criteria.length },
				]}
			/>
			{criteria.map((criterion, place) => {
				const described = criterion.descriptors.filter((text) => text.trim() !== "").length;
				const effective = effectiveWeight(criterion.weight, weights.sum);
				return (
					<div key={criterion.id}>
						<SummaryList
							card={{
								title: `${place + 1}. ${criterion.title}`,
								actions: {
									items: [
										{
											href: `/rounds/${id}/criteria/${criterion.id}`,
											text: "Change",
											visuallyHiddenText: "criterion",
										},
										{
											href: `/rounds/${id}/criteria/${criterion.id}/remove`,
											text: "Remove",
											visuallyHiddenText: "criterion",
										},
									],
								},
							}}
							rows={[
								{
									key: "Weight",
									value:
										weights.missing === 0
											? `${criterion.weight} of 100, which is also its effective weight`
											: `${criterion.weight}. With this sum its effective weight would be ${effective} of 100`,
								},
								{
									key: "Scored",
									value: criterion.perTheme ? "Once for each theme claimed; the average counts" : "Once",
								},
								{
									key: "Sections of the bid",
									value: sectionTitles(criterion.sections).join(", ") || "The whole bid",
								},
								{ key: "Guidance", value: criterion.guidance },
								{
									key: "Points described",
									value:
										described === 6 ? (
											"All six, from 0 to 5"
										) : (
											<span className="tranche-problem">{described} of 6</span>
										),
								},
							]}
						/>
						<Place criterion={criterion} place={place} last={criteria.length - 1} />
					</div>
				);
			})}
			<div className="govuk-button-group">
				<ButtonLink href={`/rounds/${id}/criteria/new`}>Add a criterion</ButtonLink>
				<a className="govuk-link" href={`/rounds/${id}`}>
					Back to the round
				</a>
			</div>
		</>
	);
}
