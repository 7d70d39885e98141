import { redirect } from "@remix-run/node";
import { accepted } from "~/domain/outcome";
import { formAction } from "~/form-action";

/** Nothing to read here: the address gives back only what is sent to it. */
export function loader() {
	return redirect("/");
}

/** What was typed in a form that could not be saved, as a text file: each text under its label. */
export const action = formAction({
	save: () => accepted(null),
	told: (_, { body }) => {
		const texts = [...body.entries()].map(([label, text]) => {
			const lines = typeof text === "string" ? text.replace(/\r\n?|\n/g, "\r\n") : text.name;
			return `${label}\r\n${lines}\r\n`;
		});
		return new Response(texts.join("\r\n"), {
			headers: {
				"Content-Type": "text/plain; charset=utf-8",
				"Content-Disposition": 'attachment; filename="what-you-typed.txt"',
			},
		});
	},
});
