import type { Remark, SectionState } from "~/domain/bid/completeness";
import { SECTIONS, type Section, type SectionKey } from "~/domain/bid/sections";
import { type Task, TaskList } from "../govuk/task-list";

type BidTasksProps = {
	readonly bidId: string;
	readonly sections: Readonly<Record<SectionKey, SectionState>>;
	readonly certificate: "given" | "void" | "missing";
	/** What still blocks submission. */
	readonly blocks: readonly Remark[];
};

const PARTS = [
	{ part: "bid", title: "The bid" },
	{ part: "money", title: "The money" },
	{ part: "work", title: "The work" },
] as const satisfies readonly { readonly part: Section["part"]; readonly title: string }[];

/** Sections that a bid may well do without. */
const MAY_BE_EMPTY: readonly SectionKey[] = ["reduced"];

/** The task list of a draft: its sections with their state, then checking, certifying and submitting. */
export function BidTasks({ bidId, sections, certificate, blocks }: BidTasksProps) {
	const page = (name: string) => `/bids/${bidId}/${name}`;
	const sectionTask = ({ key, title, hint }: Section): Task => ({
		title,
		hint,
		href: page(key),
		status: statusOf(key, sections[key], blocks),
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
			{PARTS.map(({ part, title }) => (
				<section key={part} aria-labelledby={`part-${part}`}>
					<h2 className="govuk-heading-m" id={`part-${part}`}>
						{title}
					</h2>
					<TaskList
						idPrefix={part}
						items={SECTIONS.filter((section) => section.part === part).map(sectionTask)}
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

function statusOf(key: SectionKey, state: SectionState, blocks: readonly Remark[]): Task["status"] {
	if (blocks.some(({ section }) => section === key))
		return { tag: { children: "Needed to submit", colour: "red" } };
	if (state === "complete") return { text: "Completed" };
	if (state === "incomplete") return { tag: { children: "Incomplete", colour: "yellow" } };
	return { tag: { children: MAY_BE_EMPTY.includes(key) ? "Optional" : "Not started", colour: "grey" } };
}

function certificateStatus(certificate: BidTasksProps["certificate"]): Task["status"] {
	if (certificate === "given") return { text: "Given" };
	return certificate === "void"
		? { tag: { children: "Void", colour: "red" } }
		: { tag: { children: "Needed to submit", colour: "red" } };
}
