import { createNeedsVersion } from "~/use-cases/needs/create-needs-version";
import { readNeedsVersion } from "~/use-cases/needs/read-needs-version";
import { saveIndicator } from "~/use-cases/needs/save-indicator";
import { endOrganisation } from "~/use-cases/people/end-organisation";
import { holder, must, type Stage } from "../stage";
import { WORCESTERSHIRE_ACCOUNTS } from "./accounts";
import { IN_2011, PAPER } from "./figures";
import { playAccount, playOrganisation } from "./play-people";

const MERGED = ["BR", "RE", "WF"] as const;

/** The merger proposed for 1 April 2012, as if it came: North Worcestershire's prior is that of its three parts. */
export async function playMerger(stage: Stage, fundId: string, versionId: string): Promise<void> {
	stage.at("2012-03-30T09:00:00.000Z");
	playOrganisation(stage, {
		key: "NW",
		kind: "partnership",
		name: "North Worcestershire Community Safety Partnership",
		startsOn: "2012-04-01",
		area: "North Worcestershire",
		gss: "E07000236",
		accountableBody: "Redditch Borough Council",
	});
	for (const key of MERGED)
		must(
			endOrganisation(stage.as(holder("administrator", "office")), {
				id: stage.organisation(key),
				revision: 1,
				endsOn: "2012-03-31",
				successorId: stage.organisation("NW"),
			}),
		);
	stage.at("2012-04-02T09:00:00.000Z");
	for (const account of WORCESTERSHIRE_ACCOUNTS.filter(({ organisation }) => organisation === "NW"))
		await playAccount(stage, account);
	const manager = () => stage.as(holder("fund-manager", "worcestershire-office"));
	const { id } = must(
		createNeedsVersion(manager(), {
			fundId,
			title: "After the merger of North Worcestershire",
			note: "The same proportions with two partnerships: North Worcestershire’s year before is the sum of Bromsgrove’s, Redditch’s and Wyre Forest’s. The merger was proposed for 1 April 2012; whether it came, the paper does not say.",
			illustrative: true,
			copyOf: versionId,
			partnershipIds: ["NW", "SW"].map(stage.organisation),
		}),
	);
	const { indicators, revision } = must(await readNeedsVersion(manager(), id));
	const north = MERGED.reduce((sum, key) => sum + IN_2011[key], 0);
	must(
		saveIndicator(manager(), {
			versionId: id,
			revision,
			id: indicators[0]?.id ?? "",
			key: "amount-2011-12",
			title: "Amount in 2011-12, pounds",
			source: `${PAPER}, 2011-12`,
			sourceDate: "2011-09-22",
			weight: "1",
			kind: "count",
			values: [
				{ organisationId: stage.organisation("NW"), value: String(north), per: null },
				{ organisationId: stage.organisation("SW"), value: String(IN_2011.SW), per: null },
			],
		}),
	);
}
