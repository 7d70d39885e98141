import type { PublishedBid } from "./bid-data";

const DOMESTIC_ABUSE_OBJECTIVES = ["6.3", "3.1", "4.1", "4.3", "1.3", "2.2", "2.3", "2.1"] as const;

/** The only two bids whose objectives the papers themselves state. */
export const BIDS_OF_BIRMINGHAM: readonly PublishedBid[] = [
	{
		reference: "B1",
		partnership: "B",
		title: "Youth violence",
		aims: "Reduce violence among young people by five separate interventions. Each can stand alone.",
		interventions: [
			{
				title: "Schools co-ordinator and schools programmes",
				asked: "30000",
				proposal: "Appoint a co-ordinator who brings programmes on violence and gangs into schools.",
				timescale: "In post to July 2014",
				succession: "The maker of the programme keeps the role going from 2014-15",
				objectives: ["1.1", "1.2", "1.3", "2.1", "3.1", "4.3"],
			},
			{
				title: "Youth violence strategy",
				asked: "10000",
				proposal: "Write one strategy on youth violence for all agencies.",
				timescale: "Ready by 31 March 2014",
				succession: "Adopted from April 2014",
				objectives: ["1.1", "2.1", "3.1", "3.2", "4.2", "5.1", "6.1", "6.2"],
			},
			{
				title: "Trial of 4G re-deployable cameras",
				asked: "35000",
				couldBeReducedTo: "25000",
				proposal: "Try out cameras on the 4G network that can be moved where they are needed.",
				timescale: "Trial from January 2014",
				succession: "Evaluation report in autumn 2014",
				objectives: ["5.1", "3.1"],
			},
			{
				title: "Youth workers in A&E: feasibility study",
				asked: "10000",
				proposal: "Find out whether youth workers in accident and emergency departments would help.",
				timescale: "In post within one month",
				succession: "Agencies redesign their services if the outcomes are good",
				objectives: ["1.1", "3.1", "3.2", "4.2", "4.3", "5.1", "6.1", "6.3", "6.2"],
			},
			{
				title: "Database of anti-social behaviour powers",
				asked: "15000",
				proposal: "Build a database of the powers against anti-social behaviour and their use.",
				timescale: "Ready by 31 March 2014",
				succession: "Kept up within a post that exists",
				objectives: ["3.1", "2.1"],
			},
		],
		reducedVersions: [
			{
				amount: "90000",
				dropped: "A smaller camera trial: £25,000 in place of £35,000",
				reducedInterventions: { 2: "25000" },
			},
		],
	},
	{
		reference: "B2",
		partnership: "B",
		title: "Domestic abuse",
		aims: "Help victims of domestic abuse by three separate interventions. Each can stand alone.",
		interventions: [
			{
				title: "Domestic abuse specialists in A&E: feasibility study",
				asked: "30000",
				proposal: "Find out what specialists in accident and emergency departments achieve for victims.",
				timescale: "December 2013 to April 2014",
				succession: "Informs what health and police commission",
				objectives: DOMESTIC_ABUSE_OBJECTIVES,
			},
			{
				title: "Care pathways from primary care",
				asked: "15000",
				proposal: "Design the way from general practice to help for victims.",
				timescale: "Ready by April 2014",
				succession: "Informs what health commissions",
				objectives: DOMESTIC_ABUSE_OBJECTIVES,
			},
			{
				title: "Target-hardening for up to 20 victims",
				asked: "50000",
				couldBeReducedTo: "30000",
				proposal: "Secure the homes of up to 20 victims.",
				timescale: "Ready by April 2014",
				succession: "Outcomes guide later commissioning, and the equipment is used again",
				objectives: DOMESTIC_ABUSE_OBJECTIVES,
			},
		],
		reducedVersions: [
			{
				amount: "75000",
				dropped: "Fewer homes secured: £30,000 in place of £50,000",
				reducedInterventions: { 2: "30000" },
			},
		],
	},
];
