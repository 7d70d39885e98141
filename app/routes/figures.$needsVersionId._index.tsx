import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatPounds } from "~/domain/money";
import { formAction, guarded, guardOf } from "~/form-action";
import { problemOf } from "~/forms/refused-form";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { InsetText } from "~/ui/govuk/inset-text";
import { Tag } from "~/ui/govuk/tag";
import { titled } from "~/ui/layout/titled";
import { FiguresBeside } from "~/ui/needs/figures-beside";
import { OwnCheck } from "~/ui/needs/own-check";
import { WindowInWords } from "~/ui/needs/window-words";
import { YearTable } from "~/ui/needs/year-table";
import { confirmFigures } from "~/use-cases/needs/confirm-figures";
import { type OwnFiguresPage, readOwnFigures } from "~/use-cases/needs/read-own-figures";

export const meta = titled<OwnFiguresPage>(({ title }) => `Your figures: ${title}`);
export const handle: PageHandle<OwnFiguresPage> = {
	breadcrumbs: (page) => [{ text: "Your figures", href: "/figures" }, { text: page?.title ?? "Figures" }],
};

const guard = guardOf((context, { needsVersionId = "" }) => readOwnFigures(context, needsVersionId));

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

const REFUSALS = {
	"window-closed": "The time to check figures is over",
	"figures-changed": "The figures changed after you opened this page. Read them again before you confirm",
	"query-open": "Your query waits for its answer. You can confirm afterwards",
};

export const action = formAction({
	guard,
	messages: REFUSALS,
	status: 409,
	save: ({ context, params: { needsVersionId: versionId = "" }, body }) =>
		confirmFigures(context, {
			versionId,
			organisationId: String(body.get("partnership") ?? ""),
			sha256: String(body.get("sha256") ?? ""),
		}),
	told: (_, { params }) => [`/figures/${params.needsVersionId}`, "You confirmed the figures"],
});

export default function OwnFigures() {
	const page = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const names = new Map(page.partnerships.map(({ key, name, own }) => [key, own ? `${name} (yours)` : name]));
	return (
		<>
			{refused ? <ErrorSummary errors={[{ text: problemOf(refused) }]} /> : null}
			<span className="govuk-caption-l">
				{page.fund.name} {page.fund.financialYear}
			</span>
			<h1 className="govuk-heading-l">Your figures: {page.title}</h1>
			<p className="govuk-body">
				<WindowInWords window={page.window} />{" "}
				{page.illustrative ? <Tag colour="yellow">Illustrative</Tag> : null}
			</p>
			{page.note ? <InsetText>{page.note}</InsetText> : null}
			{page.own.map((own) => (
				<OwnCheck
					key={own.id}
					own={own}
					versionId={page.versionId}
					indicators={page.indicators}
					figures={page.partnerships.find(({ id }) => id === own.id)?.figures ?? {}}
					open={page.window.state === "open"}
				/>
			))}
			<FiguresBeside indicators={page.indicators} partnerships={page.partnerships} />
			{page.rows.length > 0 ? (
				<>
					<h2 className="govuk-heading-m">What they mean for the money</h2>
					<p className="govuk-body">
						An example with {formatPounds(page.amount)}: the fund’s money less top-slices, contingency and
						commitments. {formatPounds(page.remaining)} of it is still to be shared. This is not a decision.
					</p>
					<YearTable
						rows={page.rows}
						nameOf={(key) => names.get(key) ?? key}
						caption="Shares and amounts by the formula"
					/>
				</>
			) : (
				<p className="govuk-body">Shares and amounts follow once every partnership has its figures.</p>
			)}
		</>
	);
}
