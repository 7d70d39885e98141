import type { ReactNode } from "react";
import { type Attributes, classNames, type Sometimes } from "./attributes";
import { Tag, type TagProps } from "./tag";

export type Task = {
	readonly title: ReactNode;
	readonly titleClassName?: string | undefined;
	readonly href?: string | undefined;
	readonly hint?: ReactNode;
	/** Plain text for what is done, a tag for what asks for attention. */
	readonly status:
		| { readonly text: ReactNode; readonly className?: string | undefined }
		| { readonly tag: TagProps; readonly className?: string | undefined };
	readonly className?: string | undefined;
};

type TaskListProps = {
	readonly items: readonly Sometimes<Task>[];
	readonly idPrefix?: string | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

function TaskItem({ task, id }: { readonly task: Task; readonly id: string }) {
	const hintId = task.hint ? `${id}-hint` : undefined;
	const statusId = `${id}-status`;
	return (
		<li
			className={classNames(
				"govuk-task-list__item",
				task.href && "govuk-task-list__item--with-link",
				task.className,
			)}
		>
			<div className="govuk-task-list__name-and-hint">
				{task.href ? (
					<a
						className={classNames("govuk-link govuk-task-list__link", task.titleClassName)}
						href={task.href}
						aria-describedby={classNames(hintId, statusId)}
					>
						{task.title}
					</a>
				) : (
					<div className={task.titleClassName}>{task.title}</div>
				)}
				{hintId ? (
					<div id={hintId} className="govuk-task-list__hint">
						{task.hint}
					</div>
				) : null}
			</div>
			<div className={classNames("govuk-task-list__status", task.status.className)} id={statusId}>
				{"tag" in task.status ? <Tag {...task.status.tag} /> : task.status.text}
			</div>
		</li>
	);
}

/** GOV.UK task list. */
export function TaskList({ items, idPrefix = "task-list", className, attributes }: TaskListProps) {
	return (
		<ul className={classNames("govuk-task-list", className)} {...attributes}>
			{items.map((task, place) =>
				task ? (
					// biome-ignore lint/suspicious/noArrayIndexKey: the ids count the places too
					<TaskItem key={place} task={task} id={`${idPrefix}-${place + 1}`} />
				) : null,
			)}
		</ul>
	);
}
