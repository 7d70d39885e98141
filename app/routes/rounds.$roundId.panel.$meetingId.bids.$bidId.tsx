import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatTotal } from "~/domain/assessment/total";
import { formatDate } from "~/domain/london-time";
import { accepted, detailsOf, orDone, provided } from "~/domain/outcome";
import { listed } from "~/explain/in-words";
import { formAction, guarded, guardOf } from "~/form-action";
import { panelBidForm } from "~/forms/assessment/panel";
import { CriterionScores } from "~/ui/assessment/criterion-scores";
import { leftWords } from "~/ui/assessment/panel-meeting";
import { CheckboxesField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { StatRow } from "~/ui/layout/stat-row";
import { titled } from "~/ui/layout/titled";
import { minuteBid } from "~/use-cases/assessment/minute-bid";
import { type PanelBidShown, readPanelBid } from "~/use-cases/assessment/read-panel";

export const meta = titled<PanelBidShown>(({ item }) => `${item.reference} at the panel`);
export const handle: PageHandle<PanelBidShown> = {
	isLarge: true,
	breadcrumbs: ({ meeting, item }) => [
		{ text: meeting.round.title, href: `/rounds/${meeting.round.id}` },
		{ text: "Moderation", href: `/rounds/${meeting.round.id}/moderation` },
		{
			text: `Panel of ${formatDate(meeting.heldOn)}`,
			href: `/rounds/${meeting.round.id}/panel/${meeting.id}`,
		},
		{ text: item.reference },
	],
};

const guard = guardOf((context, { roundId = "", meetingId = "", bidId = "" }) =>
	readPanelBid(context, { roundId, meetingId, bidId }),
);

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export const action = formAction({
	guard,
	possible: ({ page }) =>
		provided(accepted(page), ({ meeting, mayMinute }) => mayMinute || !meeting.mayHold, "move-not-possible"),
	said: "The minutes of this meeting can no longer change",
	schema: panelBidForm,
	fields: [{ name: "minutes", label: "What was said" }],
	messages: {
		"not-attending": "Select people who attend",
		"interested-stayed": (refusal) =>
			`${listed(detailsOf(refusal, "interested-stayed")?.names ?? [])} must leave: there is an interest in this bid`,
		"reason-too-long": "Minutes are too long",
	},
	status: 409,
	save: ({ context, page, revision, value }) =>
		orDone(
			minuteBid(context, { meetingId: page.meeting.id, bidId: page.item.bidId, revision, ...value }),
			"meeting-closed",
		),
	told: (_, { page: { meeting, item, bid } }) => [
		`/rounds/${meeting.round.id}/panel/${meeting.id}${bid.state === "to-moderate" ? `/bids/${item.bidId}` : ""}`,
		`You minuted ${item.reference}`,
		bid.state === "to-moderate" ? "A score of it has still to be agreed." : undefined,
	],
});

export default function PanelBid() {
	const shown = useLoaderData<typeof loader>() as PanelBidShown;
	const refused = useActionData<typeof action>();
	const { meeting, item, next, bid, interested, mayMinute } = shown;
	const toAgree = bid.criteria.filter(({ trigger }) => trigger !== null);
	const others = bid.criteria.filter(({ trigger }) => trigger === null);
	const bidPath = `/bids/${bid.bidId}/submitted`;
	const names = bid.assessors.map(({ name }) => name);
	const left = item.minuted
		? item.left.map(({ personId }) => personId)
		: interested.map((each) => each.personId);
	return (
		<>
			<span className="govuk-caption-l">Panel of {formatDate(meeting.heldOn)}</span>
			<h1 className="govuk-heading-l">
				{bid.reference}: {bid.title}
			</h1>
			<StatRow
				stats={[
					...bid.assessors.map(({ name, totalHundredths }) => ({
						label: name,
						value: totalHundredths === null ? "" : formatTotal(totalHundredths),
					})),
					{
						label: "Average before the panel",
						value: bid.beforeHundredths === null ? "" : formatTotal(bid.beforeHundredths),
						note: `lowest fundable ${formatTotal(bid.thresholdHundredths)}`,
					},
					{
						label: "Total",
						value: bid.totalHundredths === null ? "To agree" : formatTotal(bid.totalHundredths),
					},
				]}
			/>
			{mayMinute ? (
				<FormPage
					schema={panelBidForm}
					title="Who leaves, and what is said"
					showTitle={false}
					values={refused?.values ?? { left, minutes: item.minutes }}
					errors={refused?.errors}
					conflict={refused?.conflict}
					revision={item.revision}
					submitLabel="Save the minutes of this bid"
				>
					<CheckboxesField
						name="left"
						label="Who left while this bid was talked about"
						hint={
							interested.length === 0
								? "Nobody who attends has an interest in it"
								: `${listed(interested.map(({ name }) => name))} must leave: there is an interest in this bid`
						}
						items={meeting.attendees.map(({ personId, name }) => ({ value: personId, text: name }))}
						small
					/>
					<TextAreaField name="minutes" label="What was said (optional)" rows={5} />
				</FormPage>
			) : (
				<p className="govuk-body">
					{item.minuted ? `Who left: ${leftWords(item.left)}.` : "This bid was not minuted."}{" "}
					<span className="tranche-verbatim">{item.minutes}</span>
				</p>
			)}
			{[...toAgree, ...others].map((criterion) => (
				<div key={criterion.id}>
					<CriterionScores criterion={criterion} names={names} bidPath={bidPath} />
					{criterion.trigger !== null && criterion.agreed === null && bid.mayModerate && item.minuted ? (
						<ButtonLink href={`/bids/${bid.bidId}/moderation/${criterion.id}`}>
							Agree “{criterion.title}”
						</ButtonLink>
					) : null}
				</div>
			))}
			<p className="govuk-body">
				<a className="govuk-link" href={bidPath}>
					Read the whole bid
				</a>
				{next ? (
					<>
						{" · "}
						<a
							className="govuk-link"
							href={`/rounds/${meeting.round.id}/panel/${meeting.id}/bids/${next.bidId}`}
						>
							Next bid: {next.reference}
						</a>
					</>
				) : null}
			</p>
		</>
	);
}
