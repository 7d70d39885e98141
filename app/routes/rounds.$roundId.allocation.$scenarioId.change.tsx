import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { valueUnit } from "~/domain/allocation/value-in-words";
import { fromDecimalPounds, toDecimalPounds } from "~/domain/money";
import { changeForm } from "~/forms/allocation/change";
import { type FormErrors, parseForm } from "~/forms/parse-form";
import { queryForm } from "~/forms/query-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { OverrideCost } from "~/ui/allocation/override-cost";
import { ruleUnlessTitle } from "~/ui/allocation/rule-names";
import { inPounds, isNothing } from "~/ui/decision/pounds";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { Input } from "~/ui/govuk/input";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import { readChangeByHand } from "~/use-cases/allocation/read-change-by-hand";
import { draftDecision } from "~/use-cases/decision/draft-decision";

export const meta = titled<{ readonly bid: { readonly reference: string } }>(
	({ bid }) => `Another amount for ${bid.reference}`,
);
export const handle: PageHandle = {
	backHref: (data, params) =>
		`/rounds/${params.roundId}/allocation/${params.scenarioId}${data ? `/bids/${data.bid.reference}` : ""}`,
};

const WORDS: Readonly<Record<string, string>> = {
	"exceeds-available": "Amount must not be more than the bids may spend in all",
	"rule-cannot-run": "With this amount the scenario’s rule cannot be kept for the other bids",
	"not-in-time":
		"What this amount would cost could not be worked out in time. Look again, or try another amount",
};

function asked({ request, params }: LoaderFunctionArgs) {
	const { roundId = "", scenarioId = "" } = params;
	const form = queryForm(request);
	return { roundId, scenarioId, reference: String(form.get("bid") ?? ""), form };
}

export async function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const { form, ...bid } = asked(args);
	const typed = String(form.get("amount") ?? "");
	const again = async (errors: FormErrors) => {
		const page = valueOrPage(await readChangeByHand(context, { ...bid, amount: null }));
		return data({ ...page, typed, errors }, { status: errors["amount"] ? 400 : 200 });
	};
	if (!form.has("amount")) return again({});
	const parsed = parseForm(changeForm, form);
	if (!parsed.ok) return again(parsed.errors);
	const shown = await readChangeByHand(context, { ...bid, amount: parsed.value.amount });
	if (shown.ok) return data({ ...shown.value, typed, errors: {} as FormErrors });
	const words = WORDS[shown.code];
	if (!words) throw refusalPage(shown);
	return again({ amount: words });
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { form, roundId, scenarioId, reference } = asked(args);
	const parsed = parseForm(changeForm, form);
	if (!parsed.ok) throw redirect(`/rounds/${roundId}/allocation/${scenarioId}/change?bid=${reference}`);
	const before = valueOrPage(
		await readChangeByHand(context, { roundId, scenarioId, reference, amount: null }),
	);
	if (!before.line) valueOrPage(draftDecision(context, { roundId, scenarioId }));
	const { line } = valueOrPage(
		await readChangeByHand(context, { roundId, scenarioId, reference, amount: null }),
	);
	if (!line)
		throw refusalPage({ ok: false, code: "not-found", message: "the draft has no line for the bid" });
	const amount = toDecimalPounds(parsed.value.amount);
	throw redirect(`/decisions/drafts/${line.decisionId}/lines/${line.lineId}?amount=${amount}`);
}

export default function ChangeByHand() {
	const page = useLoaderData<typeof loader>();
	const { scenario, bid, cost, errors, typed } = page;
	const others = bid.options.filter((amount) => amount !== bid.amount);
	const error = errors["amount"];
	return (
		<>
			{error ? <ErrorSummary errors={[{ text: error, href: "#amount" }]} /> : null}
			<span className="govuk-caption-l">
				{bid.reference}: {bid.title}
			</span>
			<h1 className="govuk-heading-l">Another amount for {bid.reference}</h1>
			{scenario.stale ? (
				<WarningText>
					The round changed after this scenario was built: its figures no longer hold.
				</WarningText>
			) : null}
			<p className="govuk-body">
				In {scenario.title}
				{ruleUnlessTitle(scenario, " (", ")")} {bid.reference} gets{" "}
				{isNothing(bid.amount) ? "nothing" : inPounds(bid.amount)}. Nothing is saved by looking at another
				amount.
			</p>
			{bid.notFundable ? (
				<WarningText>
					No rule funds {bid.reference}. {bid.notFundable}. Only a departure with a reason of yours can.
				</WarningText>
			) : null}
			<Form method="get">
				<input type="hidden" name="bid" value={bid.reference} />
				<Input
					name="amount"
					label="Amount"
					hint={`0 for nothing. It offered ${bid.options.map(inPounds).join(" or ")}`}
					prefix="£"
					className="govuk-input--width-10"
					inputMode="decimal"
					autoComplete="off"
					defaultValue={typed}
					error={error}
				/>
				<Button variant="secondary">See what it costs</Button>
			</Form>
			<ul className="govuk-list">
				{["0.00", ...others]
					.filter((amount) => amount !== bid.amount)
					.map((amount) => (
						<li key={amount}>
							<a className="govuk-link" href={`?bid=${bid.reference}&amount=${amount}`}>
								{isNothing(amount) ? "Nothing" : inPounds(amount)}
							</a>
						</li>
					))}
			</ul>
			{cost ? (
				<>
					<OverrideCost
						reference={bid.reference}
						unit={valueUnit(scenario.objective)}
						asked={bid.options[0] ?? "0"}
						before={bid.amount}
						cost={cost}
					/>
					{scenario.conditions.length > 0 ? (
						<p className="govuk-body">
							The other bids keep to the conditions, with this amount of {bid.reference} counted in them as
							far as they hold it.
						</p>
					) : null}
					{page.mayDraft ? (
						<Form
							method="post"
							action={`?bid=${bid.reference}&amount=${fromDecimalPounds(cost.amount) === null ? "" : cost.amount}`}
						>
							<p className="govuk-body">
								{page.line
									? "A decision is drafted. The next page asks for the reason and puts the amount into its line."
									: "No decision is drafted yet. One is drafted from this scenario, and the next page asks for the reason."}
							</p>
							<Button>Go on and give the reason</Button>
						</Form>
					) : null}
				</>
			) : null}
		</>
	);
}
