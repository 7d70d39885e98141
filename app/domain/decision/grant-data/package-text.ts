import { toDecimalPounds } from "../../money";
import type { Grant } from "./grant";

/** The version of the 360Giving Data Standard that the package follows. */
const VERSION = "1.4";

/** Under which anybody may use the data: the Open Government Licence, version 3. */
export const LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

/** What is told of all grants together. */
export type GrantPackage = {
	readonly publisher: { readonly name: string; readonly identifier: string };
	readonly origin: string;
	/** The instants of the first and the last publication in it. */
	readonly issued: string;
	readonly modified: string;
	readonly grants: readonly Grant[];
};

/** JSON as it is written, amounts as exact numbers of pounds; what is undefined or an empty list is left out. */
function written(value: unknown): string {
	if (typeof value === "bigint") return toDecimalPounds(value);
	if (Array.isArray(value)) return `[${value.map(written).join(",")}]`;
	if (value === null || typeof value !== "object") return JSON.stringify(value);
	const told = Object.entries(value).filter(
		([, each]) => each !== undefined && !(Array.isArray(each) && each.length === 0),
	);
	return `{${told.map(([key, each]) => `${JSON.stringify(key)}:${written(each)}`).join(",")}}`;
}

/** The package as a file. A package has a grant at least: whoever has none has no file. */
export function packageText({ publisher, origin, issued, modified, grants }: GrantPackage): string {
	return written({
		version: VERSION,
		title: `Grants by ${publisher.name}`,
		description: "Grants for community safety, as decided and published, with the notice of each decision.",
		identifier: `${origin}/data/360giving.json`,
		publisher: { name: publisher.name, identifier: publisher.identifier, website: origin },
		issued,
		modified,
		downloadURL: `${origin}/data/360giving.json`,
		accessURL: `${origin}/data`,
		license: LICENCE,
		grants,
	});
}
