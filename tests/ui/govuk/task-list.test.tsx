import { TaskList } from "~/ui/govuk/task-list";
import { compareWithFixtures, type Options, words } from "../../support/govuk-fixtures";

function statusOf({ tag, classes, ...status }: Options) {
	if (!tag) return { text: words(status), className: classes };
	return {
		tag: { children: words(tag), className: tag.classes, attributes: tag.attributes },
		className: classes,
	};
}

compareWithFixtures("task-list", (options) => (
	<TaskList
		items={options.items.map(
			(item: Options) =>
				item && {
					title: words(item.title),
					titleClassName: item.title.classes,
					href: item.href,
					hint: words(item.hint),
					status: statusOf(item.status),
					className: item.classes,
				},
		)}
		idPrefix={options.idPrefix}
		className={options.classes}
		attributes={options.attributes}
	/>
));
