import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { signedInContextFor } from "~/session";

/** Nothing to read here: the address gives back only what is sent to it. */
export function loader() {
	return redirect("/");
}

/** What was typed in a form that could not be saved, as a text file: each text under its label. */
export async function action(args: ActionFunctionArgs) {
	signedInContextFor(args);
	const sent = await args.request.formData();
	const texts = [...sent.entries()].map(([label, text]) => {
		const lines = typeof text === "string" ? text.replace(/\r\n?|\n/g, "\r\n") : text.name;
		return `${label}\r\n${lines}\r\n`;
	});
	return new Response(texts.join("\r\n"), {
		headers: {
			"Content-Type": "text/plain; charset=utf-8",
			"Content-Disposition": 'attachment; filename="what-you-typed.txt"',
		},
	});
}
