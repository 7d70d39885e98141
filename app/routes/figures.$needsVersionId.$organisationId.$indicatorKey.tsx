import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { figureQueryForm } from "~/forms/needs/figures";
import { parseForm } from "~/forms/parse-form";
import { keyOf } from "~/forms/record-key";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
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

export async function loader(args: LoaderFunctionArgs) {
	const { needsVersionId = "", organisationId, indicatorKey } = args.params;
	const page = valueOrPage(await readOwnFigures(signedInContextFor(args), needsVersionId));
	const partnership = page.partnerships.find(({ id, own }) => own && id === organisationId);
	const indicator = page.indicators.find(({ key }) => key === indicatorKey);
	if (!partnership || !indicator || page.window.state !== "open")
		throw refusalPage({ ok: false, code: "not-found", message: "no such figure to query" });
	return {
		key: page.key,
		partnership: partnership.name,
		figure: partnership.figures[indicator.key] ?? null,
		indicator,
	};
}

const MESSAGES = {
	"window-closed": "The time to check figures is over",
	"text-missing": "Enter what is wrong with this figure",
};

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { needsVersionId: versionId = "", organisationId = "", indicatorKey = "" } = args.params;
	const body = await args.request.formData();
	const form = parseForm(figureQueryForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const key = keyOf(body) ?? context.ids.next();
	const sent = queryFigure(context, { key, versionId, organisationId, indicatorKey, ...form.value });
	if (sent.ok)
		throw saying(
			args,
			`/figures/${versionId}`,
			"You sent your question",
			"The fund manager answers it. The answer will stand beside the figure.",
		);
	const refused = refusedForm(figureQueryForm, body, sent, { messages: MESSAGES });
	if (refused) return data(refused, { status: 409 });
	throw refusalPage(sent, { body });
}

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
