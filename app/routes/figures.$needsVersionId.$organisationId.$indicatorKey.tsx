import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accepted, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { figureQueryForm } from "~/forms/needs/figures";
import { valueOrPage } from "~/respond";
import { TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { SummaryList } from "~/ui/govuk/summary-list";
import { titled } from "~/ui/layout/titled";
import { groupedFigure } from "~/ui/needs/grouped-figure";
import { DateOnly } from "~/ui/when";
import { queryFigure } from "~/use-cases/needs/query-figure";
import { readOwnFigures } from "~/use-cases/needs/read-own-figures";

export const meta = titled("Query a figure");
export const handle: PageHandle = { backHref: (_, params) => `/figures/${params.needsVersionId}` };

const guard = guardOf(async (context, { needsVersionId = "", organisationId, indicatorKey }) =>
	within(await readOwnFigures(context, needsVersionId), (page) => {
		const partnership = page.partnerships.find(({ id, own }) => own && id === organisationId);
		const indicator = page.indicators.find(({ key }) => key === indicatorKey);
		return partnership && indicator && { ...page, partnership, indicator };
	}),
);

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	const { key, partnership, indicator } = valueOrPage(
		within(accepted(page), (known) => (known.window.state === "open" ? known : undefined)),
	);
	const figure = partnership.figures[indicator.key] ?? null;
	return { key, partnership: partnership.name, figure, indicator };
}

export const action = formAction({
	guard,
	schema: figureQueryForm,
	messages: {
		"window-closed": "The time to check figures is over",
		"text-missing": "Enter what is wrong with this figure",
	},
	status: 409,
	save: ({ context, params, keyed: { key = context.ids.next() }, page, value }) =>
		queryFigure(context, {
			key,
			versionId: params.needsVersionId ?? "",
			organisationId: page.partnership.id,
			indicatorKey: page.indicator.key,
			...value,
		}),
	told: (_, { params }) => [
		`/figures/${params.needsVersionId}`,
		"You sent your question",
		"The fund manager answers it. The answer will stand beside the figure.",
	],
});

export default function QueryFigure() {
	const { key, partnership, figure, indicator } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={figureQueryForm}
			title={`Query ${indicator.title}`}
			caption={partnership}
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Send the query"
			intro={
				<SummaryList
					rows={[
						{ key: "Your figure", value: figure === null ? "not known" : groupedFigure(figure) },
						{ key: "Source", value: indicator.source },
						{ key: "Date", value: <DateOnly date={indicator.sourceDate} /> },
					]}
				/>
			}
		>
			<input type="hidden" name="key" value={key} />
			<TextAreaField
				name="text"
				label="What is wrong with it?"
				hint="Say what the figure should be and where it is published. The office will answer here"
			/>
		</FormPage>
	);
}
