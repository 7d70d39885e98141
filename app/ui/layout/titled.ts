import type { MetaFunction } from "@remix-run/react";
import { pageTitle } from "../form/page-title";

/**
 * Makes a route's `meta`: its title in plain words, or what makes the title from the loader's data.
 * "Error: " is added by the root when a form was refused.
 */
export function titled<Data = unknown>(title: string | ((data: Data) => string)): MetaFunction {
	return ({ data, error }) => {
		if (error || (data === undefined && typeof title !== "string"))
			return [{ title: pageTitle("There is a problem") }];
		return [{ title: pageTitle(typeof title === "string" ? title : title(data as Data)) }];
	};
}
