import { formatInstant } from "~/domain/london-time";
import type { PublishedQuestion } from "~/use-cases/round/read-round-questions";

/** What was asked about a round and answered to all, the newest first: never who asked. */
export function PublishedQuestions({ published }: { readonly published: readonly PublishedQuestion[] }) {
	if (published.length === 0) return <p className="govuk-body">No question has been answered yet.</p>;
	return (
		<ul className="govuk-list">
			{published.map(({ id, question, answer, at }) => (
				<li key={id} className="govuk-!-margin-bottom-6">
					<div className="tranche-verbatim">
						<strong>{question}</strong>
					</div>
					<div className="tranche-verbatim">{answer}</div>
					<p className="govuk-hint">Answered on {formatInstant(at)}</p>
				</li>
			))}
		</ul>
	);
}
