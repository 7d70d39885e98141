import { NotificationBanner } from "~/ui/govuk/notification-banner";
import { compareWithFixtures, words } from "../../support/govuk-fixtures";

compareWithFixtures("notification-banner", (options) => (
	<NotificationBanner
		type={options.type === "success" ? "success" : undefined}
		title={words({ text: options.titleText, html: options.titleHtml })}
		titleId={options.titleId}
		titleHeadingLevel={options.titleHeadingLevel}
		role={options.role}
		disableAutoFocus={options.disableAutoFocus}
		className={options.classes}
		attributes={options.attributes}
	>
		{words(options)}
	</NotificationBanner>
));
