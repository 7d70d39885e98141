export type PlanObjective = { readonly code: string; readonly title: string };
export type PlanTheme = PlanObjective & { readonly objectives: readonly PlanObjective[] };

/** The first code that two themes, or two objectives of a plan, share; null when each stands once. */
export function firstCodeTwice(themes: readonly PlanTheme[]): string | null {
	const objectives = themes.flatMap((theme) => theme.objectives);
	for (const list of [themes, objectives])
		for (const [index, { code }] of list.entries())
			if (list.findIndex((other) => other.code === code) !== index) return code;
	return null;
}
