import type { MetaFunction } from "@remix-run/react";
import { pageTitle } from "../form/page-title";

type Titled<Data> = string | ((data: Data) => string);

/** Says whether a page is drawn in answer to a POST, which only a refused form is: the root's loader knows. */
function isRefused(matches: readonly { readonly id: string; readonly data: unknown }[]): boolean {
	const root = matches.find((match) => match.id === "root")?.data as
		| { readonly refused?: boolean }
		| undefined;
	return root?.refused === true;
}

/**
 * Makes a route's `meta`: its title in plain words, or what makes the title from the loader's data.
 * A form shown again after a refusal has "Error: " before it.
 */
export function titled<Data = unknown>(title: Titled<Data>): MetaFunction {
	return ({ data, matches, error }) => {
		if (error) return [{ title: pageTitle("There is a problem") }];
		const said = typeof title === "string" ? title : title(data as Data);
		return [{ title: pageTitle(said, isRefused(matches)) }];
	};
}
