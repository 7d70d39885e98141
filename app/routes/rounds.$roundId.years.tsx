import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isFinancialYear } from "~/domain/fund/financial-year";
import { formatPounds, typedPounds } from "~/domain/money";
import { detailsOf, type Reason } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import type { FormValues } from "~/forms/parse-form";
import { roundYearsForm } from "~/forms/round/round-years";
import { MoneyField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { YearsTable } from "~/ui/round/years-table";
import { type RoundYear, readRoundYears, setYearsOfRound } from "~/use-cases/round/set-round-years";

const TITLE = "Financial years";

export const meta = titled(TITLE);
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}` };

const guard = guardOf((context, { roundId = "" }) => readRoundYears(context, { roundId }));

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

function overdrawn(refusal: Reason): string {
	const found = detailsOf(refusal, "year-overdrawn");
	return `The fund has ${formatPounds(found?.remaining ?? 0n)} left for ${found?.year}. Enter that or less`;
}

function differing(refusal: Reason): string {
	const { sum = 0n, amount = 0n } = detailsOf(refusal, "years-not-the-amount") ?? {};
	return `The years add up to ${formatPounds(sum)}. They must add up to ${formatPounds(amount)}, the amount of the round`;
}

export const action = formAction({
	guard,
	schema: roundYearsForm,
	status: 409,
	save: ({ context, page, value: { amounts } }) =>
		setYearsOfRound(context, {
			roundId: page.round.id,
			years: new Map(
				page.years.flatMap(({ year }) => {
					const amount = amounts[year] ?? null;
					return amount === null ? [] : [[year, amount] as const];
				}),
			),
		}),
	messages: {
		"round-opened": "The round has opened. You can no longer change which years it pays",
		"year-overdrawn": overdrawn,
		"years-not-the-amount": differing,
	},
	told: (_, { params }) => [`/rounds/${params.roundId}`, "You saved the financial years"],
});

/** Years that were typed for and that the fund no longer has money for: what was typed comes back. */
function typedBeside(years: readonly Pick<RoundYear, "year">[], values: FormValues = {}) {
	const offered = new Set(years.map(({ year }) => year));
	return Object.keys(values)
		.map((name) => name.replace(/^amounts\./, ""))
		.filter((year) => isFinancialYear(year) && !offered.has(year))
		.map((year) => ({ year, remaining: 0n }));
}

export default function YearsOfRound() {
	const { round, fund, years, changeable } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	if (!changeable && !refused) {
		const paid = years.flatMap(({ year, amount }) => (amount === null ? [] : [[year, amount] as const]));
		return (
			<>
				<span className="govuk-caption-l">{round.title}</span>
				<h1 className="govuk-heading-l">{TITLE}</h1>
				{paid.length === 0 ? (
					<p className="govuk-body">
						The round pays all its money in {fund.financialYear}. It does not limit what bids ask for in each
						year.
					</p>
				) : (
					<YearsTable caption="What the round pays in each financial year" years={Object.fromEntries(paid)} />
				)}
				<p className="govuk-body">The round has opened, so its years can no longer be changed.</p>
			</>
		);
	}
	return (
		<FormPage
			schema={roundYearsForm}
			title={TITLE}
			caption={round.title}
			values={
				refused?.values ??
				Object.fromEntries(years.map(({ year, amount }) => [`amounts.${year}`, typedPounds(amount)]))
			}
			errors={refused?.errors}
			boxes={Object.fromEntries(years.map(({ year }) => [`amounts.${year}`, year]))}
			submitLabel="Save"
			intro={
				<>
					<p className="govuk-body">
						Enter how much of the round’s {formatPounds(round.amount)} is paid in each year. Bids must then
						say how much they ask for in each year, and no year’s money is exceeded.
					</p>
					<p className="govuk-body">
						Leave all years blank if the round does not limit years. All its money is then paid in{" "}
						{fund.financialYear}.
					</p>
					{years.length === 1 ? (
						<p className="govuk-body">
							To pay in later years, first{" "}
							<a className="govuk-link" href={`/funds/${fund.id}/ledger/new`}>
								add a pot for each of them to the fund’s ledger
							</a>
							.
						</p>
					) : null}
				</>
			}
		>
			{[...years, ...typedBeside(years, refused?.values)].map(({ year, remaining }) => (
				<MoneyField
					key={year}
					name={`amounts.${year}`}
					label={`${year} (optional)`}
					hint={`The fund has ${formatPounds(remaining)} left for this year`}
				/>
			))}
		</FormPage>
	);
}
