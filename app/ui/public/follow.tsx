type Link = { readonly text: string; readonly href: string };

function Links({ title, links }: { readonly title: string; readonly links: readonly Link[] }) {
	return (
		<section>
			<h2 className="govuk-heading-m">{title}</h2>
			<ul className="govuk-list">
				{links.map(({ text, href }) => (
					<li key={href}>
						<a className="govuk-link" href={href}>
							{text}
						</a>
					</li>
				))}
			</ul>
		</section>
	);
}

/** What else of decisions is published, and how to hear of new ones. */
export function FollowDecisions() {
	return (
		<Links
			title="Awards, grants and new decisions"
			links={[
				{ text: "Search awards by partnership, year and objective", href: "/awards" },
				{ text: "Register of grants, month by month", href: "/grants" },
				{ text: "Audit heads of each day, to be kept elsewhere", href: "/audit-heads" },
				{ text: "Follow new decisions (Atom feed)", href: "/decisions.atom" },
			]}
		/>
	);
}

/** How to hear of new rounds and their dates. */
export function FollowRounds() {
	return (
		<Links
			title="Hear of new rounds"
			links={[
				{ text: "Follow open rounds (Atom feed)", href: "/rounds.atom" },
				{ text: "Add the dates of every round to your calendar (iCalendar)", href: "/rounds.ics" },
			]}
		/>
	);
}

/** On the front page, the way to all that everybody can read. */
export function PublicRecords() {
	return (
		<Links
			title="What was awarded, and why"
			links={[
				{ text: "Awards by partnership, year and objective", href: "/awards" },
				{ text: "Register of grants", href: "/grants" },
				{ text: "Open data on grants", href: "/data" },
				{ text: "Audit heads", href: "/audit-heads" },
				{ text: "Follow new decisions (Atom feed)", href: "/decisions.atom" },
				{ text: "Dates of every round (iCalendar)", href: "/rounds.ics" },
			]}
		/>
	);
}
