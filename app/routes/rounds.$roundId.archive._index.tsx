import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { WITHHOLDABLE } from "~/domain/round/archive";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { Table } from "~/ui/govuk/table";
import { titled } from "~/ui/layout/titled";
import { redactionInWords } from "~/ui/round/redaction-words";
import { When } from "~/ui/when";
import { type ArchivesPage, readArchives } from "~/use-cases/round/read-archives";

export const meta = titled<ArchivesPage>(({ round }) => `Archives: ${round.title}`);
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}` };

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readArchives(signedInContextFor(args), { roundId: args.params.roundId ?? "" }));
}

function Withheld({ archive }: { readonly archive: ArchivesPage["archives"][number] }) {
	if (archive.withheld.length === 0) return <p className="govuk-body">Nothing was withheld.</p>;
	return (
		<Table
			stacked
			caption="What was withheld"
			captionClassName="govuk-table__caption--s"
			head={[{ text: "What" }, { text: "Under what" }, { text: "Why" }]}
			rows={archive.withheld.map(({ what, exemption, reason }) => [
				{ text: WITHHOLDABLE[what].what },
				{ text: exemption },
				{ text: reason },
			])}
		/>
	);
}

function Redactions({ redactions }: Pick<ArchivesPage, "redactions">) {
	if (redactions.length === 0)
		return <p className="govuk-body">No passage of a notice or of a public copy of a bid is withheld.</p>;
	return (
		<Table
			stacked
			caption="Passages that are not published"
			captionClassName="govuk-table__caption--m"
			head={[
				{ text: "Where" },
				{ text: "Under what" },
				{ text: "Why" },
				{ text: "By whom" },
				{ text: "When" },
			]}
			rows={redactions.map((redaction) => {
				const { where, under, why } = redactionInWords(redaction);
				return [
					{ text: where },
					{ text: under },
					{ text: why },
					{ text: redaction.by },
					{ text: <When instant={redaction.at} /> },
				];
			})}
		/>
	);
}

export default function Archives() {
	const { round, archives, redactions, mayMake } = useLoaderData<typeof loader>();
	const path = `/rounds/${round.id}/archive`;
	return (
		<>
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">Archives and what was withheld</h1>
			<p className="govuk-body">
				An archive is one ZIP file with everything about the round, for your records or to answer a request
				for information. This page logs each one.
			</p>
			{mayMake ? <ButtonLink href={`${path}/new`}>Make an archive</ButtonLink> : null}
			<Redactions redactions={redactions} />
			<h2 className="govuk-heading-m">Archives</h2>
			{archives.length === 0 ? <p className="govuk-body">No archive has been made yet.</p> : null}
			{archives.map((archive) => (
				<section key={archive.id}>
					<h3 className="govuk-heading-s">{archive.purpose}</h3>
					<p className="govuk-body">
						{archive.kind === "whole" ? "Everything, for your records." : "To hand out."} Made by{" "}
						{archive.madeBy} on <When instant={archive.madeAt} />.{" "}
						<a className="govuk-link" href={`${path}/${archive.id}.zip`} download>
							Download as ZIP<span className="govuk-visually-hidden">: {archive.purpose}</span>
						</a>
					</p>
					<Withheld archive={archive} />
				</section>
			))}
		</>
	);
}
