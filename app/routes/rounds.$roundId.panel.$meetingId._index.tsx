import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatDate } from "~/domain/london-time";
import { accepted, detailsOf, orDone, provided } from "~/domain/outcome";
import { listed } from "~/explain/in-words";
import { formAction, guarded, guardOf } from "~/form-action";
import { panelMinutesForm } from "~/forms/assessment/panel";
import { PanelAgenda, PanelFacts } from "~/ui/assessment/panel-meeting";
import { TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { closePanel } from "~/use-cases/assessment/close-panel";
import { type PanelMeetingShown, readPanelMeeting } from "~/use-cases/assessment/read-panel";

export const meta = titled<PanelMeetingShown>(({ heldOn }) => `Panel of ${formatDate(heldOn)}`);
export const handle: PageHandle<PanelMeetingShown> = {
	isLarge: true,
	breadcrumbs: ({ round, heldOn }) => [
		{ text: "Rounds", href: "/rounds" },
		{ text: round.title, href: `/rounds/${round.id}` },
		{ text: "Moderation", href: `/rounds/${round.id}/moderation` },
		{ text: `Panel of ${formatDate(heldOn)}` },
	],
};

const guard = guardOf((context, { roundId = "", meetingId = "" }) =>
	readPanelMeeting(context, { roundId, meetingId }),
);

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export const action = formAction({
	guard,
	possible: ({ page }) =>
		provided(accepted(page), ({ mayHold, mayMinute }) => mayMinute || !mayHold, "move-not-possible"),
	said: "The minutes of this meeting can no longer change",
	schema: panelMinutesForm,
	messages: {
		"minutes-missing": "Enter the minutes of the meeting",
		"bids-not-minuted": (refusal) =>
			`Minute every bid first: ${listed(detailsOf(refusal, "bids-not-minuted")?.references ?? [])}`,
	},
	status: 409,
	save: ({ context, page, value: { minutes } }) =>
		orDone(closePanel(context, { meetingId: page.id, minutes }), "meeting-closed"),
	told: (_, { page }) => [`/rounds/${page.round.id}/panel/${page.id}`, "You closed the minutes"],
});

export default function PanelMeeting() {
	const shown = useLoaderData<typeof loader>() as PanelMeetingShown;
	const refused = useActionData<typeof action>();
	const said = shown.items.filter(({ minutes }) => minutes !== "");
	return (
		<>
			<span className="govuk-caption-l">{shown.round.title}</span>
			<h1 className="govuk-heading-l">Panel of {formatDate(shown.heldOn)}</h1>
			<PanelFacts meeting={shown} />
			<PanelAgenda meeting={shown} />
			{said.length === 0 ? null : <h2 className="govuk-heading-m">What was said of each bid</h2>}
			{said.map(({ bidId, reference, minutes }) => (
				<section key={bidId}>
					<h3 className="govuk-heading-s govuk-!-margin-bottom-1">{reference}</h3>
					<div className="tranche-verbatim govuk-body">{minutes}</div>
				</section>
			))}
			{shown.mayMinute ? (
				<FormPage
					schema={panelMinutesForm}
					title="Minutes"
					showTitle={false}
					values={refused?.values}
					errors={refused?.errors}
					submitLabel="Close the minutes"
					intro={<h2 className="govuk-heading-m">Close the minutes</h2>}
				>
					<TextAreaField
						name="minutes"
						label="Minutes of the meeting"
						hint="What was said and settled that is of no one bid. Once closed, the minutes no longer change."
						rows={8}
					/>
				</FormPage>
			) : shown.minutes === "" ? null : (
				<>
					<h2 className="govuk-heading-m">Minutes</h2>
					<div className="tranche-verbatim govuk-body">{shown.minutes}</div>
				</>
			)}
		</>
	);
}
