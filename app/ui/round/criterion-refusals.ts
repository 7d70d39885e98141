/** What a criterion's form says for each refusal. */
export const CRITERION_REFUSALS: Readonly<Record<string, string>> = {
	"round-opened": "The round has opened, so its criteria can no longer change",
	"weight-invalid": "Weight must be a whole number between 1 and 100",
	"descriptors-invalid": "Describe each point from 0 to 5",
};

/** The fields that two people's versions of a criterion are compared by. */
export const CRITERION_FIELDS = [
	{ name: "title", label: "Criterion" },
	{ name: "guidance", label: "Guidance" },
	{ name: "weight", label: "Weight" },
	{ name: "sections", label: "Sections of the bid" },
	...[0, 1, 2, 3, 4, 5].map((points) => ({ name: `descriptors.${points}`, label: `${points} points` })),
];
