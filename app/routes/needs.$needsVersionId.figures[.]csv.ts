import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvText } from "~/domain/table/csv-text";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { readNeedsVersion } from "~/use-cases/needs/read-needs-version";

/** A version's figures as a table that a spreadsheet opens, and that can be filled in and uploaded again. */
export async function loader(args: LoaderFunctionArgs) {
	const { indicators, partnerships } = valueOrPage(
		await readNeedsVersion(signedInContextFor(args), args.params.needsVersionId ?? ""),
	);
	const headings = indicators.flatMap(({ title, kind }) =>
		kind === "rate" ? [title, `Base of ${title}`] : [title],
	);
	const rows = partnerships.map(({ key, name, areaGss }) => [
		name,
		areaGss ?? "",
		...indicators.flatMap(({ kind, values, per }) =>
			kind === "rate" ? [values[key] ?? "", per[key] ?? ""] : [values[key] ?? ""],
		),
	]);
	return new Response(csvText([["Partnership", "Area code", ...headings], ...rows]), {
		headers: {
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": 'attachment; filename="figures.csv"',
		},
	});
}
