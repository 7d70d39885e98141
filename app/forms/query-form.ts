/** An address's query as a sent form, so that a form's schema can read it. */
export function queryForm(request: { readonly url: string }): FormData {
	const form = new FormData();
	for (const [name, value] of new URL(request.url).searchParams) form.append(name, value);
	return form;
}

/** A form's filled-in fields as a query: `?a=b`, nothing for an empty form. Files and the names given are left out. */
export function formQuery(form: FormData, without: readonly string[] = []): string {
	const query = new URLSearchParams();
	for (const [name, value] of form)
		if (typeof value === "string" && value !== "" && !without.includes(name)) query.append(name, value);
	const text = query.toString();
	return text === "" ? "" : `?${text}`;
}
