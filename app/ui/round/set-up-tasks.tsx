import { fileSize } from "~/domain/bid/attachment";
import type { OpeningProblem } from "~/domain/round/opening";
import type { OfficeRound } from "~/use-cases/round/read-round-office";
import { TaskList } from "../govuk/task-list";
import { openingProblem } from "./opening-problems";

type Task = { readonly title: string; readonly path: string };

const TASKS: readonly Task[] = [
	{
		title: "About the round and its dates",
		path: "edit",
	},
	{ title: "Financial years", path: "years" },
	{ title: "Who may bid", path: "partnerships" },
	{
		title: "Criteria, weights and descriptors",
		path: "criteria",
	},
	{ title: "Eligibility tests", path: "tests" },
	{ title: "Award categories", path: "categories" },
	{ title: "Form of the bids", path: "form" },
	{ title: "What stops a bid from being submitted", path: "blocking" },
	{ title: "Space for files", path: "files" },
	{
		title: "Threshold, moderation and allocation rule",
		path: "scheme",
	},
];

/** How much of a round's space for files is used. */
export function filesInWords({ limit, used }: NonNullable<OfficeRound["files"]>): string {
	return used === 0 ? `${fileSize(limit)}, none used yet` : `${fileSize(used)} of ${fileSize(limit)} used`;
}

/** The parts of setting a round up, each with what is still in the way of opening. */
export function SetUpTasks({
	roundId,
	problems,
	files,
}: {
	readonly roundId: string;
	readonly files: OfficeRound["files"];
	readonly problems: readonly OpeningProblem[];
}) {
	return (
		<TaskList
			idPrefix="set-up"
			items={TASKS.map(({ title, path }) => {
				const hint = path === "files" && files ? filesInWords(files) : null;
				const own = problems.map(openingProblem).filter(({ page }) => page === path);
				return {
					title,
					href: `/rounds/${roundId}/${path}`,
					...(own.length > 0 ? { hint: own.map(({ text }) => text).join(". ") } : hint ? { hint } : {}),
					status:
						own.length > 0 ? { tag: { children: "To do", colour: "yellow" as const } } : { text: "Done" },
				};
			})}
		/>
	);
}
