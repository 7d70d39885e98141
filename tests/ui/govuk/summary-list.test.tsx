import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { SummaryList } from "~/ui/govuk/summary-list";
import { compareWithFixtures, type Options, words } from "../../support/govuk-fixtures";

function actionsOf(actions: Options) {
	return (
		actions?.items && {
			className: actions.classes,
			items: actions.items.map(({ classes, ...action }: Options) => ({
				...action,
				text: words(action),
				className: classes,
			})),
		}
	);
}

compareWithFixtures("summary-list", ({ rows, card, classes, attributes }) => (
	<SummaryList
		rows={rows.filter(Boolean).map((row: Options) => ({
			key: words(row.key),
			keyClassName: row.key.classes,
			value: words(row.value),
			valueClassName: row.value.classes,
			actions: actionsOf(row.actions),
			className: row.classes,
		}))}
		card={
			card && {
				title: words(card.title),
				titleClassName: card.title?.classes,
				headingLevel: card.title?.headingLevel,
				actions: actionsOf(card.actions),
				className: card.classes,
				attributes: card.attributes,
			}
		}
		className={classes}
		attributes={attributes}
	/>
));

it("says what a link changes in words that a screen reader reads apart", () => {
	const html = renderToStaticMarkup(
		<SummaryList
			card={{ title: "Intervention 1" }}
			rows={[
				{
					key: "Title",
					value: "Safer nights",
					actions: { items: [{ href: "/title", text: "Change", visuallyHiddenText: "title" }] },
				},
			]}
		/>,
	);
	const link = html.slice(html.indexOf('href="/title">') + 14, html.indexOf("</a>"));
	expect(link.replace(/<[^>]*>/g, "")).toBe("Change title (Intervention 1)");
});
