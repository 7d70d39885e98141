import type { OpeningCode, OpeningProblem } from "~/domain/round/opening";
import { TaskList } from "../govuk/task-list";
import { problemSentence } from "./opening-problems";

type Task = { readonly title: string; readonly path: string; readonly codes: readonly OpeningCode[] };

const TASKS: readonly Task[] = [
	{
		title: "About the round and its dates",
		path: "edit",
		codes: ["dates-not-in-order", "already-past-closing", "no-objectives", "fund-overdrawn"],
	},
	{ title: "Who may bid", path: "partnerships", codes: ["no-partnerships", "partnership-ended"] },
	{
		title: "Criteria, weights and descriptors",
		path: "criteria",
		codes: ["no-criteria", "weights-not-100", "descriptors-missing"],
	},
	{ title: "Form of the bids", path: "form", codes: [] },
	{
		title: "Threshold, moderation and allocation rule",
		path: "scheme",
		codes: ["needs-version-missing", "needs-values-missing"],
	},
];

/** The parts of setting a round up, each with what is still in the way of opening. */
export function SetUpTasks({
	roundId,
	problems,
}: {
	readonly roundId: string;
	readonly problems: readonly OpeningProblem[];
}) {
	return (
		<TaskList
			idPrefix="set-up"
			items={TASKS.map(({ title, path, codes }) => {
				const own = problems.filter(({ code }) => codes.includes(code));
				return {
					title,
					href: `/rounds/${roundId}/${path}`,
					...(own.length > 0 ? { hint: own.map(problemSentence).join(". ") } : {}),
					status:
						own.length > 0 ? { tag: { children: "To do", colour: "yellow" as const } } : { text: "Done" },
				};
			})}
		/>
	);
}
