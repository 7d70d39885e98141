import { SummaryList } from "../govuk/summary-list";

type Theme = {
	readonly id: string;
	readonly code: string;
	readonly title: string;
	readonly objectives: readonly { readonly id: string; readonly code: string; readonly title: string }[];
};

/** One theme of a plan with its objectives, and where it may change the links that do. */
export function PlanTheme({
	planId,
	theme,
	mayChange,
}: {
	readonly planId: string;
	readonly theme: Theme;
	readonly mayChange: boolean;
}) {
	const base = `/plans/${planId}/themes/${theme.id}`;
	return (
		<>
			<SummaryList
				card={{
					title: `${theme.code} ${theme.title}`,
					...(mayChange
						? {
								actions: {
									items: [
										{ href: base, text: "Change", visuallyHiddenText: "theme" },
										{ href: `${base}/remove`, text: "Remove", visuallyHiddenText: "theme" },
									],
								},
							}
						: {}),
				}}
				rows={theme.objectives.map(({ id, code, title }) => ({
					key: code,
					value: title,
					...(mayChange
						? {
								actions: {
									items: [
										{
											href: `${base}/objectives/${id}`,
											text: "Change",
											visuallyHiddenText: `objective ${code}`,
										},
										{
											href: `${base}/objectives/${id}/remove`,
											text: "Remove",
											visuallyHiddenText: `objective ${code}`,
										},
									],
								},
							}
						: {}),
				}))}
			/>
			{mayChange ? (
				<p className="govuk-body">
					<a className="govuk-link" href={`${base}/objectives/new`}>
						Add an objective to theme {theme.code}
					</a>
					{" or "}
					<a className="govuk-link" href={`${base}/objectives`}>
						order, copy or upload its objectives
					</a>
				</p>
			) : null}
		</>
	);
}
