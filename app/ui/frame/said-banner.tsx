import { NotificationBanner } from "../govuk/notification-banner";

/** What was just done, and what comes next; `next` is empty where that is obvious. */
export type Said = { readonly done: string; readonly next: string };

/** Says once, above the page, what the save before it did. Takes the focus and is read out. */
export function SaidBanner({ said }: { readonly said: Said }) {
	return (
		<div className="govuk-grid-row tranche-said">
			<div className="govuk-grid-column-two-thirds">
				<NotificationBanner type="success">
					<p className="govuk-notification-banner__heading">{said.done}</p>
					{said.next ? <p className="govuk-body">{said.next}</p> : null}
				</NotificationBanner>
			</div>
		</div>
	);
}
