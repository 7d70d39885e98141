import { data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { formatPounds, pence, toDecimalPounds } from "~/domain/money";
import { accepted, detailsOf, type Refusal, within } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { valueUnit } from "~/explain/in-words";
import { formAction, guarded, guardOf } from "~/form-action";
import { changeForm } from "~/forms/allocation/change";
import { type FormErrors, parseForm } from "~/forms/parse-form";
import { queryForm } from "~/forms/query-form";
import { problemOf } from "~/forms/refused-form";
import { refusalPage } from "~/respond";
import { OverrideCost } from "~/ui/allocation/override-cost";
import { ruleUnlessTitle } from "~/ui/allocation/rule-names";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { Input } from "~/ui/govuk/input";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import type { ChangeRefusal } from "~/use-cases/allocation/read-change-by-hand";
import { readChangeByHand } from "~/use-cases/allocation/read-change-by-hand";
import { draftDecision } from "~/use-cases/decision/draft-decision";

export const meta = titled<{ readonly bid: { readonly reference: string } }>(
	({ bid }) => `Another amount for ${bid.reference}`,
);
export const handle: PageHandle = {
	isLarge: true,
	backHref: (data, params) =>
		`/rounds/${params.roundId}/allocation/${params.scenarioId}${data ? `/bids/${data.bid.reference}` : ""}`,
};

/** How far an amount is above a year's money. */
function aboveYear(refusal: Refusal<"exceeds-year">): string {
	const { year, total, available } = detailsOf(refusal, "exceeds-year");
	return `Amount comes to ${formatPounds(total)} in ${year}. The round has ${formatPounds(available)} for that year`;
}

const WORDS: Readonly<Record<Exclude<ChangeRefusal, PermissionRefusal | "exceeds-year">, string>> = {
	"exceeds-available": "Amount must not be more than the money for all bids",
	"rule-cannot-run": "The scenario’s rule cannot fund the other bids if this bid gets this amount",
	"not-in-time": "The effect of this amount could not be worked out. Try again, or try another amount",
};

function referenceAsked(request: Request): string {
	return String(queryForm(request).get("bid") ?? "");
}

const guard = guardOf((context, { roundId = "", scenarioId = "" }, request) =>
	readChangeByHand(context, { roundId, scenarioId, reference: referenceAsked(request), amount: null }),
);

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	const form = queryForm(args.request);
	const typed = String(form.get("amount") ?? "");
	const again = (errors: FormErrors) =>
		data({ ...page, typed, errors }, { status: errors.amount ? 400 : 200 });
	if (!form.has("amount")) return again({});
	const parsed = parseForm(changeForm, form);
	if (!parsed.ok) return again(parsed.errors);
	const asked = { roundId: page.round.id, scenarioId: page.scenario.id, reference: page.bid.reference };
	const shown = await readChangeByHand(context, { ...asked, ...parsed.value });
	if (shown.ok) return data({ ...shown.value, typed, errors: {} as FormErrors });
	const { code } = shown;
	if (code === "not-found" || code === "forbidden" || code === "interested") throw refusalPage(shown);
	return again({ amount: code === "exceeds-year" ? aboveYear({ ...shown, code }) : WORDS[code] });
}

/** Leads to the line of the draft that takes the amount; drafts the decision first where there is none. */
export const action = formAction({
	guard,
	messages: {
		...WORDS,
		"exceeds-year": aboveYear,
		"scenario-stale":
			"A score, an indicator or a bid changed after this scenario was built. Build the scenario again",
	},
	status: 409,
	save: async ({ context, request, page: { round, scenario, bid, line } }) => {
		const typed = parseForm(changeForm, queryForm(request));
		if (!typed.ok)
			throw redirect(`/rounds/${round.id}/allocation/${scenario.id}/change?bid=${bid.reference}`);
		const asked = { roundId: round.id, scenarioId: scenario.id };
		const drafted = line ? accepted(null) : await draftDecision(context, asked);
		if (!drafted.ok) return drafted;
		const after = await readChangeByHand(context, { ...asked, reference: bid.reference, amount: null });
		return within(after, ({ line: taken }) =>
			taken ? { ...taken, amount: toDecimalPounds(typed.value.amount) } : undefined,
		);
	},
	told: ({ decisionId, lineId, amount }, { page: { line } }) => [
		`/decisions/drafts/${decisionId}/lines/${lineId}?amount=${amount}`,
		line ? "Next, give the reason for this amount" : "You drafted the decision from this scenario",
		`${line ? "" : "Next, give the reason for this amount. "}Nothing is changed until you save.`,
	],
});

export default function ChangeByHand() {
	const page = useLoaderData<typeof loader>();
	const problem = problemOf(useActionData<typeof action>());
	const { scenario, bid, cost, errors, typed } = page;
	const others = bid.options.filter((amount) => amount !== bid.amount);
	const error = errors.amount;
	return (
		<>
			{problem ? <ErrorSummary errors={[{ text: problem }]} /> : null}
			{error ? <ErrorSummary errors={[{ text: error, href: "#amount" }]} /> : null}
			<span className="govuk-caption-l">
				{bid.reference}: {bid.title}
			</span>
			<h1 className="govuk-heading-l">Another amount for {bid.reference}</h1>
			{scenario.stale ? (
				<WarningText>
					The round has changed since this scenario was made. Its figures are out of date.
				</WarningText>
			) : null}
			<p className="govuk-body">
				In {scenario.title}
				{ruleUnlessTitle(scenario, " (", ")")} {bid.reference} gets{" "}
				{bid.amount === 0n ? "nothing" : formatPounds(bid.amount)}. Trying another amount saves nothing.
			</p>
			{bid.notFundable ? (
				<WarningText>
					No rule funds {bid.reference}. {bid.notFundable}. You can still fund it as a departure, with a
					reason.
				</WarningText>
			) : null}
			<Form method="get">
				<input type="hidden" name="bid" value={bid.reference} />
				<Input
					name="amount"
					label="Amount"
					hint={`Enter 0 for nothing. The bid offered ${bid.options.map(formatPounds).join(" or ")}`}
					prefix="£"
					className="govuk-input--width-10"
					inputMode="decimal"
					autoComplete="off"
					defaultValue={typed}
					error={error}
				/>
				<Button variant="secondary">See the effect</Button>
			</Form>
			<ul className="govuk-list">
				{[pence(0), ...others]
					.filter((amount) => amount !== bid.amount)
					.map((amount) => (
						<li key={String(amount)}>
							<a className="govuk-link" href={`?bid=${bid.reference}&amount=${toDecimalPounds(amount)}`}>
								{amount === 0n ? "Nothing" : formatPounds(amount)}
							</a>
						</li>
					))}
			</ul>
			{cost ? (
				<>
					<OverrideCost
						reference={bid.reference}
						unit={valueUnit(scenario.objective)}
						asked={bid.options[0] ?? pence(0)}
						before={bid.amount}
						cost={cost}
					/>
					{scenario.conditions.length > 0 ? (
						<p className="govuk-body">
							The other bids keep to the conditions. This amount for {bid.reference} counts towards them.
						</p>
					) : null}
					{page.mayDraft ? (
						<Form method="post" action={`?bid=${bid.reference}&amount=${toDecimalPounds(cost.amount)}`}>
							<p className="govuk-body">
								{page.line
									? "The next page asks for the reason and puts the amount in the draft decision."
									: "This will draft a decision from this scenario. The next page asks for the reason."}
							</p>
							<Button>Continue to the reason</Button>
						</Form>
					) : null}
				</>
			) : null}
		</>
	);
}
