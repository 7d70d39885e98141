import { When } from "../when";

/** The digest of a frozen scheme, the file it is the digest of, and how to check it. */
export function FrozenDigest({
	roundId,
	sha256,
	frozenAt,
}: {
	readonly roundId: string;
	readonly sha256: string;
	readonly frozenAt: string;
}) {
	return (
		<>
			<p className="govuk-body">
				The scheme was frozen when the round opened, <When instant={frozenAt} />, and has not changed since.
				Its SHA-256 digest:
			</p>
			<p className="govuk-body">
				<code className="tranche-digest">{sha256}</code>
			</p>
			<p className="govuk-body">
				<a className="govuk-link" href={`/rounds/${roundId}/scheme.json`} download={`scheme-${roundId}.json`}>
					Download the scheme (JSON)
				</a>
				. To check it, run <code>sha256sum</code> on the file: it gives the same digest.
			</p>
		</>
	);
}
