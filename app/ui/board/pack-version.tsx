import { When } from "../when";
import type { ShownPack } from "./pack-types";

/** Which version of the pack this is, who made it, its digest, and the other versions. */
export function PackVersion({ roundId, pack }: { readonly roundId: string; readonly pack: ShownPack }) {
	const others = pack.versions.filter((version) => version !== pack.version);
	return (
		<>
			<p className="govuk-body">
				Version {pack.version}
				{pack.version === pack.newest ? "" : `, an earlier one: the newest is ${pack.newest}`}, prepared by{" "}
				{pack.preparedBy}, <When instant={pack.preparedAt} />. Digest (SHA-256):{" "}
				<span className="tranche-digest">{pack.sha256}</span>
			</p>
			{others.length > 0 ? (
				<p className="govuk-body govuk-!-display-none-print">
					Other versions:{" "}
					{others.map((version, place) => (
						<span key={version}>
							{place > 0 ? ", " : ""}
							<a className="govuk-link" href={`/rounds/${roundId}/board?version=${version}`}>
								version {version}
							</a>
						</span>
					))}
				</p>
			) : null}
		</>
	);
}
