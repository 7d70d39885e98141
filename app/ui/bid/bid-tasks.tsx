import type { Remark, SectionState } from "~/domain/bid/completeness";
import type { SectionKey } from "~/domain/bid/sections";
import { type TaskForm, taskFormOf } from "~/domain/bid/task-form";
import { SHORT_FORM } from "~/domain/form/definitions/short-form";
import type { SectionPeople } from "~/use-cases/bid/together/read-section-people";
import { type Task, TaskList } from "../govuk/task-list";
import { othersInWords } from "./section/others-in-words";
import { readyInWords } from "./section/people-in-words";

type BidTasksProps = {
	readonly bidId: string;
	readonly sections: Readonly<Record<SectionKey, SectionState>>;
	readonly certificate: "given" | "void" | "missing";
	/** What still blocks submission. */
	readonly blocks: readonly Remark[];
	/** How the work on sections is shared. */
	readonly people?: Readonly<Record<string, SectionPeople>>;
	/** What the bid's form asks; the short form's sections unless given. */
	readonly form?: TaskForm;
};

/** The task list of a draft: its sections with their state, then checking, certifying and submitting. */
export function BidTasks({
	bidId,
	sections,
	certificate,
	blocks,
	people = {},
	form = taskFormOf(SHORT_FORM),
}: BidTasksProps) {
	const page = (name: string) => `/bids/${bidId}/${name}`;
	const sectionTask = (section: TaskForm["sections"][number]): Task => ({
		title: section.title,
		hint: hintOf(section.hint, people[section.key]),
		href: page(section.key),
		status: statusOf(section, sections[section.key] ?? "not-started", blocks),
	});
	const submittable = blocks.length === 0;
	const finish: Task[] = [
		{
			title: "Check the whole bid",
			hint: "Every answer on one page, to read or print",
			href: page("check"),
			status: { text: "" },
		},
		{
			title: "Certificate",
			hint: "A signatory certifies the figures",
			href: page("certificate"),
			status: certificateStatus(certificate),
		},
		{
			title: "Submit the bid",
			hint: submittable ? "A signatory submits it" : "What blocks submission is listed above",
			href: page("submit"),
			status: submittable
				? { tag: { children: "Ready", colour: "green" } }
				: { text: "Cannot submit yet", className: "govuk-task-list__status--cannot-start-yet" },
		},
	];
	return (
		<>
			{form.parts.map(({ key: part, title }) => (
				<section key={part} aria-labelledby={`part-${part}`}>
					<h2 className="govuk-heading-m" id={`part-${part}`}>
						{title}
					</h2>
					<TaskList
						idPrefix={part}
						items={form.sections.filter((section) => section.part === part).map(sectionTask)}
					/>
				</section>
			))}
			<section aria-labelledby="part-finish">
				<h2 className="govuk-heading-m" id="part-finish">
					Check and submit
				</h2>
				<TaskList idPrefix="finish" items={finish} />
			</section>
		</>
	);
}

/** What a section is for, and below that how its work is shared. */
function hintOf(hint: string, people: SectionPeople | undefined): Task["hint"] {
	if (!people) return hint;
	const { givenTo, ready, comments, others } = people;
	const said = [
		givenTo ? `Given to ${givenTo.name}.` : "",
		ready ? `${readyInWords(ready)}.` : "",
		comments > 0 ? `${comments === 1 ? "1 comment" : `${comments} comments`}.` : "",
		othersInWords(others),
	].filter((sentence) => sentence !== "");
	if (said.length === 0) return hint;
	return (
		<>
			{hint}
			<br />
			{said.join(" ")}
		</>
	);
}

function statusOf(
	asked: TaskForm["sections"][number],
	state: SectionState,
	blocks: readonly Remark[],
): Task["status"] {
	if (blocks.some(({ section }) => section === asked.key))
		return { tag: { children: "Needed to submit", colour: "red" } };
	if (state === "complete") return { text: "Completed" };
	if (state === "incomplete") return { tag: { children: "Incomplete", colour: "yellow" } };
	return { tag: { children: asked.mayBeEmpty ? "Optional" : "Not started", colour: "grey" } };
}

function certificateStatus(certificate: BidTasksProps["certificate"]): Task["status"] {
	if (certificate === "given") return { text: "Given" };
	return certificate === "void"
		? { tag: { children: "Void", colour: "red" } }
		: { tag: { children: "Needed to submit", colour: "red" } };
}
