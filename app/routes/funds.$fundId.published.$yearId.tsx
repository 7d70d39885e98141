import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { toDecimalPounds, typedPounds } from "~/domain/money";
import { type LineKind, partnershipLines, splitPartnershipLines } from "~/domain/needs/published-year";
import { provided, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import type { ShownField } from "~/forms/bid/conflict-fields";
import { dateValues } from "~/forms/dates";
import { namedLines, publishedYearForm } from "~/forms/needs/published-year";
import { type FormValues, revisionOf, typedValues } from "~/forms/parse-form";
import { refusedFields, standingNow } from "~/forms/refused-form";
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

const guard = guardOf((context, { fundId = "", yearId }) =>
	within(
		provided(readPublishedYears(context, fundId), ({ mayChange }) => mayChange),
		(page) => {
			const isNew = yearId === "new";
			const year = page.years.find(({ id }) => id === yearId);
			return year || isNew ? { ...page, isNew, year } : undefined;
		},
	),
);

export async function loader(args: LoaderFunctionArgs) {
	const { isNew, year, ...page } = (await guarded(args, guard)).page;
	const { income, slices, further } = linesByGroup(year?.lines ?? []);
	return {
		isNew,
		id: year?.id ?? page.key,
		revision: year?.revision,
		fund: page.fund,
		partnerships: page.partnerships,
		incomePlaces: placesFor(income.length, 6),
		slicePlaces: placesFor(slices.length, 6),
		furtherPlaces: placesFor(further.length, 2),
		values: { ...valuesOf(year), financialYear: year?.financialYear ?? page.fund.financialYear },
	};
}

type Years = Extract<ReturnType<typeof readPublishedYears>, { readonly ok: true }>["value"]["years"];

function linesByGroup(lines: Years[number]["lines"]) {
	const of = (kind: LineKind) => lines.filter((line) => line.kind === kind);
	return { income: of("income"), slices: of("top-slice"), ...splitPartnershipLines(lines) };
}

/** A table as this form's boxes hold it. */
function valuesOf(year: Years[number] | undefined): Record<string, string> {
	const { income, slices, first, further } = linesByGroup(year?.lines ?? []);
	const fill = (group: string, named: Years[number]["lines"]) =>
		named.flatMap((line, place) => [
			[`${group}Titles.${place}`, line.title],
			[`${group}Partnerships.${place}`, line.organisationId ?? ""],
			[`${group}Amounts.${place}`, toDecimalPounds(line.amount)],
		]);
	return {
		financialYear: year?.financialYear ?? "",
		title: year?.title ?? "",
		source: year?.source ?? "",
		...dateValues("sourceDate", year?.sourceDate ?? null),
		publishedTotal: typedPounds(year?.publishedTotal),
		note: year?.note ?? "",
		...Object.fromEntries([
			...fill("income", income),
			...fill("slice", slices),
			...fill("further", further),
			...[...first].map(([organisationId, { amount }]) => [
				`amounts.${organisationId}`,
				toDecimalPounds(amount),
			]),
		]),
	};
}

const WORDS = [
	{ name: "financialYear", label: "Financial year" },
	{ name: "title", label: "What the table is called" },
	{ name: "source", label: "Where it was published" },
	{ name: "sourceDate", label: "Date of the table" },
	{ name: "publishedTotal", label: "Total as printed" },
	{ name: "note", label: "Note" },
] as const;

const GROUPS = {
	income: "Income, line",
	slice: "Top-slices, line",
	further: "Further line",
};
const BOX = /^(income|slice|further)(Titles|Partnerships|Amounts)\.(\d+)$/;

/** What two people's tables are compared by: the words, and each box that one of them has filled. */
function comparedFields(
	tables: readonly FormValues[],
	partnerships: readonly { readonly id: string; readonly name: string }[],
): ShownField[] {
	const names: Record<string, string> = Object.fromEntries(partnerships.map(({ id, name }) => [id, name]));
	const boxes = [...new Set(tables.flatMap(Object.keys))].flatMap((name): ShownField[] => {
		const [, group = "", part, place] = BOX.exec(name) ?? [];
		const label = part === "Titles" ? "name" : part === "Amounts" ? "amount" : "partnership";
		if (part)
			return [
				{
					name,
					label: `${GROUPS[group as keyof typeof GROUPS]} ${Number(place) + 1}: ${label}`,
					words: names,
				},
			];
		const partnership = names[name.replace(/^amounts\./, "")];
		return partnership === undefined ? [] : [{ name, label: partnership }];
	});
	return [...WORDS, ...boxes];
}

const MESSAGES = {
	"financial-year-invalid": "Enter a financial year, like 2011-12",
	"lines-missing": "Enter at least one line of the table",
	"amount-negative": "An amount must be zero or more",
};

/** The table of the key that was sent: of a new one too, where its page was sent before. */
const standing = (years: Years, body: FormData) => years.find(({ id }) => id === body.get("id"));

export const action = formAction({
	guard,
	schema: publishedYearForm,
	messages: MESSAGES,
	fields: ({ partnerships, years }, body) =>
		comparedFields([valuesOf(standing(years, body)), typedValues(publishedYearForm, body)], partnerships),
	status: 409,
	save: ({ context, params: { fundId = "" }, page: { partnerships, years }, body, value }) => {
		const { financialYear, title, source, sourceDate, publishedTotal, note, amounts } = value;
		const printed = standing(years, body)?.lines ?? [];
		const typed = new Map(
			partnerships.flatMap((each) => {
				const amount = amounts[each.id] ?? null;
				return amount === null ? [] : [[each.id, { name: each.name, amount }] as const];
			}),
		);
		const income = namedLines(value, "income");
		const slices = namedLines(value, "slice");
		const further = namedLines(
			value,
			"further",
			(organisationId) => partnerships.find((each) => each.id === organisationId)?.name,
		);
		const errors = { ...income.errors, ...slices.errors, ...further.errors };
		if (Object.keys(errors).length > 0) return refusedFields(errors);
		const of = (kind: LineKind, { lines }: typeof income) =>
			lines.map((line) => (line === null ? null : { ...line, kind }));
		const lines = [
			...of("income", income).filter((line) => line !== null),
			...of("top-slice", slices).filter((line) => line !== null),
			...partnershipLines(printed, typed, of("partnership", further)),
		];
		const words = { financialYear, title, source, sourceDate, publishedTotal, note };
		const which = { id: String(body.get("id") ?? ""), revision: revisionOf(body), fundId };
		const saved = savePublishedYear(context, { ...words, ...which, lines });
		// What stands now, by the names that this form gives its boxes.
		return standingNow(saved, () => valuesOf(standing(years, body)));
	},
	told: (_, { params }) => [`/funds/${params.fundId}/published`, "You saved the published figures"],
});

export default function PublishedYear() {
	const { isNew, id, revision, fund, partnerships, incomePlaces, slicePlaces, furtherPlaces, values } =
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
						["income", GROUPS.income, incomePlaces],
						["slice", GROUPS.slice, slicePlaces],
						["further", GROUPS.further, furtherPlaces],
					] as const
				).flatMap(([group, called, places]) =>
					places.flatMap((place) =>
						["Titles", "Partnerships", "Amounts"].map((part) => [
							`${group}${part}.${place}`,
							`${called} ${Number(place) + 1}`,
						]),
					),
				),
			)}
			conflict={refused?.conflict}
			revision={revision}
			submitLabel="Save the table"
			another={isNew}
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
