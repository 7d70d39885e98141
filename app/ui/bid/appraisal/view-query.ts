import { FIRST_VIEW, type View } from "~/domain/appraisal/bid-appraisal";

/** The address's query of what an appraisal looks at: only what differs from what counts first. */
export function viewQuery(view: View): string {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(view))
		if (value !== null && value !== FIRST_VIEW[name as keyof View]) query.set(name, value);
	const text = query.toString();
	return text === "" ? "?" : `?${text}`;
}
