import { useContext } from "react";
import type { SetUpStep } from "~/domain/round/installation";
import { RolesHeld } from "../frame/roles-held";
import { TaskList } from "../govuk/task-list";

const STEPS: Readonly<
	Record<SetUpStep["key"], { readonly title: string; readonly hint: string; readonly href: string }>
> = {
	organisations: {
		title: "Add the organisations",
		hint: "The board, the funder, and the office that signs decisions, beside the office that is there already",
		href: "/organisations/new",
	},
	partnerships: {
		title: "Add the partnerships",
		hint: "Each with its area and the letters its bids’ references begin with",
		href: "/organisations/new/partnership",
	},
	"office-people": {
		title: "Add the people of the office and the board",
		hint: "A fund manager, two assessors or more, a moderator, board members and the decision maker",
		href: "/people",
	},
	"partnership-people": {
		title: "Add the people of the partnerships",
		hint: "Bidders who write bids and signatories who submit them",
		href: "/people",
	},
	plan: { title: "Add the plan", hint: "With its themes and objectives", href: "/plans" },
	fund: { title: "Add a fund", hint: "With its legal power and its pot", href: "/funds/new" },
	needs: {
		title: "Add needs figures",
		hint: "Only if a rule, or a comparison, uses the needs formula",
		href: "/needs/new",
	},
	round: { title: "Plan the first round", hint: "With its dates, criteria and rule", href: "/rounds/new" },
};

const WHO: Readonly<Record<SetUpStep["role"], string>> = {
	administrator: "The administrator does this",
	"fund-manager": "A fund manager does this",
};

/** What a new installation is set up with, in order, with what is done. What somebody else does has no link. */
export function InstallationTasks({ steps }: { readonly steps: readonly SetUpStep[] }) {
	const roles = useContext(RolesHeld);
	const needed = steps.filter((step) => !step.optional);
	const done = needed.filter((step) => step.done).length;
	return (
		<section aria-labelledby="installation">
			<h2 className="govuk-heading-m" id="installation">
				Set up Tranche
			</h2>
			<p className="govuk-body">
				{done} of {needed.length} done. Work from the top: most steps need those above them.
			</p>
			<TaskList
				idPrefix="installation"
				items={steps.map((step) => {
					const { title, hint, href } = STEPS[step.key];
					const own = roles.includes(step.role);
					return {
						title,
						hint: own ? hint : `${hint}. ${WHO[step.role]}.`,
						...(own ? { href } : {}),
						status: step.done
							? { text: "Done" }
							: step.optional
								? { text: "Optional" }
								: { tag: { children: "To do", colour: "yellow" as const } },
					};
				})}
			/>
		</section>
	);
}
