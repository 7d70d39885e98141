import type { MetaFunction } from "@remix-run/react";
import { pageTitle } from "../form/page-title";

/** A route's `meta`: its title, or what makes it from the loader's data. The root adds "Error: " to refused forms. */
export function titled<Data = unknown>(title: string | ((data: Data) => string)): MetaFunction {
	return ({ data, error }) => {
		if (error || (data === undefined && typeof title !== "string"))
			return [{ title: pageTitle("There is a problem") }];
		return [{ title: pageTitle(typeof title === "string" ? title : title(data as Data)) }];
	};
}
