import { SummaryList } from "../govuk/summary-list";

type NoticeCheckProps = {
	/** Stored form, as in the address. */
	readonly number: string;
	readonly sha256: string;
	readonly audit: { readonly seq: number; readonly hash: string } | null;
	readonly scenario: { readonly caseSha256: string; readonly runSha256: string } | null;
};

/** The digest of a notice, its files, and how anybody checks them. */
export function NoticeCheck({ number, sha256, audit, scenario }: NoticeCheckProps) {
	const file = (name: string, text: string) => (
		<a className="govuk-link" href={`/decisions/${number}/${name}.json`} download={`${number}-${name}.json`}>
			{text}
		</a>
	);
	return (
		<section aria-labelledby="check">
			<h2 className="govuk-heading-m" id="check">
				Check this notice
			</h2>
			<p className="govuk-body">
				This page shows what was signed, which is kept as a file. To check that nothing has changed, download
				the file and run <code>sha256sum</code> on it. The result must be the digest shown here.
			</p>
			<p className="govuk-body">
				<a className="govuk-link" href={`/decisions/${number}/check`}>
					Check it in your own browser
				</a>
				{scenario ? ": it works out every amount again and compares." : "."}
			</p>
			{scenario ? (
				<>
					<p className="govuk-body govuk-!-margin-bottom-1">To work out the amounts again yourself:</p>
					<ol className="govuk-list govuk-list--number">
						<li>{file("case", "Download the case")}, which holds every figure the rule used.</li>
						<li>
							In a copy of the Tranche program, run{" "}
							<code>npm run --silent allocate -- {number}-case.json</code>
						</li>
						<li>
							Compare the amounts in its answer with the {file("run", "run that was signed")}, and its SHA-256
							digest with the digest of the run below.
						</li>
					</ol>
				</>
			) : null}
			<SummaryList
				rows={[
					{
						key: "Digest of what was signed",
						value: (
							<>
								<code className="tranche-digest">{sha256}</code>
								<br />
								{file("content", "Download what was signed (JSON)")}
							</>
						),
					},
					...(scenario
						? [
								{
									key: "Digest of the case",
									value: (
										<>
											<code className="tranche-digest">{scenario.caseSha256}</code>
											<br />
											{file("case", "Download the case: every input of the allocation (JSON)")}
										</>
									),
								},
								{
									key: "Digest of the run",
									value: (
										<>
											<code className="tranche-digest">{scenario.runSha256}</code>
											<br />
											{file("run", "Download the run: every result of the allocation (JSON)")}
										</>
									),
								},
							]
						: []),
					...(audit
						? [
								{
									key: "Head of the audit at signing",
									value: (
										<>
											Entry {audit.seq}: <code className="tranche-digest">{audit.hash}</code>
										</>
									),
								},
							]
						: []),
				]}
			/>
		</section>
	);
}
