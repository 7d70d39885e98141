import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { fromDecimalPounds, pence } from "~/domain/money";
import { type LineKind, partnershipLines, splitPartnershipLines } from "~/domain/needs/published-year";
import { dateValues } from "~/forms/dates";
import { namedLines, publishedYearForm } from "~/forms/needs/published-year";
import { parseForm, revisionOf, typedValues } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { PublishedYearFields } from "~/ui/needs/published-year-fields";
import { readPublishedYears } from "~/use-cases/needs/read-published-years";
import { savePublishedYear } from "~/use-cases/needs/save-published-year";

export const meta = titled("A table published elsewhere");
export const handle: PageHandle = { backHref: (_, params) => `/funds/${params.fundId}/published` };

/** The places of so many lines, with room for more: so many at least. */
const placesFor = (lines: number, least: number) =>
	Array.from({ length: Math.max(least, lines + 1) }, (_, place) => String(place));

export function loader(args: LoaderFunctionArgs) {
	const page = valueOrPage(readPublishedYears(signedInContextFor(args), args.params.fundId ?? ""));
	if (!page.mayChange) throw refusalPage({ ok: false, code: "forbidden", message: "may not record tables" });
	const isNew = args.params.yearId === "new";
	const year = page.years.find(({ id }) => id === args.params.yearId);
	if (!year && !isNew) throw refusalPage({ ok: false, code: "not-found", message: "no such table" });
	const lines = year?.lines ?? [];
	const { first, further } = splitPartnershipLines(lines);
	const [income, slices] = (["income", "top-slice"] as const).map((kind) =>
		lines.filter((line) => line.kind === kind),
	);
	const fill = (group: string, named: typeof lines = []) =>
		named.flatMap((line, place) => [
			[`${group}Titles.${place}`, line.title],
			[`${group}Partnerships.${place}`, line.organisationId ?? ""],
			[`${group}Amounts.${place}`, line.amount],
		]);
	return {
		id: year?.id ?? page.key,
		revision: year?.revision,
		fund: page.fund,
		partnerships: page.partnerships,
		incomePlaces: placesFor(income?.length ?? 0, 6),
		slicePlaces: placesFor(slices?.length ?? 0, 6),
		furtherPlaces: placesFor(further.length, 2),
		values: {
			financialYear: year?.financialYear ?? page.fund.financialYear,
			title: year?.title ?? "",
			source: year?.source ?? "",
			...dateValues("sourceDate", year?.sourceDate ?? null),
			publishedTotal: year?.publishedTotal ?? "",
			note: year?.note ?? "",
			...Object.fromEntries([
				...fill("income", income),
				...fill("slice", slices),
				...fill("further", further),
				...[...first].map(([organisationId, { amount }]) => [`amounts.${organisationId}`, amount]),
			]),
		} as Record<string, string>,
	};
}

const MESSAGES = {
	"financial-year-invalid": "Enter a financial year, like 2011-12",
	"lines-missing": "Enter at least one line of the table",
	"amount-negative": "An amount must be zero or more",
};

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const body = await args.request.formData();
	const form = parseForm(publishedYearForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const { fundId = "" } = args.params;
	const { financialYear, title, source, sourceDate, publishedTotal, note, amounts } = form.value;
	const { partnerships, years } = valueOrPage(readPublishedYears(context, fundId));
	const id = String(body.get("id") ?? "");
	const printed = (years.find((year) => year.id === id)?.lines ?? []).map((line) => ({
		...line,
		amount: fromDecimalPounds(line.amount) ?? pence(0),
	}));
	const typed = new Map(
		partnerships.flatMap((each) => {
			const amount = amounts[each.id] ?? null;
			return amount === null ? [] : [[each.id, { name: each.name, amount }] as const];
		}),
	);
	const income = namedLines(form.value, "income");
	const slices = namedLines(form.value, "slice");
	const further = namedLines(
		form.value,
		"further",
		(organisationId) => partnerships.find((each) => each.id === organisationId)?.name,
	);
	const errors = { ...income.errors, ...slices.errors, ...further.errors };
	if (Object.keys(errors).length > 0)
		return data(
			{ errors, values: typedValues(publishedYearForm, body), conflict: undefined },
			{ status: 400 },
		);
	const of = (kind: LineKind, { lines }: typeof income) =>
		lines.map((line) => (line === null ? null : { ...line, kind }));
	const lines = [
		...of("income", income).filter((line) => line !== null),
		...of("top-slice", slices).filter((line) => line !== null),
		...partnershipLines(printed, typed, of("partnership", further)),
	];
	const words = { financialYear, title, source, sourceDate, publishedTotal, note };
	const saved = savePublishedYear(context, { ...words, id, revision: revisionOf(body), fundId, lines });
	if (saved.ok) throw saying(args, `/funds/${fundId}/published`, "You saved the published figures");
	const refused = refusedForm(publishedYearForm, body, saved, { messages: MESSAGES });
	if (refused) return data(refused, { status: 409 });
	throw refusalPage(saved, { body });
}

export default function PublishedYear() {
	const { id, revision, fund, partnerships, incomePlaces, slicePlaces, furtherPlaces, values } =
		useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={publishedYearForm}
			title="A table published elsewhere"
			caption={`${fund.name} ${fund.financialYear}`}
			values={refused?.values ?? values}
			errors={refused?.errors}
			boxes={Object.fromEntries(
				(
					[
						["income", "Income, line", incomePlaces],
						["slice", "Top-slices, line", slicePlaces],
						["further", "Further line", furtherPlaces],
					] as const
				).flatMap(([group, called, places]) =>
					places.flatMap((place) =>
						["Titles", "Amounts"].map((part) => [
							`${group}${part}.${place}`,
							`${called} ${Number(place) + 1}`,
						]),
					),
				),
			)}
			conflict={refused?.conflict}
			revision={revision}
			submitLabel="Save the table"
		>
			<input type="hidden" name="id" value={id} />
			<PublishedYearFields
				incomePlaces={incomePlaces}
				slicePlaces={slicePlaces}
				furtherPlaces={furtherPlaces}
				partnerships={partnerships}
			/>
		</FormPage>
	);
}
