import { When } from "../when";

/** Stands on every page of a demonstration: what is invented, what time it is in Tranche, and the way to move it on. */
export function DemonstrationBanner({ now, signedIn }: { readonly now: string; readonly signedIn: boolean }) {
	return (
		<div className="tranche-demo__row">
			<div>
				<p>
					<strong>Demonstration.</strong> People, scores and decisions are invented.
				</p>
				<p>
					Time in Tranche: <When instant={now} />
				</p>
			</div>
			<p className="tranche-demo__links">
				{signedIn ? (
					<a className="govuk-link" href="/messages">
						Your messages
					</a>
				) : null}
				<a className="govuk-link" href="/demonstration">
					Move the clock on
				</a>
				<a className="govuk-link" href="/sign-in">
					Sign in as somebody else
				</a>
			</p>
		</div>
	);
}
