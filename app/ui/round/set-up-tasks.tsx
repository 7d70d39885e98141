import { fileSize } from "~/domain/bid/attachment";
import type { OpeningCode, OpeningProblem } from "~/domain/round/opening";
import type { OfficeRound } from "~/use-cases/round/read-round-office";
import { TaskList } from "../govuk/task-list";
import { problemSentence } from "./opening-problems";

type Task = { readonly title: string; readonly path: string; readonly codes: readonly OpeningCode[] };

const TASKS: readonly Task[] = [
	{
		title: "About the round and its dates",
		path: "edit",
		codes: ["dates-not-in-order", "already-past-closing", "no-objectives", "fund-overdrawn"],
	},
	{ title: "Financial years", path: "years", codes: ["years-not-the-amount"] },
	{ title: "Who may bid", path: "partnerships", codes: ["no-partnerships", "partnership-ended"] },
	{
		title: "Criteria, weights and descriptors",
		path: "criteria",
		codes: ["no-criteria", "weights-not-100", "descriptors-missing"],
	},
	{ title: "Award categories", path: "categories", codes: [] },
	{ title: "Form of the bids", path: "form", codes: ["years-not-asked"] },
	{ title: "What stops a bid from being submitted", path: "blocking", codes: [] },
	{ title: "Space for files", path: "files", codes: [] },
	{
		title: "Threshold, moderation and allocation rule",
		path: "scheme",
		codes: ["needs-version-missing", "needs-values-missing", "years-not-offered"],
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
			items={TASKS.map(({ title, path, codes }) => {
				const hint = path === "files" && files ? filesInWords(files) : null;
				const own = problems.filter(({ code }) => codes.includes(code));
				return {
					title,
					href: `/rounds/${roundId}/${path}`,
					...(own.length > 0 ? { hint: own.map(problemSentence).join(". ") } : hint ? { hint } : {}),
					status:
						own.length > 0 ? { tag: { children: "To do", colour: "yellow" as const } } : { text: "Done" },
				};
			})}
		/>
	);
}
