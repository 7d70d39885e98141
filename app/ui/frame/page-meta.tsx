import { Meta, useLocation } from "@remix-run/react";
import { Children, cloneElement, createContext, isValidElement, type ReactElement, useContext } from "react";

/** Whether the page that the browser loaded shows a form that was refused. */
export const RefusedPage = createContext(false);

/** How a refused page's title begins, as screen readers say it first. */
export const ERROR_PREFIX = "Error: ";

const withPrefix = (title: string): string =>
	title.startsWith(ERROR_PREFIX) ? title : `${ERROR_PREFIX}${title}`;

type Titled = ReactElement<{ readonly children: string }>;

/** A page's metadata. A refused form has "Error: " before its title even without JavaScript. */
export function PageMeta() {
	const asLoaded = useLocation().key === "default";
	const refused = useContext(RefusedPage) && asLoaded;
	const drawn = Meta() as ReactElement<{ readonly children: ReactElement[] }>;
	if (!refused) return drawn;
	return (
		<>
			{Children.map(drawn.props.children, (element) =>
				isValidElement(element) && element.type === "title"
					? cloneElement(element as Titled, undefined, withPrefix((element as Titled).props.children))
					: element,
			)}
		</>
	);
}
