import type { DecisionCheck } from "~/use-cases/decision/read-check";

/** How a decision is checked without this site: by its digest, and by the program’s command. */
export function CheckByCommand({ number, sha256, hasRun }: DecisionCheck) {
	const file = (name: string, text: string) => (
		<a className="govuk-link" href={`/decisions/${number}/${name}.json`} download={`${number}-${name}.json`}>
			{text}
		</a>
	);
	return (
		<section aria-labelledby="by-command">
			<h2 className="govuk-heading-m" id="by-command">
				Check it by command
			</h2>
			<ol className="govuk-list govuk-list--number">
				<li>
					{file("content", "Download what was signed")} and run <code>sha256sum {number}-content.json</code>.
					The result must be <code className="tranche-digest">{sha256}</code>.
				</li>
				{hasRun ? (
					<>
						<li>{file("case", "Download the case")}, which holds every figure the rule used.</li>
						<li>
							In a copy of the Tranche program, run{" "}
							<code>npm run --silent allocate -- {number}-case.json &gt; again.json</code>
						</li>
						<li>
							{file("run", "Download the run")} and compare the two files:{" "}
							<code>cmp again.json {number}-run.json</code> says nothing where they are the same.
						</li>
					</>
				) : null}
			</ol>
		</section>
	);
}
