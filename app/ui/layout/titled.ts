import type { MetaFunction } from "@remix-run/react";
import { pageTitle } from "../form/page-title";

type Text<Data> = string | ((data: Data) => string);

const textOf = <Data>(text: Text<Data>, data: Data): string => (typeof text === "string" ? text : text(data));

/**
 * A route's `meta`: its title, and for a page that strangers find what it holds, in one sentence; each as it is or made
 * from the loader's data. The root adds "Error: " to the titles of refused forms.
 */
export function titled<Data = unknown>(title: Text<Data>, description?: Text<Data>): MetaFunction {
	return ({ data, error }) => {
		if (error || (data === undefined && typeof title !== "string"))
			return [{ title: pageTitle("There is a problem") }];
		const shown = { title: pageTitle(textOf(title, data as Data)) };
		if (description === undefined) return [shown];
		return [shown, { name: "description", content: textOf(description, data as Data) }];
	};
}
