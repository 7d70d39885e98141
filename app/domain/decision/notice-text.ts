/** The parts of a notice that people write. */
export type NoticeText = {
	readonly contact: string;
	readonly summary: string;
	readonly decisionText: string;
	readonly factsAndAdvice: string;
	readonly financialImplications: string;
	readonly legalImplications: string;
	/** Why the grants help to reduce crime and disorder (SI 2011/3050); absent in decisions signed before it was asked. */
	readonly crimeReduction?: string;
	/** Why the money is a grant and not a contract; absent in decisions signed before it was asked. */
	readonly grantNotContract?: string;
	readonly equalityImplications: string;
	readonly backgroundPapers: string;
	readonly publicAccess: string;
	readonly interests: string;
};
