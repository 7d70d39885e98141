import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import type { TagProps } from "~/ui/govuk/tag";
import { TaskList } from "~/ui/govuk/task-list";
import { StatRow } from "~/ui/layout/stat-row";
import { titled } from "~/ui/layout/titled";
import { type OwnAssessment, readOwnAssessments } from "~/use-cases/assessment/read-own-assessments";

export const meta = titled("Your assessments");
export const handle: PageHandle = {
	breadcrumbs: () => [{ text: "Home", href: "/" }, { text: "Your assessments" }],
};

export async function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readOwnAssessments(signedInContextFor(args)));
}

const STATES: Readonly<Record<OwnAssessment["state"], { words: string; colour: TagProps["colour"] }>> = {
	"not-started": { words: "Not started", colour: "blue" },
	"in-progress": { words: "In progress", colour: "teal" },
	ready: { words: "Ready to submit", colour: "yellow" },
	submitted: { words: "Submitted", colour: "green" },
};

export default function Assessments() {
	const { rounds } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Your assessments</h1>
			{rounds.length === 0 ? <p className="govuk-body">No bid has been given to you yet.</p> : null}
			{rounds.map(({ id, title, assessments }) => {
				const submitted = assessments.filter(({ state }) => state === "submitted").length;
				return (
					<section key={id} aria-labelledby={`round-${id}`}>
						<h2 className="govuk-heading-m" id={`round-${id}`}>
							{title}
						</h2>
						<StatRow
							stats={[
								{ label: "Still to submit", value: assessments.length - submitted },
								{ label: "Submitted", value: submitted, note: `of ${assessments.length}` },
							]}
						/>
						<TaskList
							idPrefix={`round-${id}`}
							items={assessments.map((row) => ({
								title: `${row.reference}: ${row.title}`,
								href: `/assessments/${row.assessmentId}`,
								hint: `${row.partnerships.join(", ")}. ${
									row.othersReadable
										? "All assessments are in"
										: `${row.criteriaDone} of ${row.criteriaInAll} criteria done`
								}`,
								status: {
									tag: { children: STATES[row.state].words, colour: STATES[row.state].colour },
								},
							}))}
						/>
					</section>
				);
			})}
		</>
	);
}
