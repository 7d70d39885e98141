/** The records of a bid as people fill them in: everything but the key, the bid and who saved it. */
export type { CostLineValues, GivenCostLine } from "../form/kinds/cost-line";
export type { FundingLineValues } from "../form/kinds/funding-line";
export type { InterventionValues } from "../form/kinds/intervention";
export type { MeasureValues } from "../form/kinds/measure";
export type { ReducedVersionValues } from "../form/kinds/reduced-version";
export type { RiskValues } from "../form/kinds/risk";
export type { SavingLineValues } from "../form/kinds/saving-line";
