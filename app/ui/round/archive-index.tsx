import { formatInstant } from "~/domain/london-time";
import { WITHHOLDABLE } from "~/domain/round/archive";
import type { TakenArchive } from "~/use-cases/round/read-archives";

/** A file of an archive, as its page lists it. */
export type ArchivedFile = {
	readonly name: string;
	readonly what: string;
	readonly bytes: number;
	/** In hexadecimal. */
	readonly sha256: string;
};

type Props = {
	readonly round: { readonly title: string };
	readonly archive: TakenArchive;
	readonly readAt: string;
	readonly files: readonly ArchivedFile[];
};

const address = (name: string): string => name.split("/").map(encodeURIComponent).join("/");

/** The page of an archive that stands in it: what each file is, what was withheld, and how to check the files. */
export function ArchiveIndex({ round, archive, readAt, files }: Props) {
	const { withheld, purpose, madeAt, madeBy } = archive;
	return (
		<html lang="en-GB">
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>{`Archive: ${round.title}`}</title>
			</head>
			<body>
				<main>
					<h1>{round.title}</h1>
					<p>
						Archive for: {purpose}. Taken on {formatInstant(madeAt)} by {madeBy}, from the records as they
						stood on {formatInstant(readAt)}.
					</p>
					<h2>What was withheld</h2>
					{withheld.length === 0 ? (
						<p>Nothing was withheld. This archive holds personal information and exempt parts.</p>
					) : (
						<table>
							<thead>
								<tr>
									<th scope="col">What</th>
									<th scope="col">Under what</th>
									<th scope="col">Why</th>
								</tr>
							</thead>
							<tbody>
								{withheld.map(({ what, exemption, reason }) => (
									<tr key={what}>
										<th scope="row">{WITHHOLDABLE[what].what}</th>
										<td>{exemption}</td>
										<td>{reason}</td>
									</tr>
								))}
							</tbody>
						</table>
					)}
					<h2>Files</h2>
					<p>
						You can check each file: its SHA-256 digest must be the one below. The file digests.csv lists them
						too.
					</p>
					<table>
						<thead>
							<tr>
								<th scope="col">File</th>
								<th scope="col">What it is</th>
								<th scope="col">Bytes</th>
								<th scope="col">SHA-256</th>
							</tr>
						</thead>
						<tbody>
							{files.map(({ name, what, bytes, sha256 }) => (
								<tr key={name}>
									<th scope="row">
										<a href={address(name)}>{name}</a>
									</th>
									<td>{what}</td>
									<td>{bytes}</td>
									<td>
										<code>{sha256}</code>
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</main>
			</body>
		</html>
	);
}
