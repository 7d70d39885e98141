import { accepted, type Outcome, refused } from "~/domain/outcome";
import { publicFormAction } from "~/form-action";
import { refusalPage } from "~/respond";

/** An address that no page has: the page-not-found page, in the frame that every page has. */
export function loader(): never {
	throw refusalPage(refused("not-found", "no such page"));
}

/** A form sent to such an address. */
export const action = publicFormAction({
	guard: (): Outcome<null> => refused("not-found", "no such page"),
	save: () => accepted(null),
	told: () => ["/", ""],
});

export default function NoSuchPage() {
	return null;
}
