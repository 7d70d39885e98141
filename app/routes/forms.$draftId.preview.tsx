import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sectionOfForm } from "~/domain/form/form-kinds";
import { within } from "~/domain/outcome";
import { guarded, guardOf } from "~/form-action";
import { STATE_ITEMS } from "~/forms/bid/answers";
import { composeBreadcrumbs } from "~/ui/compose/place-words";
import { SectionAsItLooks } from "~/ui/compose/section-as-it-looks";
import { TaskList } from "~/ui/govuk/task-list";
import { titled } from "~/ui/layout/titled";
import { readFormDraft } from "~/use-cases/form/read-form-draft";

export const meta = titled<{ readonly title: string }>(({ title }) => `As a bidder sees it: ${title}`);
export const handle = composeBreadcrumbs();

const guard = guardOf((context, { draftId = "" }, request) =>
	within(readFormDraft(context, { draftId }), (draft) => {
		const key = new URL(request.url).searchParams.get("section");
		const section = key === null ? null : sectionOfForm(draft.definition, key);
		return section === undefined
			? undefined
			: { draft, section, title: section?.title ?? draft.definition.title };
	}),
);

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export default function FormPreview() {
	const { draft, section, title } = useLoaderData() as Awaited<ReturnType<typeof loader>>;
	const path = `/forms/${draft.id}`;
	if (section)
		return (
			<>
				<span className="govuk-caption-l">As a bidder sees it. Nothing can be filled in here.</span>
				<h1 className="govuk-heading-l">{title}</h1>
				<SectionAsItLooks section={section} definition={draft.definition} states={STATE_ITEMS} />
				<p className="govuk-body">
					<a className="govuk-link" href={`${path}/preview`}>
						All sections
					</a>
				</p>
			</>
		);
	return (
		<>
			<span className="govuk-caption-l">As a bidder sees it. Nothing can be filled in here.</span>
			<h1 className="govuk-heading-l">{title}</h1>
			{draft.definition.parts.map((part) => (
				<section key={part.key} aria-labelledby={`part-${part.key}`}>
					<h2 className="govuk-heading-m" id={`part-${part.key}`}>
						{part.title}
					</h2>
					<TaskList
						idPrefix={part.key}
						items={draft.definition.sections
							.filter((each) => each.part === part.key)
							.map((each) => ({
								title: each.title,
								href: `${path}/preview?section=${each.key}`,
								hint: each.hint,
								status: { text: "Not started" },
							}))}
					/>
				</section>
			))}
			<p className="govuk-body">
				<a className="govuk-link" href={path}>
					Go back to the form
				</a>
			</p>
		</>
	);
}
