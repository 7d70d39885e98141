import { ServiceNavigation } from "~/ui/govuk/service-navigation";
import { compareWithFixtures, type Options, words } from "../../support/govuk-fixtures";

function slotsOf(slots: Options) {
	const end = typeof slots?.end === "string" ? { html: slots.end } : slots?.end;
	return (
		slots && {
			start: words({ html: slots.start }),
			end: words(end),
			endInline: end?.align === "inline",
			navigationStart: words({ html: slots.navigationStart }),
			navigationEnd: words({ html: slots.navigationEnd }),
		}
	);
}

compareWithFixtures("service-navigation", (options) => (
	<ServiceNavigation
		serviceName={options.serviceName}
		serviceUrl={options.serviceUrl}
		items={options.navigation?.filter(Boolean).map((item: Options) => ({ ...item, text: words(item) }))}
		ariaLabel={options.ariaLabel}
		navigationLabel={options.navigationLabel}
		navigationId={options.navigationId}
		navigationClassName={options.navigationClasses}
		menuButtonText={options.menuButtonText}
		menuButtonLabel={options.menuButtonLabel}
		collapseNavigationOnMobile={options.collapseNavigationOnMobile}
		slots={slotsOf(options.slots)}
		className={options.classes}
		attributes={options.attributes}
	/>
));
