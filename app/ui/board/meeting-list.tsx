import { formatDate } from "~/domain/london-time";
import type { MeetingShown } from "~/use-cases/decision/read-pack";
import { SummaryList } from "../govuk/summary-list";
import { When } from "../when";

type Meeting = MeetingShown;

function Minuted({ text }: { readonly text: string }) {
	return text.trim() === "" ? (
		<span className="tranche-absent">none minuted</span>
	) : (
		<span className="tranche-verbatim">{text}</span>
	);
}

/** The meetings of the board as the office recorded them. */
export function MeetingList({ meetings }: { readonly meetings: readonly Meeting[] }) {
	if (meetings.length === 0) return <p className="govuk-body">No meeting has been recorded.</p>;
	return meetings.map((meeting) => (
		<SummaryList
			key={meeting.id}
			card={{ title: `Meeting of ${formatDate(meeting.heldOn)}`, headingLevel: 3 }}
			rows={[
				{ key: "Present", value: <Minuted text={meeting.present} /> },
				{ key: "Apologies", value: <Minuted text={meeting.apologies} /> },
				{ key: "Interests", value: <Minuted text={meeting.interests} /> },
				{ key: "Who left the room, and for which item", value: <Minuted text={meeting.departures} /> },
				{ key: "Advice as minuted", value: <Minuted text={meeting.adviceAsMinuted} /> },
				{
					key: "Recorded by",
					value: (
						<>
							{meeting.recordedBy}, <When instant={meeting.recordedAt} />, on version {meeting.packVersion} of
							the pack
						</>
					),
				},
			]}
		/>
	));
}
