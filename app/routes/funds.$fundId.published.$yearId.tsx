import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { fromDecimalPounds, pence } from "~/domain/money";
import { type LineKind, partnershipLines } from "~/domain/needs/published-year";
import { dateValues } from "~/forms/dates";
import { publishedYearForm } from "~/forms/needs/published-year";
import { parseForm, revisionOf, typedValues } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { PublishedYearFields } from "~/ui/needs/published-year-fields";
import { readPublishedYears } from "~/use-cases/needs/read-published-years";
import { savePublishedYear } from "~/use-cases/needs/save-published-year";

export const meta = titled("A table published elsewhere");
export const handle: PageHandle = { backHref: (_, params) => `/funds/${params.fundId}/published` };

/** The places of so many lines, with room for more: six at least. */
const placesFor = (lines: number) =>
	Array.from({ length: Math.max(6, lines + 1) }, (_, place) => String(place));

export function loader(args: LoaderFunctionArgs) {
	const page = valueOrPage(readPublishedYears(signedInContextFor(args), args.params.fundId ?? ""));
	if (!page.mayChange) throw refusalPage({ ok: false, code: "forbidden", message: "may not record tables" });
	const isNew = args.params.yearId === "new";
	const year = page.years.find(({ id }) => id === args.params.yearId);
	if (!year && !isNew) throw refusalPage({ ok: false, code: "not-found", message: "no such table" });
	const fill = (kind: "income" | "top-slice", titles: string, amounts: string) =>
		(year?.lines ?? [])
			.filter((line) => line.kind === kind)
			.flatMap((line, place) => [
				[`${titles}.${place}`, line.title],
				[`${amounts}.${place}`, line.amount],
			]);
	const countOf = (kind: LineKind) => (year?.lines ?? []).filter((line) => line.kind === kind).length;
	const given = (year?.lines ?? []).flatMap(({ organisationId, amount }) =>
		organisationId === null ? [] : [[`amounts.${organisationId}`, amount]],
	);
	return {
		id: year?.id ?? page.key,
		revision: year?.revision,
		fund: page.fund,
		partnerships: page.partnerships,
		incomePlaces: placesFor(countOf("income")),
		slicePlaces: placesFor(countOf("top-slice")),
		others: (year?.lines ?? []).filter((line) => line.kind === "partnership" && line.organisationId === null),
		values: {
			financialYear: year?.financialYear ?? page.fund.financialYear,
			title: year?.title ?? "",
			source: year?.source ?? "",
			...dateValues("sourceDate", year?.sourceDate ?? null),
			publishedTotal: year?.publishedTotal ?? "",
			note: year?.note ?? "",
			...Object.fromEntries([
				...fill("income", "incomeTitles", "incomeAmounts"),
				...fill("top-slice", "sliceTitles", "sliceAmounts"),
				...given,
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
	const { incomeTitles, incomeAmounts, sliceTitles, sliceAmounts, amounts, ...words } = form.value;
	const half: Record<string, string> = {};
	const named = (
		kind: "income" | "top-slice",
		fields: readonly [string, string],
		titles: Record<string, string>,
		sums: typeof amounts,
	) =>
		[...new Set([...Object.keys(titles), ...Object.keys(sums)])].flatMap((place) => {
			const [title = "", amount = null] = [titles[place], sums[place]];
			if (title === "" && amount === null) return [];
			if (title === "") half[`${fields[0]}.${place}`] = "Enter what this line is called";
			if (amount === null) half[`${fields[1]}.${place}`] = "Enter the amount of this line";
			return amount === null ? [] : [{ kind, title, organisationId: null, amount }];
		});
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
	const lines = [
		...named("income", ["incomeTitles", "incomeAmounts"], incomeTitles, incomeAmounts),
		...named("top-slice", ["sliceTitles", "sliceAmounts"], sliceTitles, sliceAmounts),
		...partnershipLines(printed, typed),
	];
	if (Object.keys(half).length > 0)
		return data(
			{ errors: half, values: typedValues(publishedYearForm, body), conflict: undefined },
			{ status: 400 },
		);
	const saved = savePublishedYear(context, { ...words, id, revision: revisionOf(body), fundId, lines });
	if (saved.ok) throw redirect(`/funds/${fundId}/published`);
	const refused = refusedForm(publishedYearForm, body, saved, { messages: MESSAGES });
	if (refused) return data(refused, { status: 409 });
	throw refusalPage(saved);
}

export default function PublishedYear() {
	const { id, revision, fund, partnerships, incomePlaces, slicePlaces, others, values } =
		useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={publishedYearForm}
			title="A table published elsewhere"
			caption={`${fund.name} ${fund.financialYear}`}
			values={refused?.values ?? values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={revision}
			submitLabel="Save the table"
		>
			<input type="hidden" name="id" value={id} />
			<PublishedYearFields
				incomePlaces={incomePlaces}
				slicePlaces={slicePlaces}
				partnerships={partnerships}
				others={others}
			/>
		</FormPage>
	);
}
