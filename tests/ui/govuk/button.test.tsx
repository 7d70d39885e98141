import { Button, ButtonLink } from "~/ui/govuk/button";
import { compareWithFixtures, words } from "../../support/govuk-fixtures";

compareWithFixtures(
	"button",
	({ text, html, classes, ...options }) => {
		const Component = options.href ? ButtonLink : Button;
		return (
			<Component {...options} className={classes}>
				{words({ text, html })}
			</Component>
		);
	},
	{ "start link with html": "a start button is given one element, not a run of HTML to be wrapped" },
);
